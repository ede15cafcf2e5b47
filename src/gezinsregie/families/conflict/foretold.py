# SPDX-License-Identifier: EUPL-1.2
"""Holding families against what was said beforehand, whenever either of the two is written."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from gezinsregie.access.permits import Permit
from gezinsregie.audit.within_action import within_an_action
from gezinsregie.families.models import Family, Member
from gezinsregie.families.standing import ConflictOfInterest
from gezinsregie.foundation import clock

from .models import AdvanceDeclaration, hashed
from .rules import Somebody, by_address, by_birth


def shut_for_who_foretold(permit: Permit, family: Family) -> None:
    """Let whoever said beforehand to be too close to this family be so from today: part of every
    action that writes who belongs to it, or on which day somebody was born."""
    within_an_action(permit)
    members = family.members.select_related("household")
    hashes = {hashed(one) for member in members for one in _known_by(member)}
    said = AdvanceDeclaration.objects.filter(
        Q(birth_hash__in=hashes) | Q(address_hash__in=hashes),
        municipality=family.municipality_id,
        ends_on__isnull=True,
    )
    for one in said:
        _shut(one, family.pk)


def shut_what_was_foretold(permit: Permit, said: AdvanceDeclaration) -> None:
    """Let who declared this be too close to each such family that is known already."""
    within_an_action(permit)
    for family in _families_of(said.who, said.municipality_id):
        _shut(said, family)


def _shut(said: AdvanceDeclaration, family: UUID) -> None:
    running = {"user_id": said.user_id, "family_id": family, "ends_on": None}
    if not ConflictOfInterest.objects.filter(**running).exists():
        ConflictOfInterest.objects.create(
            **running, kind=said.kind, words=said.words, starts_on=clock.today(), foretold=said
        )


def _families_of(who: Somebody, municipality: Any) -> set[Any]:
    postcode = "".join(who.postcode.split()).upper()
    alike = Q(birth_date=who.born) if who.born else Q()
    if postcode:
        alike |= Q(household__postcode__in=(postcode, f"{postcode[:4]} {postcode[4:]}"))
    members = Member.objects.filter(alike, family__municipality=municipality)
    sought = {*_sought(who.name, who.born, who.postcode, who.house_number)}
    return {
        one.family_id
        for one in members.select_related("household")
        if not sought.isdisjoint(_known_by(one))
    }


def _known_by(member: Member) -> list[str]:
    home = member.household
    return _sought(str(member), member.birth_date, home.postcode, home.street)


def _sought(name: str, born: Any, postcode: str, street: str) -> list[str]:
    return [*([by_birth(name, born)] if born else []), *by_address(name, postcode, street)]
