# SPDX-License-Identifier: EUPL-1.2
"""Two people changed the same thing: what can be taken of both, and where somebody must choose.

``before`` is what the second person had in sight, ``mine`` what that person wants, ``theirs`` what
stands now. A field that ``mine`` does not name is not wanted otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Clash:
    """A field that both changed, each otherwise."""

    field: str
    before: Any
    mine: Any
    theirs: Any


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two values say the same; how a browser ends a line says nothing."""
    return bool(_ended(one) == _ended(other))


def clashes(
    before: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> list[Clash]:
    """Return the fields that both changed, each otherwise, in the order of ``mine``."""
    return [
        Clash(field, before[field], mine[field], theirs[field])
        for field in mine
        if not is_same(mine[field], before[field])
        and not is_same(theirs[field], before[field])
        and not is_same(mine[field], theirs[field])
    ]


def merged(
    before: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what can be taken without asking: all fields of ``mine`` that do not clash.

    A field that only one of the two changed is taken from that one.
    """
    asked = {one.field for one in clashes(before, mine, theirs)}
    return {
        field: theirs[field] if is_same(mine[field], before[field]) else mine[field]
        for field in mine
        if field not in asked
    }


def _ended(value: Any) -> Any:
    return value.replace("\r\n", "\n") if isinstance(value, str) else value
