# SPDX-License-Identifier: EUPL-1.2
"""Writing down what was told by phone or at the kitchen table, and what is done with it."""

from collections.abc import Callable
from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.actions import action
from gezinsregie.casework.sharing.models import InformationRequest, Label, PassingOn, ReceivedItem
from gezinsregie.casework.sharing.rules import obstacles_to_secrecy
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.links import LinkClosed, issue_link, use_link, withdraw_link
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when
from gezinsregie.partners.models import Organisation

from .queries import tables_open
from .rules import obstacles_to_a_yes

# What a relative tells at the table is about how it goes between people, unless it is told anew.
AT_THE_TABLE = "family_relations"


@action(Act.SHARE_INFORMATION)
def note_received(
    permit: Permit,
    *,
    trajectory: Trajectory,
    request: InformationRequest | None,
    organisation: Organisation | None,
    from_name: str,
    words: str,
    life_domain: str,
    member: Member | None,
    label: Label,
    passing_on: PassingOn,
    condition_words: str,
) -> ReceivedItem:
    """Write down what somebody told the coordinator, as an answer to a question or by itself.

    A question that is answered so needs its link no more. Sent twice, it is kept once.
    """
    permit.must_cover(trajectory, *([request] if request else []))
    trajectory = held(trajectory)
    refuse_when(
        _where(trajectory, life_domain, member)
        + obstacles_to_secrecy(label, passing_on)
        + ([Obstacle("withdrawn_already")] if request and request.withdrawn_at else [])
    )
    told = {
        "trajectory": trajectory,
        "request": request,
        "organisation": organisation,
        "from_name": from_name,
        "words": words,
        "life_domain": life_domain,
        "member": member,
        "label": label,
        "passing_on": passing_on,
        "condition_words": condition_words,
        "written_by_id": permit.actor_id,
    }
    if before := ReceivedItem.objects.filter(**told).first():
        return before
    now = clock.now()
    if request is not None:
        InformationRequest.objects.filter(pk=request.pk, answered_at__isnull=True).update(
            answered_at=now
        )
        for link in Link.objects.filter(kind=LinkKind.ANSWER_REQUEST, subject_id=str(request.pk)):
            withdraw_link(permit, link=link)
    # Whoever wrote it down has seen it.
    return ReceivedItem.objects.create(**told, received_at=now, seen_at=now)


@action(Act.SHARE_INFORMATION)
def put_aside(permit: Permit, *, item: ReceivedItem) -> ReceivedItem:
    """Mark something that came in as seen. Sent twice, the first moment stays."""
    permit.must_cover(item)
    ReceivedItem.objects.filter(pk=item.pk, seen_at__isnull=True).update(seen_at=clock.now())
    item.refresh_from_db()
    return item


@action(Act.SHARE_INFORMATION)
def record_yes(
    permit: Permit, *, item: ReceivedItem, agreed_by: str, agreed_on: date
) -> ReceivedItem:
    """Write down who said yes to passing on what had to be asked first, and when."""
    permit.must_cover(item)
    received_on = item.received_at.astimezone(clock.LOCAL).date()
    refuse_when(
        obstacles_to_a_yes(
            passing_on=item.passing_on,
            agreed_on=agreed_on,
            received_on=received_on,
            today=clock.today(),
        )
    )
    item.agreed_by, item.agreed_on = agreed_by, agreed_on
    item.save(update_fields=["agreed_by", "agreed_on"])
    return item


@action(Act.SHARE_INFORMATION)
def begin_at_the_table(
    permit: Permit, *, trajectory: Trajectory, handed: Callable[[str], None]
) -> Link:
    """Open a page, for an hour, on which somebody at the table adds something and reads nothing;
    ``handed`` is given its token."""
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    refuse_when([Obstacle("trajectory_closed")] if trajectory.ended_on else [])
    link, token = issue_link(permit, kind=LinkKind.ADD_AT_THE_TABLE, subject_id=trajectory.pk)
    handed(token)
    return link


@action(Act.SHARE_INFORMATION)
def take_tables_back(permit: Permit, *, trajectory: Trajectory) -> int:
    """Shut every page at the table that the same person opened and nobody wrote on; return how
    many. Sent twice, there is nothing left to shut."""
    return sum(withdraw_link(permit, link=one) for one in tables_open(permit, trajectory))


@action(Act.ADD_AT_THE_TABLE)
def add_at_the_table(
    permit: Permit,
    *,
    link: Link,
    from_name: str,
    relation: str,
    words: str,
    life_domain: str = AT_THE_TABLE,
) -> ReceivedItem:
    """Take in what a relative or another helper adds at the table, about the life domain that the
    writer chose; the link is used up by it.

    It may not go further before that person was asked. Raises LinkClosed when the trajectory was
    closed meanwhile, or another tap was first.
    """
    permit.must_cover(link)
    known = life_domain in vocabulary().life_domains
    refuse_when([] if known else [Obstacle("unknown_life_domain", field="life_domain")])
    use_link(permit, link=link)
    trajectory = held(Trajectory.objects.get(pk=int(link.subject_id)))
    if trajectory.ended_on is not None:
        raise LinkClosed
    return ReceivedItem.objects.create(
        trajectory=trajectory,
        from_name=from_name,
        relation=relation,
        words=words,
        life_domain=life_domain,
        passing_on=PassingOn.ASK_FIRST,
        received_at=clock.now(),
    )


def _where(trajectory: Trajectory, life_domain: str, member: Member | None) -> list[Obstacle]:
    checks = (
        (trajectory.ended_on is None, Obstacle("trajectory_closed")),
        (
            life_domain in vocabulary().life_domains,
            Obstacle("unknown_life_domain", field="life_domain"),
        ),
        (
            member is None or member.family_id == trajectory.family_id,
            Obstacle("not_of_this_family", field="member"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]
