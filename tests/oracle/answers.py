# SPDX-License-Identifier: EUPL-1.2
"""May this person do this? Worked out a second time, from plain facts and the table."""

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from . import answers_family, answers_organisation, answers_referral
from .days import day_of
from .facts import World

TABLE = Path(__file__).with_name("expected.yaml")

_GROUNDS = {
    "organisation": answers_organisation.grounds,
    "referral": answers_referral.grounds,
    "family": answers_family.grounds,
    "round": answers_organisation.grounds_on_inspected,
    "factsheet": answers_organisation.grounds_on_inspected,
}


@cache
def table() -> dict[str, Any]:
    """Return the table of grounds and acts as it was written."""
    read: dict[str, Any] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return read


@cache
def acts_of(kind: str, ground: str) -> frozenset[str]:
    """Return what a ground on a subject of this kind allows."""
    return frozenset(table()[kind][ground]["acts"])


@cache
def acts_on(kind: str) -> frozenset[str]:
    """Return every act that anybody can do to a subject of this kind."""
    return frozenset().union(*(acts_of(kind, ground) for ground in table()[kind]))


def grounds(person: str, kind: str, subject: str, moment: datetime, world: World) -> frozenset[str]:
    """Return the grounds that this person has with this subject at ``moment`` (aware)."""
    return frozenset(_GROUNDS[kind](person, subject, moment, day_of(moment), world))


def acts(person: str, kind: str, subject: str, moment: datetime, world: World) -> frozenset[str]:
    """Return all that this person may do to this subject."""
    held = grounds(person, kind, subject, moment, world)
    return frozenset().union(*(acts_of(kind, ground) for ground in held))


def may(person: str, act: str, family: str, moment: datetime, world: World) -> bool:
    """Return whether this person may do ``act`` to this family at ``moment``."""
    return act in acts(person, "family", family, moment, world)
