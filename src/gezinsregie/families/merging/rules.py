# SPDX-License-Identifier: EUPL-1.2
"""Whether the people of two families can be brought together as somebody says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class Person:
    """Somebody of one of the two families; ``bsn_hash`` is empty when the BSN is not known."""

    key: int
    bsn_hash: str = ""


@dataclass(frozen=True)
class Roof:
    """Under which roof people live. ``address`` is street, postcode and place as written."""

    key: int
    address: tuple[str, str, str]
    is_secret: bool


def obstacles_to_pairing(
    absorbed: Sequence[Person], kept: Sequence[Person], pairs: Mapping[int, int | None]
) -> list[Obstacle]:
    """Return all that stands in the way of ``pairs``: for each person of the absorbed family who
    that is in the other, None for somebody who is not known there yet."""
    known = {one.key: one.bsn_hash for one in kept}
    taken = [one for one in pairs.values() if one is not None]
    found = [] if set(pairs) == {one.key for one in absorbed} else [Obstacle("somebody_unsaid")]
    if not set(taken) <= set(known):
        found.append(Obstacle("somebody_of_elsewhere"))
    if len(taken) > len(set(taken)):
        found.append(Obstacle("twice_the_same"))
    for one in absorbed:
        of_pair = known.get(pairs.get(one.key) or 0, "")
        field = f"member_{one.key}"
        if one.bsn_hash and of_pair and one.bsn_hash != of_pair:
            found.append(Obstacle("two_bsns", about=str(one.key), field=field))
        elif one.bsn_hash and not of_pair and one.bsn_hash in known.values():
            found.append(Obstacle("bsn_of_another", about=str(one.key), field=field))
    return found


def same_roof(absorbed: Roof, kept: Sequence[Roof]) -> Roof | None:
    """Return the roof of the other family that stands at the very same address; None otherwise."""
    written = _written(absorbed)
    return next((one for one in kept if any(written) and _written(one) == written), None)


def free_name(name: str, taken: Sequence[str]) -> str:
    """Return the name of a roof, with a number when there is one of that name already."""
    found, number = name, 2
    while found in taken:
        found, number = f"{name[:110]} ({number})", number + 1
    return found


def _written(roof: Roof) -> tuple[str, ...]:
    return tuple("".join(one.split()).casefold() for one in roof.address)
