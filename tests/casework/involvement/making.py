# SPDX-License-Identifier: EUPL-1.2
"""A partner brought in by the product's own actions: a school that wants to know how Bram does."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.accounts.models import User
from gezinsregie.casework.consent.actions import add_scope, record_answer
from gezinsregie.casework.consent.models import ConsentAnswer, ConsentPosition
from gezinsregie.casework.involvement.actions import involve
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.authority.actions import record_authority
from gezinsregie.families.models import Member
from gezinsregie.partners.agreement.models import Agreement, AgreementKind, Party
from gezinsregie.partners.models import Organisation, OrganisationKind, Role
from tests.cast import NOW, TODAY, Town, appoint, person


@dataclass
class Brought:
    """A school with a teacher, brought in for one family; nothing is known of its agreements."""

    town: Town
    trajectory: Trajectory
    school: Organisation
    teacher: User
    involvement: Involvement

    def may(self, act: Act) -> Permit:
        return self.town.may(self.town.coordinator, act, self.trajectory.family)

    def member(self, given_name: str) -> Member:
        return Member.objects.get(family=self.trajectory.family_id, given_name=given_name)

    def shares(self, about: str | None = None, **changes: Any) -> Scope:
        """Add a scope: education by consent, unless told otherwise."""
        fields: dict[str, Any] = {
            "involvement": self.involvement,
            "life_domain": "education",
            "member": self.member(about) if about else None,
            "purpose": "coordination",
            "legal_ground": "consent",
            "starts_on": TODAY,
        }
        return add_scope(self.may(Act.KEEP_INVOLVEMENT), **{**fields, **changes})

    def says(
        self,
        scope: Scope,
        who: str,
        answer: ConsentAnswer = ConsentAnswer.GIVEN,
        said_on: date = TODAY,
        **changes: Any,
    ) -> ConsentPosition:
        fields = {"answer": answer, "said_on": said_on, "words": "Dat is goed zo."}
        return record_answer(
            self.may(Act.KEEP_CONSENT),
            scope=scope,
            member=self.member(who),
            **{**fields, **changes},
        )

    def gives_authority(self, child: str, holder: str) -> None:
        record_authority(
            self.may(Act.KEEP_CONSENT),
            child=self.member(child),
            holder=self.member(holder),
            starts_on=TODAY,
        )

    def signs(self, **changes: Any) -> Party:
        """Let the school sign a privacy regulation on everything."""
        agreement = Agreement.objects.create(
            municipality=self.town.municipality,
            kind=AgreementKind.PRIVACY_REGULATION,
            title=changes.pop("title", "Privacyreglement scholen"),
            written_by=self.town.administrator,
            written_at=NOW,
            **changes,
        )
        return Party.objects.create(
            agreement=agreement,
            organisation=self.school,
            seen_by=self.town.administrator,
            seen_on=TODAY,
            signed_by="de directeur",
            signed_on=TODAY,
        )


def a_school(town: Town) -> tuple[Organisation, User]:
    school = Organisation.objects.create(
        name="De Regenboog",
        kind=OrganisationKind.PARTNER,
        municipality=town.municipality,
        life_domains=["education"],
    )
    teacher = person("juf@school.example", "Fenna de Jong")
    appoint(teacher, Role.PARTNER, school, town.municipality)
    return school, teacher


def brought_in(town: Town, trajectory: Trajectory) -> Brought:
    """Let the coordinator bring a school in, in the person of a teacher who signs in."""
    school, teacher = a_school(town)
    involvement = involve(
        town.may(town.coordinator, Act.KEEP_INVOLVEMENT, trajectory.family),
        trajectory=trajectory,
        organisation=school,
        professional=teacher,
        professional_name="",
        role_words="intern begeleider",
        plan_leads=None,
        starts_on=TODAY,
    )
    return Brought(town, trajectory, school, teacher, involvement)
