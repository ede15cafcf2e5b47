# SPDX-License-Identifier: EUPL-1.2
"""Which partners are involved with a family today ("that"), and what is open to them ("what")."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from gezinsregie.casework.consent.queries import all_agreed
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.safety.queries import signed_off
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.agreement.queries import binding, covering
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.legal_ground.queries import switched_on
from gezinsregie.partners.models import Appointment, Role


def involved(day: date) -> QuerySet[Involvement]:
    """Return the involvements that hold on ``day``: of an open trajectory, in their own period, of
    an organisation that an agreement binds for that trajectory's approach."""
    return Involvement.objects.filter(
        in_force(day),
        Exists(
            binding(
                organisation=OuterRef("organisation"),
                municipality=OuterRef("trajectory__family__municipality"),
                approach=OuterRef("trajectory__approach_key"),
                day=day,
            )
        ),
        trajectory__ended_on__isnull=True,
        withdrawn=False,
    )


def helped_by(professional: UUID, day: date) -> QuerySet[Involvement]:
    """Return the involvements that hold on ``day`` in which this professional stands, for an
    organisation for which he or she works in this town that day."""
    return involved(day).filter(
        _works_for(professional, day, "organisation", "trajectory__family__municipality"),
        professional=professional,
    )


def open_to(professional: UUID, day: date) -> QuerySet[Scope]:
    """Return the scopes of such involvements that are open on ``day``."""
    return open_scopes(day).filter(
        _works_for(
            professional,
            day,
            "involvement__organisation",
            "involvement__trajectory__family__municipality",
        ),
        involvement__professional=professional,
    )


def _works_for(professional: UUID, day: date, organisation: str, municipality: str) -> Exists:
    return Exists(
        Appointment.objects.filter(
            in_force(day),
            user=professional,
            role=Role.PARTNER,
            organisation=OuterRef(organisation),
            serves=OuterRef(municipality),
        )
    )


def open_scopes(day: date) -> QuerySet[Scope]:
    """Return the scopes that are open on ``day``.

    The law opens: a ground that is switched on. All else narrows: the period, what the organisation
    signed (life domain, purpose, ground), and consent where the ground needs it. Each closes the
    scope by itself, on its day, without anyone remembering.
    """
    town = "involvement__trajectory__family__municipality"
    signed_for = covering(
        binding(
            organisation=OuterRef("involvement__organisation"),
            municipality=OuterRef(town),
            approach=OuterRef("involvement__trajectory__approach_key"),
            day=day,
        ),
        life_domain=OuterRef("life_domain"),
        purpose=OuterRef("purpose"),
        legal_ground=OuterRef("legal_ground"),
    )
    excepted = signed_off(scope=OuterRef("pk"), day=day).filter(
        switched_on(municipality=OuterRef(f"scope__{town}"), field="legal_ground")
    )
    return Scope.objects.filter(
        in_force(day),
        in_force(day, "involvement__"),
        Exists(signed_for),
        switched_on(municipality=OuterRef(town), field="legal_ground"),
        ~Q(legal_ground__in=law().needing_consent)
        | all_agreed(scope=OuterRef("pk"), day=day)
        | Q(Exists(excepted)),
        involvement__trajectory__ended_on__isnull=True,
        involvement__withdrawn=False,
        withdrawn=False,
    )
