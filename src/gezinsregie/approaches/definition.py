# SPDX-License-Identifier: EUPL-1.2
"""What an approach (aanpak) is, as its YAML file says it. Everything that the source does not say
is null; a note may tell so. Texts are Dutch, as approaches are Dutch documents."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from gezinsregie.approaches.criteria import Criterion
from gezinsregie.approaches.terms import Term
from gezinsregie.foundation.content import Key, Text
from gezinsregie.foundation.definitions import Definition

Version = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,3}$")]
WholeNumber = Annotated[int, Field(ge=1, le=1_000_000)]


class UnknownForm(LookupError):
    """The approach has no form of that key; str() is a Dutch sentence."""


class Status(StrEnum):
    """How free a family is to take part."""

    VOLUNTARY = "voluntary"
    CONDITIONAL = "conditional"  # refusing has consequences that were said beforehand
    COMPULSORY_POSSIBLE = "compulsory_possible"  # a decision of an authority may bind the family


class Named(Definition):
    """An organisation or law under its name of that time, and its successor of today if known."""

    then: Text
    now: Text | None = None


class Statement(Definition):
    """A thing the source says."""

    text: Text
    source: Text
    note: Text | None = None


class Pressure(Definition):
    """Voluntary or not (VIG-H1). Null means that the source does not say. No value of these
    switches off the consent that youth law asks for."""

    status: Status | None
    needs_request_for_help: bool | None
    needs_motivation: bool | None
    source: Text
    note: Text | None = None


class Direction(StrEnum):
    """Who has direction (regie) in a phase."""

    COORDINATOR = "coordinator"
    SHARED = "shared"
    FAMILY = "family"


class Phase(Definition):
    """A phase; a null term means that it lasts as long as it takes."""

    key: Key
    name: Text
    aim: Text
    term: Term | None
    direction: Direction | None = None
    source: Text
    note: Text | None = None


class Extension(Definition):
    """How much longer a trajectory may last than the usual duration."""

    term: Term
    needs_reason: bool


class Duration(Definition):
    """How long a trajectory lasts. `maximum` counts without extension; null: no maximum known,
    and with `as_long_as_needed` there is none on purpose."""

    usual: Term | None
    maximum: Term | None
    extension: Extension | None
    as_long_as_needed: bool
    source: Text
    note: Text | None = None


class Caseload(Definition):
    """The norm: so many families for a coordinator of so many hours a week."""

    hours: Annotated[int, Field(ge=1, le=40)]
    families: Annotated[int, Field(ge=1, le=50)]
    source: Text


class LeverNature(StrEnum):
    """What a lever is in law: levers are never ranked, and a talk is never imposed."""

    TALK = "talk"
    DECISION = "decision"
    SAFETY_DECISION = "safety_decision"
    COURT = "court"


class LeverStep(StrEnum):
    WARNED = "warned"
    ANNOUNCED = "announced"
    IMPOSED = "imposed"
    LIFTED = "lifted"


class Lever(Definition):
    """A means of pressure or coercion (VIG-H7): its owner, its ground, its steps in order."""

    key: Key
    name: Text
    nature: LeverNature
    owner: Named
    legal_ground: Named | None
    steps: tuple[LeverStep, ...] = Field(min_length=1)
    source: Text
    note: Text | None = None


class Partner(Definition):
    """A partner in the approach, and the life domains it works in where that is plain."""

    key: Key
    name: Named
    life_domains: tuple[Key, ...] = ()
    source: Text
    note: Text | None = None


class PartnerAim(Definition):
    """What one party wants to reach (HHW-A6). `party` is a partner of this approach or
    `municipality`."""

    party: Key
    text: Text
    source: Text


class Rung(Definition):
    """A step of escalation: who is asked, and what they can do."""

    key: Key
    level: Annotated[str, StringConstraints(pattern="^(family|network|administration)$")]
    name: Text
    who: tuple[Named, ...] = Field(min_length=1)
    source: Text
    note: Text | None = None


class Commissioning(Definition):
    """Who commissions the work (VIG-H5)."""

    by: tuple[Text, ...] = Field(min_length=1)
    replaces_indication_decision: bool | None
    source: Text
    note: Text | None = None


class Population(Definition):
    """Estimated numbers of families; null where the source gives none."""

    at_least: WholeNumber | None
    at_most: WholeNumber | None
    eligible: WholeNumber | None
    taking_part: WholeNumber | None = None
    source: Text
    note: Text | None = None


class InformationRequests(Definition):
    """Third parties are asked what they know, in one phase, with an answer by a date (HHW-A3)."""

    phase: Key
    text: Text
    source: Text


class Closing(Definition):
    """How a case closes."""

    text: Text
    final_report: bool | None
    source: Text
    note: Text | None = None


class FollowUp(Definition):
    """What comes after closing; a null term means that the source gives none."""

    text: Text
    term: Term | None
    source: Text
    note: Text | None = None


class Form(Definition):
    """One of several forms of an approach; what it leaves null, the approach says."""

    key: Key
    name: Text
    provider: Named
    focus: Text
    pressure: Pressure | None
    criteria: tuple[Criterion, ...] = Field(min_length=1)
    phases: tuple[Phase, ...] | None = None
    duration: Duration | None
    follow_up: FollowUp | None
    source: Text


class Approach(Definition):
    """One approach of one municipality, in one version. Published versions never change."""

    key: Key
    version: Version
    valid_from: date | None
    name: Text
    short_name: Text
    municipality: Text
    summary: Text
    pressure: Pressure
    target_group: Statement
    criteria: tuple[Criterion, ...] = Field(min_length=1)
    forms: tuple[Form, ...] = ()
    phases: tuple[Phase, ...] = Field(min_length=1)
    duration: Duration
    caseload: Caseload | None
    working_method: tuple[Statement, ...] = ()
    direction_levels: tuple[Statement, ...] = ()
    commissioning: Commissioning | None
    levers: tuple[Lever, ...]
    partners: tuple[Partner, ...]
    referrers: tuple[Named, ...] = ()
    reporting_points: tuple[Named, ...]
    control_bodies: tuple[Named, ...]
    ladder: tuple[Rung, ...]
    chain: Key | None
    population: Population | None
    aims: tuple[PartnerAim, ...] = ()
    information_requests: InformationRequests | None = None
    closing: Closing | None
    follow_up: FollowUp | None
    notes: tuple[Statement, ...] = ()

    @property
    def name_with_place(self) -> str:
        return f"{self.name}, {self.municipality}"

    def form(self, key: str | None) -> Form | None:
        """The form of that key, None for None. Raises UnknownForm."""
        if key is None:
            return None
        for form in self.forms:
            if form.key == key:
                return form
        raise UnknownForm(f"{self.name} in {self.municipality} kent geen vorm '{key}'.")

    def criteria_for(self, form: str | None) -> tuple[Criterion, ...]:
        """The criteria of the approach, then those of the form."""
        chosen = self.form(form)
        return self.criteria + (chosen.criteria if chosen else ())

    def phases_for(self, form: str | None) -> tuple[Phase, ...]:
        chosen = self.form(form)
        return (chosen.phases if chosen else None) or self.phases

    def duration_for(self, form: str | None) -> Duration:
        chosen = self.form(form)
        return (chosen.duration if chosen else None) or self.duration

    def pressure_for(self, form: str | None) -> Pressure:
        chosen = self.form(form)
        return (chosen.pressure if chosen else None) or self.pressure
