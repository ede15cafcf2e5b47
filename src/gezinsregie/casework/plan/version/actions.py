# SPDX-License-Identifier: EUPL-1.2
"""Fixing the plan as it stands, discussed or agreed, and writing down what each party thinks."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.footing.queries import footings_of
from gezinsregie.casework.plan.models import FamilyView, PlanVersion, VersionKind
from gezinsregie.casework.plan.queries import concerns_of, facts_of
from gezinsregie.casework.plan.rules import obstacles_to_agreeing, remarks_on_agreeing
from gezinsregie.casework.plan.snapshot import snapshot
from gezinsregie.casework.trajectory.holding import held, still_open
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import PartyView
from .queries import partners_in
from .rules import ViewFacts, obstacles_to_discussing, obstacles_to_view, says_the_same


@action(Act.WRITE_PLAN)
def discuss_plan(permit: Permit, *, trajectory: Trajectory) -> PlanVersion:
    """Fix the plan as it is laid before the parties, to ask each of them. It is not agreed."""
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    concerns, footings = list(concerns_of(trajectory)), footings_of(trajectory.pk)
    refuse_when(still_open(trajectory) + obstacles_to_discussing(len(concerns), len(footings)))
    lacks = [
        {"key": one.key, "goal_id": int(one.about)}
        for one in remarks_on_agreeing([facts_of(one) for one in concerns])
    ]
    return _fixed(
        permit,
        trajectory,
        {
            "kind": VersionKind.DISCUSSED,
            "agreed_on": clock.today(),
            "family_view": "",
            "family_words": "",
            "content": snapshot(concerns, footings) | {"lacks": lacks},
        },
    )


@action(Act.WRITE_PLAN)
def agree_plan(
    permit: Permit, *, trajectory: Trajectory, family_view: FamilyView, family_words: str
) -> PlanVersion:
    """Fix the plan as it stands, with what the family thinks of it, in the family's own words.

    What it still lacks is kept with it (``rules.remarks_on_agreeing``). Raises Obstructed where it
    is no plan yet (``rules.obstacles_to_agreeing``). What the parties said of the version that was
    discussed is carried where the text is the same.
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    concerns = list(concerns_of(trajectory))
    facts = [facts_of(one) for one in concerns]
    refuse_when(still_open(trajectory) + obstacles_to_agreeing(facts))
    lacks = [{"key": one.key, "goal_id": int(one.about)} for one in remarks_on_agreeing(facts)]
    before = PlanVersion.ever.filter(trajectory=trajectory).order_by("-number").first()
    made = _fixed(
        permit,
        trajectory,
        {
            "kind": VersionKind.AGREED,
            "agreed_on": clock.today(),
            "family_view": family_view,
            "family_words": family_words,
            "content": snapshot(concerns, footings_of(trajectory.pk)) | {"lacks": lacks},
        },
    )
    if before is not None and before.kind == VersionKind.DISCUSSED:
        _carry_views(permit, before, made)
    return made


def _carry_views(permit: Permit, discussed: PlanVersion, agreed: PlanVersion) -> None:
    """Let what each party said of the version that was discussed hold for the one that is agreed,
    where the text is the same. A view says itself that it was carried."""
    if not says_the_same(discussed.content, agreed.content):
        return
    for one in PartyView.objects.filter(version=discussed):
        PartyView.objects.create(
            version=agreed,
            member_id=one.member_id,
            involvement_id=one.involvement_id,
            view=one.view,
            words=one.words,
            given_on=one.given_on,
            carried_from=one,
            written_by_id=permit.actor_id,
            written_at=clock.now(),
        )


def _fixed(permit: Permit, trajectory: Trajectory, said: dict[str, Any]) -> PlanVersion:
    last = PlanVersion.ever.filter(trajectory=trajectory).order_by("-number").first()
    if last and all(getattr(last, field) == value for field, value in said.items()):
        return last
    try:
        with transaction.atomic():
            return PlanVersion.ever.create(
                trajectory=trajectory,
                number=last.number + 1 if last else 1,
                written_by_id=permit.actor_id,
                written_at=clock.now(),
                **said,
            )
    except IntegrityError as fault:
        # Two fixed it at the same moment: the second looks first at what the first fixed.
        raise Obstructed(Obstacle("agreed_meanwhile")) from fault


@action(Act.WRITE_PLAN)
def give_view(
    permit: Permit,
    *,
    version: PlanVersion,
    party: Member | Involvement,
    view: FamilyView,
    words: str,
    given_on: date,
    seen: int | None = None,
) -> PartyView:
    """Write down what one party thinks of a version; a view that changed keeps what it was.

    ``seen``: the revision of the view that was in sight, None for a first view. Who is second to
    write the first view of a party is told that somebody else did.
    """
    permit.must_cover(version.trajectory)
    trajectory = held(version.trajectory)
    of_partner = isinstance(party, Involvement)
    whose: dict[str, Any] = {"involvement" if of_partner else "member": party}
    standing = PartyView.objects.filter(version=version, **whose).first()
    facts = ViewFacts(
        view=view,
        words=words,
        of_partner=of_partner,
        is_a_party=standing is not None or _is_a_party(trajectory, party),
        given_on=given_on,
        version_on=version.agreed_on,
    )
    refuse_when(still_open(trajectory) + obstacles_to_view(facts, clock.today()))
    said: dict[str, Any] = {"view": view, "words": words, "given_on": given_on}
    if standing is not None:
        # A form that was made before there was a view has seen none of its revisions.
        first = all(getattr(standing, name) == value for name, value in said.items())
        if seen is None and not first:
            raise Obstructed(Obstacle("view_given_meanwhile"))
        # What is said of this version itself is carried no more; the same again changes nothing.
        carried = standing.carried_from if first else None
        return revise(permit, standing, seen=seen, **said, carried_from=carried)
    return PartyView.objects.create(
        version=version,
        **whose,
        **said,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )


def _is_a_party(trajectory: Trajectory, party: Member | Involvement) -> bool:
    if isinstance(party, Involvement):
        return partners_in(trajectory.pk, clock.today()).filter(pk=party.pk).exists()
    return party.family_id == trajectory.family_id
