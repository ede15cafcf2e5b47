# SPDX-License-Identifier: EUPL-1.2
"""Taking one family into another, and apart again: inside the action of whoever may."""

from collections.abc import Mapping
from uuid import UUID

from gezinsregie.access.permits import Permit
from gezinsregie.audit.within_action import within_an_action
from gezinsregie.families.corrected.models import Before
from gezinsregie.families.corrected.queries import kind_of
from gezinsregie.families.finding import write_words
from gezinsregie.families.models import Family, Household, Member
from gezinsregie.foundation import clock

from .models import MergedMember, MergedRoof, Merging
from .rules import Roof, free_name, same_roof

_CARRIED = (
    *("given_name", "family_name", "birth_date", "gender", "role", "bsn_encrypted"),
    *("belongs_from", "belongs_until", "hidden_from_family"),
)


def take_in(
    permit: Permit, *, kept: Family, absorbed: Family, pairs: Mapping[int, int | None], words: str
) -> Merging:
    """Bring the people of ``absorbed`` into ``kept`` as ``pairs`` says (``obstacles_to_pairing``).

    The absorbed family itself is not touched. A secret address of either makes that of the same
    person in the other secret as well.
    """
    within_an_action(permit)
    merging = Merging.objects.create(
        kept=kept,
        absorbed=absorbed,
        words=words,
        written_by_id=UUID(permit.actor_id),
        written_at=clock.now(),
    )
    known = {one.pk: one for one in kept.members.select_related("household")}
    new_roofs: dict[int, Household] = {}
    people = list(absorbed.members.select_related("household").order_by("pk"))
    secret = {
        one.household_id
        for one in people
        if one.household.address_protected or _lives_secretly(known.get(pairs[one.pk] or 0))
    }
    for one in people:
        same = known.get(pairs[one.pk] or 0)
        if same is None:
            if one.household_id not in new_roofs:
                is_secret = one.household_id in secret
                new_roofs[one.household_id] = _roof(permit, merging, one.household, is_secret)
            same = Member.objects.create(
                family=kept,
                household=new_roofs[one.household_id],
                bsn_hash=one.bsn_hash,
                **{name: getattr(one, name) for name in _CARRIED},
            )
        elif one.household.address_protected:
            _make_secret(permit, merging, same.household)
        MergedMember.objects.create(
            merging=merging, absorbed=one, kept=same, brought=pairs[one.pk] is None
        )
    write_words(kept)
    return merging


def take_apart(permit: Permit, merging: Merging) -> None:
    """Take away who and what was brought along, and let an address be known again that was made
    secret, unless somebody changed that roof since."""
    within_an_action(permit)
    brought = merging.members.filter(brought=True, kept__isnull=False)
    Member.objects.filter(pk__in=list(brought.values_list("kept", flat=True))).delete()
    for one in merging.roofs.select_related("household"):
        roof = one.household
        if roof is None:
            continue
        if one.brought:
            roof.delete()
        elif roof.revision == one.revision:
            _keep_before(permit, merging, roof)
            Household.objects.filter(pk=roof.pk).update(
                address_protected=False, revision=roof.revision + 1
            )
    write_words(merging.kept)


def _lives_secretly(member: Member | None) -> bool:
    return member is not None and member.household.address_protected


def _roof(permit: Permit, merging: Merging, absorbed: Household, is_secret: bool) -> Household:
    """Return the roof at that address in the family that is kept, written down if need be."""
    kept = list(merging.kept.households.all())
    there = same_roof(_told(absorbed), [_told(one) for one in kept])
    found = next((one for one in kept if there and one.pk == there.key), None)
    if found is not None:
        if is_secret:
            _make_secret(permit, merging, found)
        return found
    roof = Household.objects.create(
        family=merging.kept,
        name=free_name(absorbed.name, [one.name for one in kept]),
        street=absorbed.street,
        postcode=absorbed.postcode,
        place=absorbed.place,
        address_protected=is_secret,
    )
    MergedRoof.objects.create(merging=merging, household=roof, brought=True, revision=1)
    return roof


def _told(roof: Household) -> Roof:
    return Roof(roof.pk, (roof.street, roof.postcode, roof.place), roof.address_protected)


def _make_secret(permit: Permit, merging: Merging, roof: Household) -> None:
    held = Household.objects.select_for_update().get(pk=roof.pk)
    if held.address_protected:
        return
    _keep_before(permit, merging, held)
    revision = held.revision + 1
    Household.objects.filter(pk=held.pk).update(address_protected=True, revision=revision)
    MergedRoof.objects.create(merging=merging, household=held, brought=False, revision=revision)


def _keep_before(permit: Permit, merging: Merging, roof: Household) -> None:
    Before.objects.create(
        family=merging.kept,
        kind=kind_of(roof),
        row_id=str(roof.pk),
        revision=roof.revision,
        content={"address_protected": roof.address_protected},
        replaced_by_id=UUID(permit.actor_id),
        replaced_at=clock.now(),
    )
