# SPDX-License-Identifier: EUPL-1.2
"""Two families become one, and two again, exactly as they were."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit
from gezinsregie.casework.referral.merging.actions import merge_families, undo_merging
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.sameness.actions import say_of_likeness
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.families.actions import NewHousehold
from gezinsregie.families.models import Authority, Family, Household, Member, NameWord
from gezinsregie.families.standing import ConflictOfInterest
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast

from .making import again, child, known, merged, pairs_of, referred

_NOT_FACTS = ("revision",)


def as_it_is(*families: Family) -> list[Any]:
    """All that is known of families, but how often it was corrected."""
    rows: list[Iterable[dict[str, Any]]] = [
        model.objects.filter(family__in=families).order_by("pk").values()
        for model in (Household, Member)
    ]
    words = NameWord.objects.filter(family__in=families).order_by("family", "word")
    return [
        *(
            {key: value for key, value in row.items() if key not in _NOT_FACTS}
            for found in rows
            for row in found
        ),
        *words.values_list("family", "word", "in_family_name"),
    ]


def undone(town: cast.Town, absorbed: Referral, kept: Referral, merging: Any) -> None:
    undo_merging(
        town.may(town.desk, Act.DECIDE_REFERRAL, absorbed),
        beside=town.may(town.desk, Act.DECIDE_REFERRAL, kept),
        referral=absorbed,
        merging=merging,
        words="Het zijn nichten.",
    )


def test_all_are_brought_along_and_a_secret_address_stays_secret(town: cast.Town) -> None:
    kept, absorbed = known(town), again(town, secret=True)
    before, theirs = as_it_is(kept.family, absorbed.family), as_it_is(absorbed.family)
    merging = merged(town, absorbed, kept)
    people = {one.given_name: one for one in kept.family.members.select_related("household")}
    assert set(people) == {"Noah", "Selam", "Baby", "Dawit"}
    assert people["Baby"].birth_date == date(2026, 1, 4)
    roofs = {one.name: one.address_protected for one in kept.family.households.all()}
    # The child lives at a secret address: so that of the child there is secret now as well.
    assert roofs == {"Thuis": True, "Thuis (2)": True, "Vader": False}
    assert as_it_is(absorbed.family) == theirs
    undone(town, absorbed, kept, merging)
    assert as_it_is(kept.family, absorbed.family) == before


def test_who_is_too_close_to_either_is_too_close_to_both(town: cast.Town) -> None:
    kept, absorbed = known(town), again(town)
    third = referred(town, "Tesfaye", NewHousehold("Thuis", (child("Noah", "Tesfaye"),)))
    merged(town, absorbed, kept)
    may = town.may(town.desk, Act.DECIDE_REFERRAL, third)
    say_of_likeness(may, referral=third, other=kept.family, same=True, words="Zij.", seen="")
    last = merge_families(
        may,
        beside=town.may(town.desk, Act.DECIDE_REFERRAL, kept),
        referral=third,
        into=kept,
        pairs={third.family.members.get().pk: None},
        words="Ook zij.",
    )
    for close in (kept, absorbed, third):
        said = ConflictOfInterest.objects.create(
            user=town.desk, family=close.family, kind="kin", starts_on=cast.TODAY
        )
        for one in (kept, absorbed, third):
            with pytest.raises(NotPermitted):
                permit(town.desk, Act.READ_REFERRAL, one.pk)
        said.delete()
    undone(town, third, kept, last)
    ConflictOfInterest.objects.create(
        user=town.desk, family=third.family, kind="kin", starts_on=cast.TODAY
    )
    assert permit(town.desk, Act.READ_REFERRAL, kept.pk)


def test_nobody_gains_a_ground_by_it(town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town)
    kept, absorbed = trajectory.referral, again(town)
    everybody = [value for value in vars(town).values() if hasattr(value, "email")]

    def held() -> set[tuple[Any, ...]]:
        found = set()
        for who in everybody:
            for act, about in (
                (Act.READ_REFERRAL, absorbed.pk),
                (Act.READ_ANSWER_TO_REFERRAL, absorbed.pk),
                (Act.READ_REFERRAL, kept.pk),
                (Act.READ_FAMILY, absorbed.family_id),
                (Act.READ_FAMILY, kept.family_id),
                (Act.OPEN_TRAJECTORY, kept.family_id),
                (Act.ASK_WHY, absorbed.family_id),
            ):
                try:
                    found.add((who.pk, act, about, permit(who, act, about).ground))
                except NotPermitted:
                    continue
        return found

    before = held()
    may = town.may(town.desk, Act.DECIDE_REFERRAL, absorbed)
    say_of_likeness(may, referral=absorbed, other=kept.family, same=True, words="Zij.", seen="")
    merge_families(
        may,
        beside=town.may(town.desk, Act.DECIDE_REFERRAL, kept),
        referral=absorbed,
        into=kept,
        pairs=dict.fromkeys(absorbed.family.members.values_list("pk", flat=True)),
        words="De tante belde.",
    )
    assert held() == before


def test_what_was_written_since_keeps_them_one_and_is_named(town: cast.Town) -> None:
    kept, absorbed = known(town), again(town)
    merging = merged(town, absorbed, kept)
    baby = kept.family.members.get(given_name="Baby")
    selam = kept.family.members.get(given_name="Selam")
    Authority.objects.create(child=baby, holder=selam, starts_on=cast.TODAY)
    with pytest.raises(Obstructed) as refused, transaction.atomic():
        undone(town, absorbed, kept, merging)
    assert [(one.key, one.about) for one in refused.value.obstacles] == [("written_since", "Baby")]


def test_a_trajectory_begins_with_the_family_that_stayed(town: cast.Town) -> None:
    kept, absorbed = known(town), again(town)
    merging = merged(town, absorbed, kept)
    accepted = cast.accept(town, absorbed)
    trajectory = open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, kept.family),
        referral=accepted,
        coordinator_id=town.coordinator.pk,
        started_on=cast.TODAY,
    )
    assert trajectory.family_id == kept.family_id
    with pytest.raises(Obstructed) as refused, transaction.atomic():
        undone(town, absorbed, kept, merging)
    assert [one.key for one in refused.value.obstacles] == ["trajectory_opened"]


def test_not_without_a_word_and_not_two_under_way(town: cast.Town) -> None:
    kept, absorbed = known(town), again(town)
    may = town.may(town.desk, Act.DECIDE_REFERRAL, absorbed)
    how = {
        "beside": town.may(town.desk, Act.DECIDE_REFERRAL, kept),
        "referral": absorbed,
        "into": kept,
        "pairs": pairs_of(absorbed, kept),
        "words": "De school.",
    }
    with pytest.raises(Obstructed) as refused, transaction.atomic():
        merge_families(may, **how)
    assert [one.key for one in refused.value.obstacles] == ["not_said_same"]
    elsewhere = how | {"beside": may}
    with pytest.raises(NotPermitted), transaction.atomic():
        merge_families(may, **elsewhere)


_NAMES = st.sampled_from(["Noah", "Selam", "Dawit", "Ada", "Sef"])
_DAYS = st.integers(0, 9000).map(lambda days: date(2000, 1, 1) + timedelta(days=days))
_PEOPLE = st.lists(st.builds(child, _NAMES, st.just("Tesfaye"), st.none() | _DAYS), max_size=3)
_ROOFS = st.lists(
    st.tuples(_PEOPLE, st.sampled_from(["", "Kade 8", "Laan 3"]), st.booleans()),
    min_size=1,
    max_size=2,
).filter(lambda roofs: any(people for people, _street, _secret in roofs))


def _roofs(drawn: list[tuple[list[Any], str, bool]]) -> list[NewHousehold]:
    return [
        NewHousehold(f"Dak {number}", tuple(people), street=street, address_protected=secret)
        for number, (people, street, secret) in enumerate(drawn)
        if people
    ]


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(mine=_ROOFS, theirs=_ROOFS, data=st.data())
def test_one_and_two_again_is_as_it_was(
    town: cast.Town, mine: Any, theirs: Any, data: st.DataObject
) -> None:
    with transaction.atomic():
        kept = referred(town, "Tesfaye", *_roofs(theirs))
        absorbed = referred(town, "Tesfai", *_roofs(mine))
        left = [one.pk for one in kept.family.members.all()]
        pairs: dict[int, int | None] = {}
        for one in absorbed.family.members.all():
            chosen = data.draw(st.sampled_from([None, *left]))
            pairs[one.pk] = chosen
            left = [key for key in left if key != chosen]
        before = as_it_is(kept.family, absorbed.family)
        may = town.may(town.desk, Act.DECIDE_REFERRAL, absorbed)
        beside = town.may(town.desk, Act.DECIDE_REFERRAL, kept)
        say_of_likeness(may, referral=absorbed, other=kept.family, same=True, words="Zij.", seen="")
        merging = merge_families(
            may, beside=beside, referral=absorbed, into=kept, pairs=pairs, words="Zij."
        )
        secret = Member.objects.filter(
            taken_into__merging=merging, household__address_protected=True
        ).values("taken_into__kept")
        assert not Member.objects.filter(pk__in=secret, household__address_protected=False).exists()
        assert kept.family.members.count() == len(before_of(before, kept)) + sum(
            one is None for one in pairs.values()
        )
        undone(town, absorbed, kept, merging)
        assert as_it_is(kept.family, absorbed.family) == before
        transaction.set_rollback(True)


def before_of(rows: list[Any], referral: Referral) -> list[Any]:
    """The members of one family among rows of ``as_it_is``."""
    return [
        row
        for row in rows
        if isinstance(row, dict) and "given_name" in row and row["family_id"] == referral.family_id
    ]
