# SPDX-License-Identifier: EUPL-1.2
"""What somebody writes down to refer a family."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from gezinsregie.families.actions import NewHousehold

from .models import Answer, Weight


@dataclass(frozen=True)
class NewConcern:
    """A concern in one life domain, in the referrer's words; none may do without words."""

    life_domain: str
    weight: Weight
    words: str = ""


@dataclass(frozen=True)
class NewReferral:
    """What a referrer writes down, or the desk for somebody who told it.

    ``member_concerns`` answers per member, in the order in which the members are listed over the
    households, whether there are concerns about that one; ``facts`` answers the questions of
    ``content/referral_facts.yaml`` by key. What is None or left out is unknown. ``id`` is the
    number under which it is stored: a form that is sent twice carries the same one.
    """

    family_name: str
    households: tuple[NewHousehold, ...]
    first_signal_on: date
    situation: str
    family_knows: bool
    members_complete: bool = False
    concerns: tuple[NewConcern, ...] = ()
    member_concerns: tuple[Answer | None, ...] = ()
    facts: Mapping[str, Answer | None] = field(default_factory=dict)
    id: UUID | None = None
