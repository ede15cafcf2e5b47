# SPDX-License-Identifier: EUPL-1.2
"""What an approach (aanpak) is, as its YAML file says it. Everything that the source does not say
is null; a note may tell so. Texts are Dutch, as approaches are Dutch documents."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from gezinsregie.approaches.course import (
    Caseload,
    Closing,
    Direction,
    Duration,
    Extension,
    FollowUp,
    Phase,
    Pressure,
    SafetyAsked,
    Status,
)
from gezinsregie.approaches.criteria import Criterion
from gezinsregie.approaches.levers import Lever, LeverNature, LeverStep
from gezinsregie.approaches.parties import (
    Commissioning,
    InformationRequests,
    Named,
    Partner,
    PartnerAim,
    Population,
    Rung,
    RungLevel,
    Statement,
)
from gezinsregie.foundation.content import Key, Text
from gezinsregie.foundation.definitions import Definition

__all__ = [
    "Approach",
    "Caseload",
    "Closing",
    "Commissioning",
    "Direction",
    "Duration",
    "Extension",
    "FollowUp",
    "Form",
    "InformationRequests",
    "Lever",
    "LeverNature",
    "LeverStep",
    "Named",
    "Partner",
    "PartnerAim",
    "Phase",
    "Population",
    "Pressure",
    "Rung",
    "RungLevel",
    "SafetyAsked",
    "Statement",
    "Status",
    "UnknownForm",
]

Version = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,3}$")]


class UnknownForm(LookupError):
    """The approach has no form of that key; str() is a Dutch sentence."""


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
    safety_check: SafetyAsked | None = None
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

    def follow_up_for(self, form: str | None) -> FollowUp | None:
        """What comes after closing: of the form, where it says so itself (CRG-E2)."""
        chosen = self.form(form)
        return (chosen.follow_up if chosen else None) or self.follow_up

    def pressure_for(self, form: str | None) -> Pressure:
        chosen = self.form(form)
        return (chosen.pressure if chosen else None) or self.pressure
