# SPDX-License-Identifier: EUPL-1.2
"""Levers (drang- en dwangmiddelen) of an approach, and what each is in law (VIG-H7)."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from gezinsregie.approaches.parties import Named
from gezinsregie.foundation.content import Key, Text
from gezinsregie.foundation.definitions import Definition


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
