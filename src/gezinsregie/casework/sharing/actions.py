# SPDX-License-Identifier: EUPL-1.2
"""What a partner writes in a plan that it shares: what was promised, and what it has to tell."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import Step
from gezinsregie.casework.plan.rules import obstacles_to_finishing
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .models import Label, PassingOn, ReceivedItem
from .queries import involvements_for, opened, promised_to, scopes_for
from .rules import PromiseFacts, TellingFacts, obstacles_to_a_promise, obstacles_to_telling


def _obstacles_to_promise(permit: Permit, step: Step) -> list[Obstacle]:
    trajectory = held(step.goal.concern.trajectory)
    return obstacles_to_a_promise(
        PromiseFacts(
            still_yours=promised_to(permit).filter(pk=step.pk).exists(),
            done=step.done_on is not None,
            trajectory_closed=trajectory.ended_on is not None,
        )
    )


@action(Act.WRITE_SHARED_PART)
def keep_promise(permit: Permit, *, step: Step, done_on: date) -> Step:
    """Say that what one promised is done. Sent twice, the first day stays."""
    permit.must_cover(step)
    if step.done_on is not None and promised_to(permit).filter(pk=step.pk).exists():
        return step
    started_on = step.goal.concern.trajectory.started_on
    refuse_when(
        _obstacles_to_promise(permit, step)
        + obstacles_to_finishing(done_on, started_on=started_on, today=clock.today())
    )
    Step.objects.filter(pk=step.pk, done_on__isnull=True).update(done_on=done_on)
    step.refresh_from_db()
    return step


@action(Act.WRITE_SHARED_PART)
def will_not_make_it(permit: Permit, *, step: Step, words: str) -> ReceivedItem:
    """Tell the coordinator in words why a promise will not be kept in time; the promise stays."""
    permit.must_cover(step)
    refuse_when(_obstacles_to_promise(permit, step))
    concern = step.goal.concern
    involvement = step.involvement
    assert involvement is not None  # noqa: S101 - who promised it, by the obstacles above
    return _received(
        permit,
        involvement,
        step=step,
        words=words,
        life_domain=concern.life_domain,
        member_id=step.goal.member_id,
        passing_on=PassingOn.ASK_FIRST,
    )


@action(Act.WRITE_SHARED_PART)
def tell_coordinator(
    permit: Permit,
    *,
    involvement: Involvement,
    life_domain: str,
    member: Member | None,
    words: str,
    label: Label,
    passing_on: PassingOn,
    condition_words: str,
) -> ReceivedItem:
    """Tell the coordinator something within what is open, with its label and the condition on
    passing it on. Sent twice on a day, it is kept once.

    Raises Obstructed with all reasons (``rules.obstacles_to_telling``).
    """
    permit.must_cover(involvement)
    trajectory = held(involvement.trajectory)
    mine = {one.pk for one in involvements_for(permit)}
    refuse_when(
        ([] if involvement.pk in mine else [Obstacle("not_open_to_you")])
        + obstacles_to_telling(
            TellingFacts(
                scopes=opened(scopes_for(permit)),
                life_domain=life_domain,
                member=member.pk if member else None,
                label=label,
                passing_on=passing_on,
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
    )
    return _received(
        permit,
        involvement,
        words=words,
        life_domain=life_domain,
        member_id=member.pk if member else None,
        label=label,
        passing_on=passing_on,
        condition_words=condition_words,
    )


def _received(permit: Permit, involvement: Involvement, **said: object) -> ReceivedItem:
    told = {
        "trajectory": involvement.trajectory,
        "organisation_id": involvement.organisation_id,
        "from_name": involvement.professional_name,
        "written_by_id": permit.actor_id,
        **said,
    }
    unread = ReceivedItem.objects.filter(**told, seen_at__isnull=True)
    return unread.first() or ReceivedItem.objects.create(**told, received_at=clock.now())
