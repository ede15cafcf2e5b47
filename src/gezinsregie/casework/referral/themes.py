# SPDX-License-Identifier: EUPL-1.2
"""What the questions and the criteria of a referral are about, so that they can be read together.

The keys of facts are those of ``content/referral_facts.yaml``.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from gezinsregie.approaches import criteria as kinds
from gezinsregie.approaches.criteria import Criterion, parts


class Theme(StrEnum):
    """What something is about, in the order of the screen."""

    DOMAINS = "domains"
    PEOPLE = "people"
    CHILDREN = "children"
    MEANS = "means"
    HELP = "help"
    HEALTH = "health"
    SAFETY = "safety"
    OWN_STRENGTH = "own_strength"
    OTHER = "other"


FACTS: Mapping[Theme, tuple[str, ...]] = MappingProxyType(
    {
        Theme.CHILDREN: (
            "serious_development_concern",
            "child_safety_concern",
            "school_drop_out",
            "neglect_or_abuse",
            "child_sliding_into_crime",
            "supervision_order",
            "threatened_report_to_board",
        ),
        Theme.SAFETY: ("crisis", "crime_or_unsafety"),
        Theme.MEANS: (
            "social_assistance_benefit",
            "threatened_eviction",
            "further_from_work_or_school",
        ),
        Theme.OWN_STRENGTH: (
            "grip_lost",
            "can_direct_help",
            "parents_can_solve",
            "small_network",
            "chronic",
            "over_generations",
        ),
        Theme.HELP: (
            "request_for_help",
            "motivated",
            "practical_support_needed",
            "regular_help_at_short_term",
            "regular_help_without_effect",
            "regular_help_kept_out",
            "quick_referral_would_fail",
            "care_avoiding",
            "bad_experiences_with_help",
        ),
        Theme.HEALTH: (
            "psychological_problems",
            "psychiatric_disorder",
            "addiction",
            "mild_intellectual_disability",
        ),
    }
)

_THEME_OF_FACT = {key: theme for theme, keys in FACTS.items() for key in keys}
_THEME_OF_KIND: tuple[tuple[type, Theme], ...] = (
    (kinds.SeriousDomainsRule, Theme.DOMAINS),
    (kinds.ConcernDomainsRule, Theme.DOMAINS),
    (kinds.ChildRule, Theme.PEOPLE),
    (kinds.HouseholdRule, Theme.PEOPLE),
    (kinds.MembersRule, Theme.PEOPLE),
)


def by_theme(fact_keys: Iterable[str]) -> dict[Theme, list[str]]:
    """Return the keys under their themes, in the order of the table; new keys come under other."""
    known = list(fact_keys)
    grouped = {theme: [key for key in keys if key in known] for theme, keys in FACTS.items()}
    grouped[Theme.OTHER] = [key for key in known if key not in _THEME_OF_FACT]
    return {theme: keys for theme, keys in grouped.items() if keys}


def theme_of(criterion: Criterion) -> Theme:
    """Return what a criterion is about: the first thing that its rule asks."""
    for rule, _path in parts(criterion.rule):
        if isinstance(rule, kinds.FactRule):
            return _THEME_OF_FACT.get(rule.fact, Theme.OTHER)
        for kind, theme in _THEME_OF_KIND:
            if isinstance(rule, kind):
                return theme
    return Theme.OTHER
