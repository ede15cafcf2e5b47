# SPDX-License-Identifier: EUPL-1.2
"""The document of an agreement, and signing it by a mailed link."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.correspondence.links import issue_link, use_link, withdraw_link
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.documents.keeping import Upload, store_file
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.agreement.rules import obstacles_to_signing
from gezinsregie.partners.agreement.signatures import signature, signing_facts

from .queries import asking_facts
from .rules import obstacles_to_asking, obstacles_to_signing_by_link

# Makes the text of the mail from the token of the link.
Letter = Callable[[str], str]


@action(Act.KEEP_AGREEMENTS)
def attach_document(
    permit: Permit, *, agreement: Agreement, upload: Upload, dated_on: date | None
) -> Agreement:
    """Keep the document of an agreement, in place of one that was there; ``dated_on`` is the day
    that stands on it. Raises Obstructed for what is no safe document."""
    held = Agreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)
    permit.must_cover(held)
    held.document = store_file(permit, upload=upload, dated_on=dated_on)
    changed = ["document"]
    if held.dated_on is None and dated_on is not None:
        held.dated_on = dated_on
        changed.append("dated_on")
    held.save(update_fields=changed)
    return held


@action(Act.KEEP_AGREEMENTS)
def ask_signature(permit: Permit, *, party: Party, to: str, subject: str, letter: Letter) -> Party:
    """Mail somebody a link by which to sign for this party, once, within two weeks.

    Whoever sends the document has seen it: that is written down where nobody had. Raises Obstructed
    with all reasons (``rules.obstacles_to_asking``), or for an address that cannot be mailed.
    """
    held = _locked(party.pk)
    permit.must_cover(held)
    refuse_when(obstacles_to_asking(asking_facts(held)))
    if held.seen_on is None:
        held.seen_by_id, held.seen_on = UUID(permit.actor_id), clock.today()
        held.save(update_fields=["seen_by", "seen_on"])
    _link, token = issue_link(permit, kind=LinkKind.SIGN_AGREEMENT, subject_id=held.pk)
    queue_mail(permit, to=to, subject=subject, text=letter(token))
    return held


@action(Act.KEEP_AGREEMENTS)
def take_back(permit: Permit, *, party: Party, link_id: UUID) -> Party:
    """Take back a link that was mailed to have this party sign: from now on it opens nothing.

    Raises Obstructed when it is not open any more, or was never mailed for this party.
    """
    held = _locked(party.pk)
    permit.must_cover(held)
    link = Link.objects.filter(
        pk=link_id,
        kind=LinkKind.SIGN_AGREEMENT,
        subject_id=str(held.pk),
        expires_at__gt=clock.now(),
    ).first()
    if link is None or not withdraw_link(permit, link=link):
        raise Obstructed(Obstacle("link_shut"))
    return held


@action(Act.SIGN_AGREEMENT)
def sign_by_link(
    permit: Permit, *, link: Link, who: str, function: str, is_entitled: bool
) -> Party:
    """Sign for the party that the link is about, today; the second signature where one is there.

    Raises Obstructed with all reasons, a second signature under the same name among them, and
    LinkClosed when another tap was first. Nothing of it is kept then, and the link stays open.
    """
    permit.must_cover(link)
    held = _locked(int(link.subject_id))
    second = held.signed_on is not None
    facts = signing_facts(held, who, clock.today(), second=second)
    asking = obstacles_to_asking(asking_facts(held))
    found = obstacles_to_signing_by_link(asking=asking, function=function, is_entitled=is_entitled)
    refuse_when([*found, *([] if asking else obstacles_to_signing(facts))])
    use_link(permit, link=link)
    fields = signature(who, function, clock.today(), second=second)
    for name, value in fields.items():
        setattr(held, name, value)
    held.save(update_fields=list(fields))
    return held


def _locked(party_id: int) -> Party:
    return (
        Party.objects.select_for_update(of=("self",)).select_related("agreement").get(pk=party_id)
    )
