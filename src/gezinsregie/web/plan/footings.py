# SPDX-License-Identifier: EUPL-1.2
"""What a plan stands on, as it is read: above the life domains, and strengths inside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gezinsregie.casework.plan.footing.models import Footing, FootingKind

from .footing_words import FOOTINGS, SETTLING, Asked

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_ABOVE = (FootingKind.NEED, FootingKind.END_TERM, FootingKind.EXCHANGE)


@dataclass(frozen=True)
class FootingBlock:
    """One kind with all that was said of it; ``settle`` and ``settled`` where it can be settled."""

    kind: str
    asked: Asked
    rows: Sequence[Any]
    settle: "StrOrPromise" = ""
    settled: "StrOrPromise" = ""


def blocks_of(footings: Iterable[Footing]) -> list[FootingBlock]:
    """Return what stands above the life domains: need, end terms, exchange; strengths stand beside
    the concerns."""
    rows = list(footings)
    return [_block(kind, [one for one in rows if one.kind == kind]) for kind in _ABOVE]


def strengths_by_domain(footings: Iterable[Footing]) -> dict[str, list[Footing]]:
    """Return the strengths by the key of their life domain."""
    found: dict[str, list[Footing]] = {}
    for one in footings:
        if one.kind == FootingKind.STRENGTH:
            found.setdefault(one.life_domain, []).append(one)
    return found


def kept_blocks(
    content: Mapping[str, Any], who: Mapping[int, str], domains: Mapping[str, str]
) -> list[FootingBlock]:
    """Return what a kept version stood on; nothing for one of before footings were kept."""
    rows = [
        {
            **one,
            "member": who.get(one["member_id"], "") if one["member_id"] else "",
            "domain": domains.get(one["life_domain"], one["life_domain"]),
        }
        for one in content.get("footings", ())
    ]
    blocks = [_block(kind, [one for one in rows if one["kind"] == kind]) for kind in FOOTINGS]
    return [one for one in blocks if one.rows]


def _block(kind: str, rows: Sequence[Any]) -> FootingBlock:
    settle, _question, settled = SETTLING.get(kind, ("", "", ""))
    return FootingBlock(kind, FOOTINGS[kind], rows, settle, settled)
