# SPDX-License-Identifier: EUPL-1.2
"""The recurring cast of the tests: the same town, the same people, the same family 't Hart.

Everything is made by the product's own actions where there is one, on a day that stands still.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit
from gezinsregie.accounts.models import User
from gezinsregie.casework.referral import actions as referral_actions
from gezinsregie.casework.referral.models import Answer, Referral, Weight
from gezinsregie.casework.referral.new import NewConcern, NewReferral
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import Gender, MemberRole
from gezinsregie.partners.models import Appointment, Organisation, OrganisationKind, Role

NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
TODAY = NOW.date()


def person(email: str, name: str) -> User:
    user = User(email=email, name=name)
    user.set_unusable_password()
    user.save()
    return user


def appoint(
    user: User, role: Role, organisation: Organisation, serves: Organisation, **fields: Any
) -> Appointment:
    return Appointment.objects.create(
        user=user,
        role=role,
        organisation=organisation,
        serves=serves,
        starts_on=fields.pop("starts_on", TODAY - timedelta(days=400)),
        **fields,
    )


@dataclass
class Town:
    """A municipality with everyone who works with 't Hart, and strangers who should see nothing."""

    municipality: Organisation
    provider: Organisation
    police: Organisation
    inspectorate: Organisation
    desk: User
    coordinator: User
    colleague: User
    referrer: User
    team_leader: User
    administrator: User
    inspector: User
    other_desk: User
    professional: User
    process_director: User
    privacy_officer: User
    nobody: User
    relative: User

    def may(self, user: User, act: Act, subject: Any) -> Permit:
        return permit(user, act, subject.pk)


def town() -> Town:
    municipality = Organisation.objects.create(
        name="Lindewaard", kind=OrganisationKind.MUNICIPALITY
    )
    elsewhere = Organisation.objects.create(name="Oosterzand", kind=OrganisationKind.MUNICIPALITY)
    provider = Organisation.objects.create(
        name="Stichting De Brug", kind=OrganisationKind.PARTNER, municipality=municipality
    )
    police = Organisation.objects.create(
        name="Politie", kind=OrganisationKind.PARTNER, municipality=municipality
    )
    inspectorate = Organisation.objects.create(
        name="Toezicht Sociaal Domein", kind=OrganisationKind.INSPECTORATE
    )
    cast = Town(
        municipality=municipality,
        provider=provider,
        police=police,
        inspectorate=inspectorate,
        desk=person("desk@town.example", "Samira el Idrissi"),
        coordinator=person("coach@town.example", "Joris van den Berg"),
        colleague=person("collega@town.example", "Femke Boersma"),
        referrer=person("partner@town.example", "Meryem Yıldız"),
        team_leader=person("team@town.example", "Anneke Hoekstra"),
        administrator=person("beheer@town.example", "Wei Chen"),
        inspector=person("inspectie@town.example", "Ruben Sewnarain"),
        other_desk=person("desk@elders.example", "Daan Visser"),
        professional=person("wijkagent@town.example", "Dewi Sastrowidjojo"),
        process_director=person("regie@town.example", "Gijs Wolters"),
        privacy_officer=person("privacy@town.example", "Farida Bouzidi"),
        nobody=person("niemand@town.example", "Noa de Wit"),
        relative=person("ilse@thuis.example", "Ilse Bakker"),
    )
    appoint(cast.desk, Role.DESK_WORKER, municipality, municipality)
    appoint(cast.coordinator, Role.COORDINATOR, provider, municipality)
    appoint(cast.colleague, Role.COORDINATOR, provider, municipality)
    appoint(cast.referrer, Role.REFERRER, police, municipality)
    appoint(cast.team_leader, Role.TEAM_LEADER, provider, municipality)
    appoint(cast.administrator, Role.ADMINISTRATOR, municipality, municipality)
    appoint(cast.process_director, Role.PROCESS_DIRECTOR, municipality, municipality)
    appoint(cast.privacy_officer, Role.PRIVACY_OFFICER, municipality, municipality)
    appoint(cast.inspector, Role.INSPECTOR, inspectorate, inspectorate)
    appoint(cast.professional, Role.PARTNER, police, municipality)
    appoint(cast.other_desk, Role.DESK_WORKER, elsewhere, elsewhere)
    return cast


def new_referral(**changes: Any) -> NewReferral:
    """The referral of 't Hart: two children, debts and a threatened eviction."""
    fields: dict[str, Any] = {
        "family_name": "'t Hart",
        "households": (
            NewHousehold(
                name="Thuis",
                street="Iepenlaan 12",
                postcode="1234 AB",
                place="Lindewaard",
                members=(
                    NewMember(
                        "Ilse",
                        "'t Hart",
                        MemberRole.PARENT,
                        date(1988, 5, 2),
                        Gender.FEMALE,
                        "111222333",
                    ),
                    NewMember("Bram", "'t Hart", MemberRole.CHILD, date(2014, 8, 19), Gender.MALE),
                    NewMember("Noor", "'t Hart", MemberRole.CHILD, date(2019, 1, 7), Gender.FEMALE),
                ),
            ),
        ),
        "first_signal_on": TODAY - timedelta(days=40),
        "situation": "De huur is drie maanden achter en Bram gaat niet meer naar school.",
        "family_knows": True,
        "members_complete": True,
        "concerns": (),
        "member_concerns": (None, Answer.YES, None),
        "facts": {},
    }
    return NewReferral(**{**fields, **changes})


def refer(cast: Town, **changes: Any) -> Referral:
    return referral_actions.refer_family(
        cast.may(cast.referrer, Act.REFER_FAMILY, cast.municipality),
        organisation_id=cast.police.pk,
        new=new_referral(**changes),
    )


def accept(
    cast: Town, referral: Referral, approach_key: str = "itg-leeuwarden", **changes: Any
) -> Referral:
    fields = {
        "approach_version": "1",
        "form_key": "",
        "reason": "Dit gezin past hier.",
        "judgements": {},
    }
    referral_actions.accept(
        cast.may(cast.desk, Act.DECIDE_REFERRAL, referral),
        referral=referral,
        approach_key=approach_key,
        **{**fields, **changes},
    )
    return Referral.objects.get(pk=referral.pk)


def open_trajectory(
    cast: Town,
    approach_key: str = "itg-leeuwarden",
    *,
    started_on: date = TODAY - timedelta(days=20),
    **changes: Any,
) -> Trajectory:
    """'t Hart with the coordinator, from a referral that was accepted."""
    referral = accept(cast, refer(cast), approach_key, **changes)
    return open_from_referral(
        cast.may(cast.desk, Act.OPEN_TRAJECTORY, referral.family),
        referral=referral,
        coordinator_id=cast.coordinator.pk,
        started_on=started_on,
    )


__all__ = [
    "NOW",
    "TODAY",
    "NewConcern",
    "Town",
    "Weight",
    "accept",
    "open_trajectory",
    "refer",
    "town",
]
