# SPDX-License-Identifier: EUPL-1.2
"""A member of a family says something from the own page; who coordinates answers."""

from dataclasses import dataclass

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.own_view.eyes import eyes_of_account, eyes_of_member
from gezinsregie.casework.plan.models import FamilyView, Goal, PlanVersion
from gezinsregie.casework.plan.version.models import PartyView
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.correspondence.rules import can_be_mailed
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import FamilyMessage, VoiceKind
from .rules import OF_THE_PLAN, SpeakingFacts, obstacles_to_answering, obstacles_to_speaking


@dataclass(frozen=True)
class Notice:
    """The mail that says that a family sent something; it names no family and not what."""

    subject: str
    text: str


@action(Act.SPEAK_UP)
def speak_up(
    permit: Permit,
    *,
    trajectory: Trajectory,
    kind: VoiceKind,
    words: str,
    goal: Goal | None,
    notice: Notice,
) -> FamilyMessage:
    """Send something to who coordinates, as the member whose account this permit is.

    Sent twice it is sent once. Who coordinates is mailed of the first that waits, not of each.
    Raises Obstructed with all reasons (``rules.obstacles_to_speaking``), NotPermitted for somebody
    without a member's account.
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    eyes = eyes_of_account(permit, clock.today())
    if eyes is None:
        raise NotPermitted(permit.act, "no account of a member")
    version = PlanVersion.ever.filter(trajectory=trajectory).order_by("-number").first()
    seen = goal is None or (goal.concern.trajectory_id == trajectory.pk and eyes.see_goal(goal))
    refuse_when(
        obstacles_to_speaking(
            SpeakingFacts(
                kind=kind,
                words=words,
                goal_seen=seen,
                trajectory_closed=trajectory.ended_on is not None,
                plan_was_laid=version is not None,
            )
        )
    )
    waiting = FamilyMessage.objects.filter(trajectory=trajectory, answered_at__isnull=True)
    said = {"member": eyes.member, "kind": kind, "words": words, "goal": goal}
    if before := waiting.filter(**said).first():
        return before
    coach = trajectory.coordinator
    # What a member says is kept and stands on Vandaag, whatever is wrong with the coach's address.
    mail = not waiting.exists() and coach.is_active and can_be_mailed(coach.email)
    sent = FamilyMessage.objects.create(
        trajectory=trajectory, **said, written_by_id=permit.actor_id, written_at=clock.now()
    )
    if version is not None and kind in OF_THE_PLAN:
        _stand_with_the_plan(permit, version, eyes.member, FamilyView(OF_THE_PLAN[kind]), words)
    if mail:
        queue_mail(permit, to=coach.email, subject=notice.subject, text=notice.text)
    return sent


def _stand_with_the_plan(
    permit: Permit, version: PlanVersion, member: Member, view: FamilyView, words: str
) -> None:
    """Let what a member says be that party's view of a version, in its own words. Who disagreed
    before and says more has said both; of anything else what stood before is kept."""
    standing = PartyView.objects.filter(version=version, member=member).first()
    today = clock.today()
    if standing is None:
        PartyView.objects.create(
            version=version,
            member=member,
            view=view,
            words=words,
            given_on=today,
            written_by_id=permit.actor_id,
            written_at=clock.now(),
        )
        return
    if standing.view == view and standing.words and words not in standing.words:
        words = f"{standing.words}\n\n{words}".strip()
    revise(
        permit,
        standing,
        seen=None,
        view=view,
        words=words,
        given_on=today,
        carried_from=None,
    )


@action(Act.ANSWER_FAMILY)
def answer_family(permit: Permit, *, message: FamilyMessage, answer: str) -> FamilyMessage:
    """Answer a member; nobody else of the family reads it. Sent twice it is answered once.

    What is kept from that member is not told by the way. Raises Obstructed with all reasons
    (``rules.obstacles_to_answering``).
    """
    permit.must_cover(message)
    held(message.trajectory)
    message = FamilyMessage.objects.select_related("trajectory").get(pk=message.pk)
    if (message.answer, str(message.answered_by_id)) == (answer, permit.actor_id):
        return message
    eyes = eyes_of_member(permit, message.member_id, clock.today())
    refuse_when(
        obstacles_to_answering(
            answer,
            answered=not message.is_open,
            tells_what_is_kept=eyes is not None and eyes.kept.is_told_by(answer),
        )
    )
    message.answer = answer
    message.answered_by_id = permit.actor_id
    message.answered_at = clock.now()
    message.save(update_fields=["answer", "answered_by", "answered_at"])
    return message
