# SPDX-License-Identifier: EUPL-1.2
"""Offering a family to another, taking the offer back, and answering it in writing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import action
from gezinsregie.casework.sharing.footing import is_on
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.links import LinkClosed, issue_link, use_link, withdraw_link
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.correspondence.rules import OPEN_FOR
from gezinsregie.families.models import Member, MemberRole
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when
from gezinsregie.partners.legal_ground.law import law

from .models import Transfer, TransferItem, TransferKind
from .queries import can_receive
from .rules import (
    ItemFacts,
    OfferFacts,
    names_somebody,
    obstacles_to_answering,
    obstacles_to_offering,
    usual_ground,
)


@dataclass(frozen=True)
class NewItem:
    """Of one member: the key of a ground on which the file goes along, empty where it stays."""

    member: Member
    legal_ground: str
    words: str = ""


@dataclass(frozen=True)
class NewOffer:
    """To whom and why. A colleague is ``to_coordinator``; another municipality has a name, and
    somebody there with an e-mail address."""

    kind: TransferKind
    reason: str
    to_coordinator: User | None = None
    to_organisation: str = ""
    to_name: str = ""
    to_email: str = ""


@action(Act.OFFER_TRANSFER)
def offer_transfer(
    permit: Permit,
    *,
    trajectory: Trajectory,
    offer: NewOffer,
    items: Sequence[NewItem] = (),
    subject: str,
    letter: Callable[[str], str],
) -> Transfer:
    """Offer a family; whoever it is offered to gets a mailed link to answer in writing.

    Without ``items`` the file of everybody goes to a colleague with the task it belongs to.
    ``letter`` makes the text of the mail, given the token; it names nobody of the family. Sent
    twice, it is offered once. Raises Obstructed with all reasons.
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    colleague = offer.to_coordinator if offer.kind == TransferKind.COORDINATOR else None
    said: dict[str, Any] = {
        "trajectory": trajectory,
        "kind": offer.kind,
        "to_coordinator": colleague,
        "to_organisation": "" if colleague else offer.to_organisation,
        "to_name": colleague.name if colleague else offer.to_name,
        "to_email": colleague.email if colleague else offer.to_email,
        "reason": offer.reason,
    }
    waiting = Transfer.objects.filter(
        trajectory=trajectory, answered_at__isnull=True, withdrawn_at__isnull=True
    )
    # What lapsed stands in nobody's way, and its link answers nothing any more.
    waiting.filter(written_at__lte=clock.now() - OPEN_FOR).update(withdrawn_at=clock.now())
    if before := waiting.filter(**said).first():
        return before
    everybody = list(trajectory.family.members.all())
    members = {one.pk for one in everybody}
    if colleague is not None and not items:
        items = [NewItem(one, usual_ground(one.role == MemberRole.CHILD)) for one in everybody]
    refuse_when(
        _strangers(items, members)
        + obstacles_to_offering(
            OfferFacts(
                to_colleague=offer.kind == TransferKind.COORDINATOR,
                receiver_named=bool(said["to_name"].strip() and said["to_email"].strip())
                and (colleague is not None or bool(said["to_organisation"].strip())),
                receiver_can=colleague is None or can_receive(trajectory.family, colleague.pk),
                same_as_now=colleague is not None and colleague.pk == trajectory.coordinator_id,
                reason=offer.reason,
                reason_names_somebody=names_somebody(offer.reason, _names(trajectory, everybody)),
                items=[_facts(trajectory, one) for one in items],
                members=len(members),
                open_already=waiting.exists(),
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
    )
    transfer = Transfer.objects.create(
        **said,
        from_coordinator_id=trajectory.coordinator_id,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
    for one in items:
        TransferItem.objects.create(
            transfer=transfer, member=one.member, legal_ground=one.legal_ground, words=one.words
        )
    _link, token = issue_link(permit, kind=LinkKind.ANSWER_TRANSFER, subject_id=transfer.pk)
    queue_mail(permit, to=transfer.to_email, subject=subject, text=letter(token))
    return transfer


def _names(trajectory: Trajectory, everybody: Sequence[Member]) -> set[str]:
    names = {trajectory.family.name}
    for one in everybody:
        names |= {one.given_name, one.family_name}
    return names


@action(Act.OFFER_TRANSFER)
def withdraw_transfer(permit: Permit, *, transfer: Transfer) -> Transfer:
    """Take an offer back that was not answered; its link closes at once."""
    permit.must_cover(transfer)
    held(transfer.trajectory)
    transfer.refresh_from_db(fields=["answered_at", "withdrawn_at"])
    refuse_when([Obstacle("answered_already")] if transfer.answered_at else [])
    if transfer.withdrawn_at is None:
        transfer.withdrawn_at = clock.now()
        transfer.save(update_fields=["withdrawn_at"])
        for link in Link.objects.filter(kind=LinkKind.ANSWER_TRANSFER, subject_id=str(transfer.pk)):
            withdraw_link(permit, link=link)
    return transfer


@action(Act.ANSWER_TRANSFER)
def answer_transfer(
    permit: Permit,
    *,
    link: Link,
    accepted: bool,
    name: str,
    words: str,
    subject: str,
    text: str,
) -> Transfer:
    """Accept or decline in writing; a colleague who accepts is the coordinator from then on.

    Whoever was the coordinator is mailed that there is an answer, with ``subject`` and ``text``.
    Raises LinkClosed when the offer was taken back or the trajectory closed, Obstructed with all
    reasons otherwise.
    """
    permit.must_cover(link)
    transfer = Transfer.objects.select_related("trajectory__family", "from_coordinator").get(
        pk=int(link.subject_id)
    )
    trajectory = held(transfer.trajectory)
    transfer.refresh_from_db(fields=["answered_at", "withdrawn_at"])
    if not transfer.is_open or trajectory.ended_on is not None:
        raise LinkClosed
    colleague = transfer.to_coordinator_id
    can = colleague is None or can_receive(transfer.trajectory.family, colleague)
    refuse_when(obstacles_to_answering(accepted=accepted, name=name, words=words, receiver_can=can))
    use_link(permit, link=link)
    transfer.accepted, transfer.answered_at = accepted, clock.now()
    transfer.answer_name, transfer.answer_words = name, words
    transfer.save(update_fields=["accepted", "answered_at", "answer_name", "answer_words"])
    if accepted and colleague is not None:
        Trajectory.objects.filter(pk=trajectory.pk).update(coordinator=colleague)
    queue_mail(permit, to=transfer.from_coordinator.email, subject=subject, text=text)
    return transfer


def _strangers(items: Sequence[NewItem], members: set[int]) -> list[Obstacle]:
    known = all(one.member.pk in members for one in items)
    return [] if known else [Obstacle("not_of_this_family")]


def _facts(trajectory: Trajectory, item: NewItem) -> ItemFacts:
    ground = law().ground_of.get(item.legal_ground)
    return ItemFacts(
        key=str(item.member.pk),
        legal_ground=item.legal_ground,
        ground_on=ground is not None and is_on(trajectory, item.legal_ground),
        needs_consent=ground is not None and ground.needs_consent,
        words=item.words,
    )
