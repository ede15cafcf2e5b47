# SPDX-License-Identifier: EUPL-1.2
"""When somebody can be asked by mail to sign, and when a signature by a link is taken."""

from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class AskingFacts:
    """What is known of a party whose signature is asked for by mail."""

    has_a_document: bool
    signatures: int
    signatories: int
    valid_until: date | None
    bound_until: date | None
    today: date


def obstacles_to_asking(facts: AskingFacts) -> list[Obstacle]:
    """Return why nobody is asked to sign: there is nothing to read, or nothing to sign any more."""
    found = []
    if not facts.has_a_document:
        found.append(Obstacle("no_document"))
    if facts.signatures >= facts.signatories:
        found.append(Obstacle("signed_already"))
    if facts.valid_until is not None and facts.valid_until < facts.today:
        found.append(Obstacle("expired"))
    if facts.bound_until is not None and facts.bound_until < facts.today:
        found.append(Obstacle("has_left"))
    return found


def obstacles_to_signing_by_link(
    *, asking: list[Obstacle], function: str, is_entitled: bool
) -> list[Obstacle]:
    """Return what is missing in a signature: ``asking`` says whether it is asked for still."""
    found = list(asking)
    if not function.strip():
        found.append(Obstacle("function_missing", field="function"))
    if not is_entitled:
        found.append(Obstacle("not_entitled", field="is_entitled"))
    return found
