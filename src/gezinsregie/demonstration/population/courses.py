# SPDX-License-Identifier: EUPL-1.2
"""How each approach, in each of its forms, is followed by invented families."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.criteria import FactRule, Nature, WeighedRule, parts
from gezinsregie.approaches.definition import Approach
from gezinsregie.approaches.rules import planned_end

# How a trajectory of so many phases is divided over those to which the approach gives no term.
_SHARES: Mapping[int, tuple[float, ...]] = MappingProxyType(
    {1: (1,), 2: (1, 1.2), 3: (0.15, 1, 0.35), 4: (0.08, 0.3, 1, 1)}
)
# An approach without an end lasts this long here, in days.
_WITHOUT_END = 300
_DAY = date(2001, 1, 1)


@dataclass(frozen=True)
class Course:
    """An approach in one form, as a family goes through it.

    ``days`` is how long it usually lasts, ``ends`` whether the approach itself says so;
    ``begins`` holds the share (0 to 1) of that length at which each phase begins. ``facts`` are
    the answers to the questions of a referral that fit it, ``contra`` those that ask a weighing,
    and ``weighed`` the criteria that always do.
    """

    approach: Approach
    form: str
    days: int
    ends: bool
    phases: tuple[str, ...]
    begins: tuple[float, ...]
    facts: Mapping[str, str]
    contra: Mapping[str, str]
    weighed: tuple[str, ...]

    def planned_end(self, started_on: date) -> date | None:
        """Return the day by which it is meant to end, None for an approach without an end."""
        return planned_end(self.approach, self.form or None, started_on)


@lru_cache(maxsize=1)
def courses() -> tuple[Course, ...]:
    """Return every approach in every form."""
    return tuple(
        _course(approach, form.key if form else "")
        for approach in catalogue().latest()
        for form in approach.forms or (None,)
    )


def _course(approach: Approach, form: str) -> Course:
    end = planned_end(approach, form or None, _DAY)
    days = (end - _DAY).days if end else _WITHOUT_END
    phases = approach.phases_for(form or None)
    shares = _SHARES.get(len(phases), (1.0,) * len(phases))
    terms = [(one.term.latest_end(_DAY) - _DAY).days if one.term else 0 for one in phases]
    free = sum(share for share, term in zip(shares, terms, strict=True) if not term)
    rest = days - sum(terms)
    lengths = [term or rest * share / free for share, term in zip(shares, terms, strict=True)]
    facts, contra, weighed = _answers(approach, form)
    return Course(
        approach=approach,
        form=form,
        days=days,
        ends=end is not None,
        phases=tuple(one.key for one in phases),
        begins=tuple(sum(lengths[:number]) / days for number in range(len(phases))),
        facts=facts,
        contra=contra,
        weighed=weighed,
    )


def _answers(
    approach: Approach, form: str
) -> tuple[dict[str, str], dict[str, str], tuple[str, ...]]:
    facts: dict[str, str] = {}
    contra: dict[str, str] = {}
    weighed = []
    for criterion in approach.criteria_for(form or None):
        for rule, path in parts(criterion.rule):
            if isinstance(rule, WeighedRule):
                weighed.append(criterion.key)
            if isinstance(rule, FactRule):
                if criterion.nature is Nature.CONTRA_INDICATION:
                    contra[rule.fact] = criterion.key
                else:
                    facts[rule.fact] = "no" if "not" in path else "yes"
    return facts, contra, tuple(weighed)
