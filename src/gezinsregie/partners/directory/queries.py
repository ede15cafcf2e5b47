# SPDX-License-Identifier: EUPL-1.2
"""The directory of a municipality: who there is, how to reach them, and what each of them wants."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Appointment, Organisation
from gezinsregie.partners.queries import organisations_at

from .models import CoachProfile, PartnerAim
from .rules import same_name

MOST_AIMS = 400


def directory_of(municipality_id: Any) -> QuerySet[Organisation]:
    """Return the organisations here by name, with their former names and how many people work
    there today for the municipality (``people``)."""
    at_work = in_force(clock.today(), "appointments__") & Q(
        appointments__withdrawn=False, appointments__serves=municipality_id
    )
    return (
        organisations_at(municipality_id)
        .annotate(people=Count("appointments__user", filter=at_work, distinct=True))
        .prefetch_related("former_names")
    )


def municipality_of_organisation(organisation_id: Any) -> Any:
    """Return the id of the municipality that keeps this organisation, itself when it is one; None
    when it is not there."""
    found = Organisation.objects.filter(pk=organisation_id).exclude(kind="inspectorate").first()
    return found and (found.municipality_id or found.pk)


def professionals_of(organisation_id: Any, municipality_id: Any) -> QuerySet[Appointment]:
    """Return who works at an organisation today for this municipality, by name."""
    return (
        Appointment.objects.filter(
            in_force(clock.today()), organisation=organisation_id, serves=municipality_id
        )
        .select_related("user")
        .order_by("user__name", "pk")
    )


def aims_at(municipality_id: Any) -> list[PartnerAim]:
    """Return what the organisations here want to reach, by life domain and name."""
    here = organisations_at(municipality_id).order_by()
    return list(
        PartnerAim.objects.filter(organisation__in=here)
        .select_related("organisation")
        .order_by("life_domain", "organisation__name")[:MOST_AIMS]
    )


def profiles_of(municipality_id: Any) -> QuerySet[CoachProfile]:
    """Return the profiles of the coach here, the one for every approach first."""
    return CoachProfile.objects.filter(municipality=municipality_id).select_related("written_by")


@dataclass(frozen=True)
class KnownNames:
    """The organisations of a municipality by every name that they have or had."""

    by_name: dict[str, Organisation]

    def called(self, *names: str | None) -> Organisation | None:
        """Return the organisation with one of these names, the first that fits."""
        found = (self.by_name.get(same_name(name)) for name in names if name)
        return next((one for one in found if one is not None), None)


def known_names(municipality_id: Any) -> KnownNames:
    """Return who carries which name here, or did: two queries. A present name goes first."""
    organisations = list(organisations_at(municipality_id).prefetch_related("former_names"))
    by_name = {
        same_name(former.name): one for one in organisations for former in one.former_names.all()
    }
    return KnownNames(by_name | {same_name(one.name): one for one in organisations})
