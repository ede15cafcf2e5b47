# SPDX-License-Identifier: EUPL-1.2
"""Questions that were asked: of one family, of a coordinator, and late ones per organisation."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate

from gezinsregie.access.permits import Permit
from gezinsregie.casework.consent.models import ConsentAnswer, ConsentPosition
from gezinsregie.casework.partnership.queries import helped_by
from gezinsregie.casework.sharing.footing import About, footing_of
from gezinsregie.casework.sharing.models import InformationRequest
from gezinsregie.casework.sharing.rules import obstacles_to_footing
from gezinsregie.foundation import clock
from gezinsregie.partners.legal_ground.law import law

MOST_SHOWN = 100


def requests_for(permit: Permit) -> QuerySet[InformationRequest]:
    """Return the questions about this family in its open trajectory, what is due first in front."""
    return InformationRequest.objects.filter(
        trajectory__family=UUID(permit.subject_id), trajectory__ended_on__isnull=True
    ).select_related("trajectory__family", "organisation", "member", "asked_by")


def asked_of(permit: Permit) -> QuerySet[InformationRequest]:
    """Return the questions about this family that wait for the holder of this permit, a partner
    who helps: asked of its organisation, and by its name or its address."""
    mine = helped_by(UUID(permit.actor_id), clock.today()).filter(
        trajectory=OuterRef("trajectory"), organisation=OuterRef("organisation")
    )
    by_name = mine.filter(professional_name__iexact=OuterRef("to_name"))
    by_address = mine.filter(professional__email__iexact=OuterRef("to_email"))
    return requests_for(permit).filter(
        Exists(by_name) | Exists(by_address),
        answered_at__isnull=True,
        withdrawn_at__isnull=True,
    )


def stands_still(request: InformationRequest, day: date) -> bool:
    """Tell whether what a question was asked on still stands: the ground is on, and consent that it
    needs was not withdrawn. Else it is read by nobody outside, and nothing is told on it."""
    about = About(request.life_domain, request.member, request.purpose, request.legal_ground)
    return not obstacles_to_footing(
        footing_of(request.trajectory, request.organisation, about, day)
    )


def waiting_for(permit: Permit, most: int) -> list[InformationRequest]:
    """Return what waits for a partner (``asked_of``), without what was asked on a consent that was
    withdrawn: one query, and three for each question that needs consent."""
    grounds, today = law().ground_of, clock.today()
    return [
        one
        for one in asked_of(permit)[:most]
        if not grounds[one.legal_ground].needs_consent or stands_still(one, today)
    ]


@dataclass(frozen=True)
class Trouble:
    """How the exchange with one organisation goes, in numbers and without a family (CRG-E8)."""

    organisation: str
    asked: int
    late: int
    unanswered: int
    refused: int

    @property
    def is_structural(self) -> bool:
        """Whether most of what was asked of it came late or not at all: a mark of our own, from
        three questions on; no source gives it."""
        return self.asked >= 3 and 2 * (self.late + self.unanswered) > self.asked


def trouble_at(municipality_id: Any, today: date) -> list[Trouble]:
    """Return for each organisation of a town what was asked of it, answered after its day, still
    unanswered after its day, and refused of consents: two queries, names in order."""
    answered_on = TruncDate("answered_at", tzinfo=clock.LOCAL)
    rows = (
        InformationRequest.objects.filter(
            trajectory__family__municipality=municipality_id,
            organisation__isnull=False,
            withdrawn_at__isnull=True,
        )
        .annotate(answered_on=answered_on)
        .order_by()
        .values_list("organisation__name")
        .annotate(
            asked=Count("pk"),
            late=Count("pk", filter=Q(answered_on__gt=F("due_on"))),
            unanswered=Count("pk", filter=Q(answered_at__isnull=True, due_on__lt=today)),
        )
    )
    refused = (
        ConsentPosition.objects.filter(
            scope__involvement__trajectory__family__municipality=municipality_id,
            answer__in=(ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN),
            replaced_at__isnull=True,
        )
        .order_by()
        .values_list("scope__involvement__organisation__name")
        .annotate(refused=Count("pk"))
    )
    questions = {name: (asked, late, waiting) for name, asked, late, waiting in rows}
    refusals = dict(refused)
    return [
        Trouble(name, asked, late, unanswered, refusals.get(name, 0))
        for name in sorted(questions.keys() | refusals.keys())
        for asked, late, unanswered in [questions.get(name, (0, 0, 0))]
    ]
