# SPDX-License-Identifier: EUPL-1.2
"""Keeping the directory: a new partner needs no programmer (VIG-H10)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when
from gezinsregie.partners.models import Organisation, OrganisationKind
from gezinsregie.partners.queries import organisations_at

from .models import CoachProfile, FormerName, PartnerAim
from .rules import (
    OrganisationFacts,
    obstacles_to_a_former_name,
    obstacles_to_a_profile,
    obstacles_to_an_aim,
    obstacles_to_keeping,
    same_name,
)


@dataclass(frozen=True)
class Told:
    """What is told of an organisation; empty phones are not known."""

    name: str
    life_domains: tuple[str, ...] = ()
    day_phone: str = ""
    night_phone: str = ""


@action(Act.KEEP_PARTNERS)
def add_partner(permit: Permit, *, told: Told, known_domains: Collection[str]) -> Organisation:
    """Write a new partner of the municipality down. Raises Obstructed with all reasons."""
    refuse_when(_obstacles(permit, None, told, known_domains))
    partner = Organisation(kind=OrganisationKind.PARTNER, municipality_id=UUID(permit.subject_id))
    return _kept(partner, told)


@action(Act.KEEP_PARTNERS)
def change_partner(
    permit: Permit, *, organisation: Organisation, told: Told, known_domains: Collection[str]
) -> Organisation:
    """Change what is known of an organisation; a name that it loses is kept as a former one."""
    held = _held(permit, organisation)
    refuse_when(_obstacles(permit, held, told, known_domains))
    if same_name(held.name) != same_name(told.name):
        FormerName.objects.get_or_create(
            organisation=held,
            name=held.name,
            defaults={"until": clock.today() - timedelta(days=1)},
        )
    return _kept(held, told)


@action(Act.KEEP_PARTNERS)
def name_former(
    permit: Permit, *, organisation: Organisation, former: str, until: date | None
) -> FormerName:
    """Write down a name that an organisation had before, until a day where that is known."""
    held = _held(permit, organisation)
    refuse_when(
        obstacles_to_a_former_name(
            name=former,
            present=held.name,
            known=list(held.former_names.values_list("name", flat=True)),
            until=until,
            today=clock.today(),
        )
    )
    return FormerName.objects.create(organisation=held, name=former.strip(), until=until)


@action(Act.KEEP_PARTNERS)
def record_aim(
    permit: Permit,
    *,
    organisation: Organisation,
    life_domain: str,
    words: str,
    known_domains: Collection[str],
) -> PartnerAim:
    """Write down what an organisation wants to reach, in its own words, in place of what it said
    before about this life domain (empty: in general)."""
    held = _held(permit, organisation)
    refuse_when(
        obstacles_to_an_aim(words=words, life_domain=life_domain, known_domains=known_domains)
    )
    aim, _created = PartnerAim.objects.update_or_create(
        organisation=held,
        life_domain=life_domain,
        defaults={
            "words": words.strip(),
            "written_by_id": permit.actor_id,
            "written_at": clock.now(),
        },
    )
    return aim


@action(Act.KEEP_PARTNERS)
def record_profile(
    permit: Permit,
    *,
    approach_key: str,
    words: str,
    competences: Sequence[str],
    caseload: Sequence[str],
) -> CoachProfile:
    """Write down what a coach here does, can, and how many families one has (VIG-L10, CRG-E10)."""
    refuse_when(obstacles_to_a_profile(words=words, competences=competences, caseload=caseload))
    profile, _created = CoachProfile.objects.update_or_create(
        municipality_id=UUID(permit.subject_id),
        approach_key=approach_key,
        defaults={
            "words": words.strip(),
            "competences": list(competences),
            "caseload": list(caseload),
            "written_by_id": permit.actor_id,
            "written_at": clock.now(),
        },
    )
    return profile


def _held(permit: Permit, organisation: Organisation) -> Organisation:
    held = Organisation.objects.select_for_update(of=("self",)).get(pk=organisation.pk)
    if permit.subject_id not in {str(held.pk), str(held.municipality_id)}:
        raise NotPermitted(permit.act, "an organisation of another municipality")
    return held


def _obstacles(
    permit: Permit, held: Organisation | None, told: Told, known_domains: Collection[str]
) -> list[Obstacle]:
    others = organisations_at(permit.subject_id)
    if held is not None:
        others = others.exclude(pk=held.pk)
    return obstacles_to_keeping(
        OrganisationFacts(
            name=told.name,
            names_taken=list(others.values_list("name", flat=True)),
            life_domains=told.life_domains,
            known_domains=known_domains,
            day_phone=told.day_phone,
            night_phone=told.night_phone,
        )
    )


def _kept(organisation: Organisation, told: Told) -> Organisation:
    organisation.name = " ".join(told.name.split())
    organisation.life_domains = list(told.life_domains)
    organisation.day_phone = told.day_phone.strip()
    organisation.night_phone = told.night_phone.strip()
    try:
        with transaction.atomic():
            organisation.save()
    except IntegrityError as fault:
        # The same form came twice at once: the database keeps its promise.
        raise Obstructed(Obstacle("name_taken", field="name")) from fault
    return organisation
