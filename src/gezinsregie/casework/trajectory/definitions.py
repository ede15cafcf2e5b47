# SPDX-License-Identifier: EUPL-1.2
"""The pinned definition of the approach that a decision or a trajectory names."""

from typing import Protocol

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.definition import Approach, Form, Phase


class PinsAnApproach(Protocol):
    """Whatever names an approach by key, version and form."""

    approach_key: str
    approach_version: str
    form_key: str


def approach_of(pinned: PinsAnApproach) -> Approach:
    """Return the definition in the version that was pinned, however many came after it."""
    return catalogue().find(pinned.approach_key, pinned.approach_version)


def form_of(pinned: PinsAnApproach) -> Form | None:
    """Return the form, None where the approach has none."""
    return approach_of(pinned).form(pinned.form_key or None)


def lasts_as_long_as_needed(pinned: PinsAnApproach) -> bool:
    """Tell whether the approach leaves out an end on purpose (ITG-L11).

    False as well where it says nothing of an end, which is another thing.
    """
    return approach_of(pinned).duration_for(pinned.form_key or None).as_long_as_needed


def phases_of(pinned: PinsAnApproach) -> tuple[Phase, ...]:
    """Return the phases, in order, of the approach and form."""
    return approach_of(pinned).phases_for(pinned.form_key or None)


def phase_keys(pinned: PinsAnApproach) -> list[str]:
    """Return the keys of the phases, in order."""
    return [phase.key for phase in phases_of(pinned)]
