# SPDX-License-Identifier: EUPL-1.2
"""The referrals that came to nothing and are over their term, and what is left of what went."""

from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.permits import visible
from gezinsregie.casework.referral.figures import Came
from gezinsregie.casework.referral.models import Referral
from gezinsregie.families.corrected.models import Before
from gezinsregie.families.merging.models import Merging
from gezinsregie.foundation import clock

from .models import LetGo
from .rules import UNACCEPTED, LettingGoFacts
from .term import term


def over_term(actor: Actor, municipality: Any) -> QuerySet[Referral]:
    """Return what this person may let go of at the desk of a municipality, longest ago first."""
    before = clock.now() - timedelta(days=term().days_of(municipality.name))
    rows = Referral.objects.filter(
        municipality=municipality.pk,
        decision__outcome__in=UNACCEPTED,
        answered_at__lte=before,
        family__trajectories__isnull=True,
    )
    return (
        visible(actor, Act.DECIDE_REFERRAL, rows)
        .select_related("family", "decision", "organisation")
        .order_by("answered_at", "pk")
    )


def facts_of(referral: Referral) -> LettingGoFacts:
    """Return what ``obstacles_to_letting_go`` asks; the referral is held."""
    family = referral.family_id
    decision = getattr(referral, "decision", None)
    merged = Merging.objects.filter(kept=family) | Merging.objects.filter(absorbed=family)
    return LettingGoFacts(
        outcome=decision.outcome if decision else "",
        answered_on=timezone.localdate(referral.answered_at) if referral.answered_at else None,
        term_days=term().days_of(referral.municipality.name),
        today=clock.today(),
        has_code=referral.family.meldcodes.exists(),
        is_merged=merged.exists(),
        was_corrected=Before.objects.filter(family=family).exists(),
        has_trajectory=referral.family.trajectories.exists(),
    )


def counted_of(municipality_id: Any, year: int) -> list[Came]:
    """Return what is still counted of what was destroyed; one query."""
    rows = LetGo.objects.filter(municipality=municipality_id, received_on__year=year)
    return [
        Came(
            way=one.came_by,
            point=one.point,
            first_signal_on=_before(one.received_on, one.signal_days),
            received_on=one.received_on,
            outcome=one.outcome,
            withdrawn_by=one.withdrawn_by,
            answered_on=_before(one.received_on, -one.answer_days),
            times_undone=one.times_undone,
        )
        for one in rows
    ]


def _before(day: date, days: int) -> date:
    return day - timedelta(days=days)
