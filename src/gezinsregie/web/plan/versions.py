# SPDX-License-Identifier: EUPL-1.2
"""A version of the plan as it was kept, ready to be read again."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.plan.changes import can_be_compared, changes_between
from gezinsregie.web.templatetags.words import dutch_day

from .sections import domain_name, domain_names
from .words import HORIZONS, NAMED_BY, QUESTIONS


@dataclass(frozen=True)
class AgreedStep:
    words: str
    actor_name: str
    due_on: date


@dataclass(frozen=True)
class AgreedGoal:
    """A goal with its answers as (question, answer)."""

    words: str
    member: str
    horizon: Any
    answers: Sequence[tuple[str, Any]]
    also: str
    under: str
    due_on: date | None
    steps: Sequence[AgreedStep]


@dataclass(frozen=True)
class AgreedConcern:
    words: str
    named_by: str
    member: str
    serious: bool
    goals: Sequence[AgreedGoal]


@dataclass(frozen=True)
class AgreedSection:
    name: str
    concerns: Sequence[AgreedConcern]


def agreed_sections(content: Mapping[str, Any], names: Mapping[int, str]) -> list[AgreedSection]:
    """Return a snapshot by life domain; ``names`` are the given names of the members by id.

    A domain that has left the vocabulary since is shown under its key.
    """
    known = {key: domain_name(one) for key, one in vocabulary().life_domains.items()}
    kept = content["concerns"]
    above = _goals_in(content)
    order = [*known, *sorted({one["life_domain"] for one in kept} - set(known))]
    return [
        AgreedSection(known.get(key, key), concerns)
        for key in order
        if (concerns := [_concern(one, names, above) for one in kept if one["life_domain"] == key])
    ]


def lacks_of(content: Mapping[str, Any]) -> list[str]:
    """Return what a version lacked when it was agreed, in words with how many goals; nothing for
    one of before that was kept."""
    counts = Counter(one["key"] for one in content.get("lacks", ()))
    words = {
        "goal_not_smart": ngettext(
            "Bij %(n)d doel stond nog een vraag open.",
            "Bij %(n)d doelen stond nog een vraag open.",
            counts["goal_not_smart"],
        ),
        "goal_without_step": ngettext(
            "Bij %(n)d doel stond nog geen actie.",
            "Bij %(n)d doelen stond nog geen actie.",
            counts["goal_without_step"],
        ),
    }
    return [said % {"n": counts[key]} for key, said in words.items() if counts[key]]


_WHAT = {
    "concern": gettext_lazy("Zorg"),
    "goal": gettext_lazy("Doel"),
    "footing": gettext_lazy("Van het gezin zelf"),
}
_HOW = {
    "added": gettext_lazy("erbij"),
    "gone": gettext_lazy("weg"),
    "reworded": gettext_lazy("anders"),
}


def changes_of(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """Return what changed since the version before, in words; None where that was not kept."""
    if not (can_be_compared(old) and can_be_compared(new)):
        return None
    goals = _goals_in(old) | _goals_in(new)
    return [
        {
            "what": _WHAT[one.what],
            "how": _HOW[one.kind],
            "before": _said(one.field, one.before, goals),
            "after": _said(one.field, one.after, goals),
        }
        for one in changes_between(old, new)
    ]


def _goals_in(content: Mapping[str, Any]) -> dict[str, str]:
    return {
        str(goal["goal_id"]): goal["specific"]
        for concern in content["concerns"]
        for goal in concern["goals"]
    }


def _said(field: str, value: str, goals: Mapping[str, str]) -> Any:
    if field == "under":
        return value and _("stap naar: %(goal)s") % {"goal": goals.get(value, value)}
    if field == "related_domains":
        return value and _("raakt ook: %(domains)s") % {"domains": _domains(value.split(","))}
    if field == "due_on" and value:
        return dutch_day(date.fromisoformat(value))
    return HORIZONS.get(value, value) if field == "horizon" else value


def _who(member_id: int | None, names: Mapping[int, str]) -> str:
    return _("het hele gezin") if member_id is None else names.get(member_id, _("iemand"))


def _concern(
    kept: Mapping[str, Any], names: Mapping[int, str], above: Mapping[str, str]
) -> AgreedConcern:
    return AgreedConcern(
        words=kept["words"],
        named_by=f"{kept['named_by_name']}, {NAMED_BY[kept['named_by']]}",
        member=_who(kept["member_id"], names),
        serious=kept["serious"],
        goals=[_goal(one, names, above) for one in kept["goals"]],
    )


def _goal(
    kept: Mapping[str, Any], names: Mapping[int, str], above: Mapping[str, str]
) -> AgreedGoal:
    return AgreedGoal(
        words=kept["specific"],
        member=_who(kept["member_id"], names),
        horizon=HORIZONS.get(kept.get("horizon", ""), ""),
        answers=[
            (str(QUESTIONS[key].asked), kept[key])
            for key in ("measurable", "current", "achievable")
        ],
        also=_domains(kept.get("related_domains") or ()),
        under=above.get(str(kept.get("under") or ""), ""),
        due_on=_day(kept["due_on"]),
        steps=[
            AgreedStep(one["words"], one["actor_name"], date.fromisoformat(one["due_on"]))
            for one in kept["steps"]
        ],
    )


def _domains(keys: Iterable[str]) -> str:
    names = domain_names()
    return ", ".join(names.get(key, key) for key in keys)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
