# SPDX-License-Identifier: EUPL-1.2
"""Making a referral, and answering it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.approaches.catalogue import UnknownApproach, catalogue
from gezinsregie.approaches.rules import Outcome as Weighed
from gezinsregie.approaches.rules import weigh
from gezinsregie.audit.actions import action
from gezinsregie.families.birth.writing import write_birth_date
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointed_for

from .facts import facts_of
from .models import (
    Decision,
    Judgement,
    Outcome,
    Referral,
)
from .new import NewReferral
from .queries import whole
from .rules import (
    obstacles_to_accepting,
    obstacles_to_redirecting,
    obstacles_to_refusing,
)
from .telling import Notice, tell_referrer
from .writing import write_decision, write_referral


@action(Act.REFER_FAMILY)
def refer_family(permit: Permit, *, organisation_id: Any, new: NewReferral) -> Referral:
    """Write down the family and its referral, on behalf of the referrer's organisation.

    Raises Obstructed with all reasons, among them ``sent_already``; NotPermitted when the referrer
    does not work for that organisation.
    """
    works_there = appointed_for(permit.subject_id, Role.REFERRER).filter(
        user_id=permit.actor_id, organisation=organisation_id
    )
    if not works_there.exists():
        raise NotPermitted(permit.act, "no referrer of this organisation")
    return write_referral(permit, new, organisation_id=organisation_id)


@action(Act.DECIDE_REFERRAL)
def accept(
    permit: Permit,
    *,
    referral: Referral,
    approach_key: str,
    approach_version: str,
    form_key: str,
    reason: str,
    judgements: Mapping[str, str],
    notice: Notice | None = None,
) -> Decision:
    """Accept a referral for one approach and form, with the reason and every judgement in words.

    ``notice`` is the mail to the referrer, here as with the other two answers.
    The criteria are weighed again here, on today's facts. Raises Obstructed with all reasons
    (``rules.obstacles_to_accepting``), or when the referral was decided already.
    """
    permit.must_cover(referral)
    refuse_when(
        _obstacles_to_accepting(
            referral, approach_key, approach_version, form_key, reason, judgements
        )
    )
    decision = write_decision(
        permit,
        referral,
        outcome=Outcome.ACCEPTED,
        reason=reason,
        approach_key=approach_key,
        approach_version=approach_version,
        form_key=form_key,
    )
    Judgement.objects.bulk_create(
        Judgement(decision=decision, criterion_key=key, words=words)
        for key, words in judgements.items()
        if words.strip()
    )
    if notice:
        tell_referrer(permit, referral, notice)
    return decision


@action(Act.DECIDE_REFERRAL)
def redirect(
    permit: Permit,
    *,
    referral: Referral,
    redirected_to: str,
    reason: str,
    notice: Notice | None = None,
) -> Decision:
    """Send a referral on to where it belongs, with the reason (ITG-L6)."""
    refuse_when(obstacles_to_redirecting(redirected_to=redirected_to, reason=reason))
    decision = write_decision(
        permit, referral, outcome=Outcome.REDIRECTED, reason=reason, redirected_to=redirected_to
    )
    if notice:
        tell_referrer(permit, referral, notice)
    return decision


@action(Act.DECIDE_REFERRAL)
def refuse(
    permit: Permit, *, referral: Referral, reason: str, notice: Notice | None = None
) -> Decision:
    """Refuse a referral, with the reason."""
    refuse_when(obstacles_to_refusing(reason=reason))
    decision = write_decision(permit, referral, outcome=Outcome.REFUSED, reason=reason)
    if notice:
        tell_referrer(permit, referral, notice)
    return decision


def _obstacles_to_accepting(
    referral: Referral,
    approach_key: str,
    approach_version: str,
    form_key: str,
    reason: str,
    judgements: Mapping[str, str],
) -> list[Obstacle]:
    try:
        approach = catalogue().find(approach_key, approach_version)
    except UnknownApproach:
        return [
            Obstacle("approach_missing", field="approach"),
            *obstacles_to_refusing(reason=reason),
        ]
    forms = [form.key for form in approach.forms]
    weighed = weigh(
        approach,
        form_key if form_key in forms else None,
        facts_of(whole(referral.pk), clock.today()),
    )
    return obstacles_to_accepting(
        reason=reason,
        form_keys=forms,
        form_key=form_key,
        to_weigh=[one.key for one in weighed if one.outcome is Weighed.TO_WEIGH],
        judgements=judgements,
    )


@action(Act.DECIDE_REFERRAL)
def correct_birth_date(
    permit: Permit, *, referral: Referral, member: Member, birth_date: date
) -> Member:
    """Write down at the desk on which day somebody was born, while the referral waits for its
    answer; afterwards it is the coordinator's (``families.birth.actions``).

    Raises Obstructed with all reasons, and NotPermitted for somebody of another family.
    """
    permit.must_cover(referral)
    held = Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)
    if member.family_id != held.family_id:
        raise NotPermitted(permit.act, "somebody of another family")
    refuse_when([Obstacle("decided_already")] if held.answered_at is not None else [])
    return write_birth_date(permit, member, birth_date)
