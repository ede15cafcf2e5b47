# SPDX-License-Identifier: EUPL-1.2
"""What changed between two versions of a plan, from what each kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# What of a concern, a goal or a footing can be worded anew, in the order in which it is told.
_WORDED = (
    "words", "in_return", "specific", "measurable", "current", "achievable", "due_on", "horizon",
    "related_domains", "under",
)  # fmt: skip


@dataclass(frozen=True)
class Change:
    """Something that came, went or was worded anew. ``what`` is concern, goal or footing; ``field``
    is empty but for new wording, ``before`` for what came and ``after`` for what went."""

    what: str
    field: str
    before: str
    after: str

    @property
    def kind(self) -> str:
        if self.field:
            return "reworded"
        return "gone" if self.before else "added"


def can_be_compared(content: Mapping[str, Any]) -> bool:
    """Tell whether a version kept by which key each thing in it is known; the oldest did not."""
    return "footings" in content


def changes_between(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """Return what changed from ``old`` to ``new``, both of versions that can be compared."""
    before, after = dict(_things(old)), dict(_things(new))
    found = [
        Change(key[0], "", "", _told(thing)) for key, thing in after.items() if key not in before
    ]
    found += [
        Change(key[0], "", _told(thing), "") for key, thing in before.items() if key not in after
    ]
    for key, thing in after.items():
        stood = before.get(key, thing)
        found += [
            Change(key[0], name, _plain(stood.get(name)), _plain(thing.get(name)))
            for name in _WORDED
            if (stood.get(name) or "") != (thing.get(name) or "")
        ]
    return found


def _things(content: Mapping[str, Any]) -> Iterator[tuple[tuple[str, int], Mapping[str, Any]]]:
    for footing in content["footings"]:
        yield ("footing", footing["footing_id"]), footing
    for concern in content["concerns"]:
        yield ("concern", concern["concern_id"]), concern
        for goal in concern["goals"]:
            yield ("goal", goal["goal_id"]), goal


def _plain(value: Any) -> str:
    """Return a value of a snapshot as text: keys of life domains one after another."""
    return ",".join(value) if isinstance(value, list) else str(value or "")


def _told(thing: Mapping[str, Any]) -> str:
    return str(thing.get("specific") or thing["words"])
