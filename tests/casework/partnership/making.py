# SPDX-License-Identifier: EUPL-1.2
"""A partner who helps 't Hart: everything that must hold for it, each thing to be taken away."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from gezinsregie.accounts.models import User
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.partners.agreement.models import Agreement, AgreementKind, Party
from gezinsregie.partners.models import Organisation, OrganisationKind, Role
from tests.cast import NOW, TODAY, Town, appoint, person

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
LONG_AGO = TODAY - timedelta(days=200)


@dataclass
class Helping:
    """A school that helps: ``teacher`` may read of education and of housing nothing."""

    school: Organisation
    teacher: User
    agreement: Agreement
    party: Party
    involvement: Involvement
    scope: Scope
    family: Family


def school_helps(town: Town, trajectory: Trajectory, **scope: Any) -> Helping:
    """Let a school help in education, by a privacy regulation that it signed."""
    school = Organisation.objects.create(
        name="De Regenboog",
        kind=OrganisationKind.PARTNER,
        municipality=town.municipality,
        life_domains=["education"],
    )
    teacher = person("juf@school.example", "Fenna de Jong")
    appoint(teacher, Role.PARTNER, school, town.municipality)
    agreement = Agreement.objects.create(
        municipality=town.municipality,
        kind=AgreementKind.PRIVACY_REGULATION,
        title="Privacyreglement scholen",
        dated_on=LONG_AGO,
        valid_from=LONG_AGO,
        written_by=town.administrator,
        written_at=NOW,
    )
    party = Party.objects.create(
        agreement=agreement,
        organisation=school,
        seen_by=town.administrator,
        seen_on=LONG_AGO,
        signed_by="de directeur",
        signed_on=LONG_AGO,
    )
    involvement = Involvement.objects.create(
        trajectory=trajectory,
        organisation=school,
        professional=teacher,
        professional_name=teacher.name,
        starts_on=trajectory.started_on,
        written_by=town.coordinator,
    )
    fields = {
        "life_domain": "education",
        "purpose": "attendance",
        "legal_ground": "compulsory_education",
        "starts_on": trajectory.started_on,
        **scope,
    }
    return Helping(
        school=school,
        teacher=teacher,
        agreement=agreement,
        party=party,
        involvement=involvement,
        scope=Scope.objects.create(involvement=involvement, written_by=town.coordinator, **fields),
        family=trajectory.family,
    )
