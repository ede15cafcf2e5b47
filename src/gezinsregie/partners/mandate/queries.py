# SPDX-License-Identifier: EUPL-1.2
"""Who may take a decision over a partner today, and who could if this one may not (ITG-L8)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from gezinsregie.partners.agreement.models import AgreementKind, Party
from gezinsregie.partners.agreement.queries import bound_on, standing_of
from gezinsregie.partners.agreement.rules import Standing

from .models import Mandate


def mandates_in_force(municipality: Any, day: date) -> QuerySet[Mandate]:
    """Return the mandates of a municipality whose letter binds the one it is over, on ``day``."""
    binds = bound_on(day).filter(
        agreement=OuterRef("agreement"),
        organisation=OuterRef("over"),
        agreement__kind=AgreementKind.MANDATE_LETTER,
    )
    return Mandate.objects.filter(
        Exists(binds),
        Q(ends_on__isnull=True) | Q(ends_on__gte=day),
        agreement__municipality=municipality,
    )


def mandates_held(
    role: Any, municipality: Any, decision_key: Any, over: Any, day: date
) -> QuerySet[Mandate]:
    """Return the mandates in force by which ``role`` may take this decision over ``over``."""
    return mandates_in_force(municipality, day).filter(
        holder_role=role, decision_key=decision_key, over=over
    )


def who_could(municipality: Any, decision_key: Any, over: Any, day: date) -> list[str]:
    """Return the roles (stored values) that hold a mandate in force for this decision over
    ``over``, each once, in alphabetical order."""
    held = mandates_in_force(municipality, day).filter(decision_key=decision_key, over=over)
    return list(held.order_by("holder_role").values_list("holder_role", flat=True).distinct())


def municipality_of_mandate(mandate_id: Any) -> Any:
    """Return the id of the municipality whose mandate this is, None when it is not there."""
    towns = Mandate.objects.filter(pk=mandate_id)
    return towns.values_list("agreement__municipality", flat=True).first()


@dataclass(frozen=True)
class MandateStanding:
    """A mandate with how its letter stands for the one it is over: None where that is no party."""

    mandate: Mandate
    standing: Standing | None
    taken_back: bool

    @property
    def holds(self) -> bool:
        return self.standing is not None and self.standing.binds and not self.taken_back


def mandates_of(municipality: Any, day: date) -> list[MandateStanding]:
    """Return all mandates of a municipality by the one they are over, as they stand on ``day``:
    two queries."""
    mandates = list(
        Mandate.objects.filter(agreement__municipality=municipality).select_related(
            "agreement", "over"
        )
    )
    letters = {one.agreement_id for one in mandates}
    parties = {
        (one.agreement_id, one.organisation_id): one
        for one in Party.objects.filter(agreement__in=letters)
    }
    return [
        MandateStanding(
            one,
            standing_of(one.agreement, party, day)
            if (party := parties.get((one.agreement_id, one.over_id)))
            else None,
            taken_back=one.ends_on is not None and one.ends_on < day,
        )
        for one in mandates
    ]
