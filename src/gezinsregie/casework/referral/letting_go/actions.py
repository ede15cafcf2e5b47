# SPDX-License-Identifier: EUPL-1.2
"""Destroying a referral that came to nothing, with all that was known of its family by it alone."""

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.db.models.deletion import ProtectedError
from django.utils import timezone

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.referral.asking.models import DeskQuestion
from gezinsregie.casework.referral.commission.models import Commission
from gezinsregie.casework.referral.models import CameBy, Decision, MemberConcern, Referral
from gezinsregie.casework.referral.sameness.models import LookedAlike
from gezinsregie.casework.referral.urgency.models import CrisisFlag
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import LetGo
from .queries import facts_of
from .rules import obstacles_to_letting_go


@action(Act.DECIDE_REFERRAL)
def let_go(permit: Permit, *, referral: Referral) -> LetGo:
    """Destroy a referral that was not accepted, and its family, once the term is over.

    What is counted stays, without anybody in it. Raises Obstructed with all that keeps it
    (``rules.obstacles_to_letting_go``), and where something hangs on it that nobody foresaw.
    """
    permit.must_cover(referral)
    held = (
        Referral.objects.select_for_update(of=("self",))
        .select_related("family", "municipality", "organisation", "decision")
        .get(pk=referral.pk)
    )
    facts = facts_of(held)
    refuse_when(obstacles_to_letting_go(facts))
    left = LetGo.objects.create(
        municipality=held.municipality,
        came_by=held.came_by,
        point=_point(held),
        received_on=timezone.localdate(held.received_at),
        signal_days=max((timezone.localdate(held.received_at) - held.first_signal_on).days, 0),
        answer_days=max((facts.answered_on - timezone.localdate(held.received_at)).days, 0)
        if facts.answered_on
        else 0,
        outcome=facts.outcome,
        withdrawn_by=held.decision.withdrawn_by,
        times_undone=held.undone.count(),
        term_days=facts.term_days,
        destroyed_by_id=UUID(permit.actor_id),
        destroyed_at=clock.now(),
    )
    try:
        _destroy(held)
    except ProtectedError as fault:
        raise Obstructed(Obstacle("something_hangs_on_it")) from fault
    return left


def _point(referral: Referral) -> str:
    if referral.reporting_point:
        return referral.reporting_point
    unnamed = (
        referral.organisation_id == referral.municipality_id
        or referral.came_by == CameBy.FROM_FAMILY
    )
    return "" if unnamed else referral.organisation.name


def _destroy(referral: Referral) -> None:
    family = referral.family
    Referral.objects.filter(pk=referral.pk).update(
        question=None, crisis=None, commission=None, taken_back=None
    )
    LookedAlike.objects.filter(Q(low=family) | Q(high=family) | Q(referral=referral)).delete()
    kinds: tuple[Any, ...] = (DeskQuestion, CrisisFlag, Commission, MemberConcern)
    for kind in kinds:
        kind.objects.filter(referral=referral).delete()
    family.safety_checks.all().delete()
    Decision.objects.filter(Q(referral=referral) | Q(undone_of=referral)).delete()
    Referral.objects.get(pk=referral.pk).delete()
    family.members.all().delete()
    family.delete()
