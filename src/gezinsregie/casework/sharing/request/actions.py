# SPDX-License-Identifier: EUPL-1.2
"""Asking somebody outside for what he or she knows, and the answer, by a mailed link or not."""

from collections.abc import Callable
from datetime import date
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.sharing.footing import About, footing_of
from gezinsregie.casework.sharing.models import InformationRequest, Label, PassingOn, ReceivedItem
from gezinsregie.casework.sharing.rules import obstacles_to_secrecy
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.links import LinkClosed, issue_link, use_link, withdraw_link
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.documents.keeping import store_file
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when
from gezinsregie.partners.models import Organisation

from .queries import asked_of, stands_still
from .rules import RequestState, obstacles_to_asking, obstacles_to_going_on

# Makes the text of a mail, given the token of the link in it. It names nobody of a family.
Letter = Callable[[str], str]


@action(Act.SHARE_INFORMATION)
def ask(
    permit: Permit,
    *,
    trajectory: Trajectory,
    organisation: Organisation | None,
    to_name: str,
    to_email: str,
    question: str,
    about: About,
    due_on: date,
    subject: str,
    letter: Letter,
) -> InformationRequest:
    """Ask somebody a question, to be answered by a day; with an e-mail address, by a mailed link.

    The mail says that there is a question and never what it is about. Sent twice, it is asked once.
    Raises Obstructed with all reasons, those of an address that cannot be mailed among them.
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    today = clock.today()
    refuse_when(
        obstacles_to_asking(
            footing_of(trajectory, organisation, about, today), due_on=due_on, today=today
        )
    )
    asked: dict[str, Any] = {
        "trajectory": trajectory,
        "organisation": organisation,
        "to_name": to_name,
        "to_email": to_email,
        "question": question,
        "life_domain": about.life_domain,
        "member": about.member,
        "purpose": about.purpose,
        "legal_ground": about.legal_ground,
        "due_on": due_on,
    }
    open_still = InformationRequest.objects.filter(
        **asked, answered_at__isnull=True, withdrawn_at__isnull=True
    )
    if before := open_still.first():
        return before
    request = InformationRequest.objects.create(
        **asked, asked_by_id=permit.actor_id, asked_at=clock.now()
    )
    if to_email:
        _mail(permit, request, subject, letter)
    return request


@action(Act.SHARE_INFORMATION)
def mail_again(
    permit: Permit, *, request: InformationRequest, subject: str, letter: Letter
) -> InformationRequest:
    """Mail a new link for a question that waits; the one before it opens nothing any more."""
    permit.must_cover(request)
    refuse_when(obstacles_to_going_on(_state(request, mailed=bool(request.to_email))))
    _take_back_links(permit, request)
    _mail(permit, request, subject, letter)
    return request


@action(Act.SHARE_INFORMATION)
def withdraw_request(permit: Permit, *, request: InformationRequest) -> InformationRequest:
    """Take a question back that was not answered; its link closes at once."""
    permit.must_cover(request)
    refuse_when(obstacles_to_going_on(_state(request)))
    waiting = InformationRequest.objects.filter(pk=request.pk, answered_at__isnull=True)
    waiting.update(withdrawn_at=clock.now())
    _take_back_links(permit, request)
    request.refresh_from_db()
    return request


@action(Act.ANSWER_REQUEST)
def answer_request(
    permit: Permit,
    *,
    link: Link,
    words: str,
    label: Label,
    passing_on: PassingOn,
    condition_words: str,
    upload: Any = None,
    dated_on: date | None = None,
) -> ReceivedItem:
    """Take in the answer of whoever holds the link, with its label, its condition and perhaps a
    file; the link is used up by it.

    Raises LinkClosed when the question was taken back, another tap was first, or what it was asked
    on fell away; Obstructed for a secret that may go round, and for a file that cannot be taken.
    """
    permit.must_cover(link)
    refuse_when(obstacles_to_secrecy(label, passing_on))
    use_link(permit, link=link)
    request = InformationRequest.objects.select_related("trajectory__family").get(
        pk=int(link.subject_id)
    )
    if not (stands_still(request, clock.today()) and _is_answered_now(request)):
        raise LinkClosed
    return _taken_in(
        request,
        words=words,
        label=label,
        passing_on=passing_on,
        condition_words=condition_words,
        file=store_file(permit, upload=upload, dated_on=dated_on) if upload else None,
    )


@action(Act.WRITE_SHARED_PART)
def answer_as_partner(
    permit: Permit,
    *,
    request: InformationRequest,
    words: str,
    label: Label,
    passing_on: PassingOn,
    condition_words: str,
    upload: Any = None,
    dated_on: date | None = None,
) -> ReceivedItem:
    """Take in the answer of a partner who signs in and was asked by name; the mailed link closes.

    Raises NotPermitted when somebody else was asked, and Obstructed when it was answered or taken
    back, for a secret that may go round, and for a file that cannot be taken.
    """
    permit.must_cover(request)
    if not asked_of(permit).filter(pk=request.pk).exists():
        refuse_when(obstacles_to_going_on(_state(request)))
        raise NotPermitted(permit.act, "somebody else was asked")
    if not stands_still(request, clock.today()):
        raise NotPermitted(permit.act, "what it was asked on fell away")
    refuse_when(obstacles_to_secrecy(label, passing_on))
    refuse_when([] if _is_answered_now(request) else [Obstacle("answered_already")])
    _take_back_links(permit, request)
    return _taken_in(
        request,
        words=words,
        label=label,
        passing_on=passing_on,
        condition_words=condition_words,
        file=store_file(permit, upload=upload, dated_on=dated_on) if upload else None,
        written_by_id=permit.actor_id,
    )


def _is_answered_now(request: InformationRequest) -> bool:
    """Mark a question as answered; of two hurried taps one finds it waiting."""
    waiting = InformationRequest.objects.filter(
        pk=request.pk,
        answered_at__isnull=True,
        withdrawn_at__isnull=True,
        trajectory__ended_on__isnull=True,
    )
    return waiting.update(answered_at=clock.now()) == 1


def _taken_in(request: InformationRequest, **told: Any) -> ReceivedItem:
    return ReceivedItem.objects.create(
        trajectory=request.trajectory,
        request=request,
        organisation_id=request.organisation_id,
        from_name=request.to_name,
        life_domain=request.life_domain,
        member_id=request.member_id,
        received_at=clock.now(),
        **told,
    )


def _state(request: InformationRequest, *, mailed: bool = True) -> RequestState:
    trajectory = held(request.trajectory)
    request.refresh_from_db(fields=["answered_at", "withdrawn_at"])
    return RequestState(
        answered=request.answered_at is not None,
        withdrawn=request.withdrawn_at is not None,
        trajectory_closed=trajectory.ended_on is not None,
        mailed=mailed,
    )


def _mail(permit: Permit, request: InformationRequest, subject: str, letter: Letter) -> None:
    _link, token = issue_link(permit, kind=LinkKind.ANSWER_REQUEST, subject_id=request.pk)
    queue_mail(permit, to=request.to_email, subject=subject, text=letter(token))


def _take_back_links(permit: Permit, request: InformationRequest) -> None:
    for link in Link.objects.filter(kind=LinkKind.ANSWER_REQUEST, subject_id=str(request.pk)):
        withdraw_link(permit, link=link)
