# SPDX-License-Identifier: EUPL-1.2
"""Numbers from the casework beside a finding, never in it (TZ10). No family can be seen in them."""

from collections.abc import Mapping
from typing import Any

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.insight.queries import practice
from gezinsregie.insight.rules import Figure
from gezinsregie.supervision.factsheet.document import Document

_WORDS: Mapping[str, str | Promise] = {
    "days_to_start": _("Gemiddeld %(value)s dagen van het eerste signaal tot de start."),
    "goals_met": _("%(value)s van de beoordeelde doelen is behaald."),
    "plan_agreed": _("%(value)s van de gezinnen heeft een afgesproken plan."),
    "professionals": _(
        "Gemiddeld %(value)s hulpverleners bij de start, %(end)s bij het afsluiten."
    ),
    "outreach": _("%(value)s van de bezoeken was buiten kantoor."),
}


def figures_beside(document: Document) -> dict[str, list[dict[str, Any]]]:
    """Return, per indicator, sentences with the number of families behind them.

    Empty where this installation has no casework of that municipality and approach, or of too few
    families to show. Each sentence is ``words``, ``families``, and ``at``, the moment of
    the last update.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for key in _approach_keys(document):
        held = practice(municipality_name=document.municipality, approach_key=key)
        for figure in held.figures:
            if figure.value is not None and figure.families is not None:
                sentence = {
                    "words": in_words(figure),
                    "families": figure.families,
                    "at": held.fed_at,
                }
                found.setdefault(figure.indicator, []).append(sentence)
    return found


def in_words(figure: Figure) -> str:
    """Return a figure that is shown as a sentence."""
    said = {"value": _number(figure.unit, figure.value), "end": _number(figure.unit, figure.end)}
    return str(_WORDS[figure.key]) % said


def _approach_keys(document: Document) -> list[str]:
    """The approaches that carry the printed name; more than one town may use it."""
    if not document.municipality:
        return []
    name = document.approach.casefold()
    return sorted({one.key for one in catalogue() if one.name.casefold() == name})


def _number(unit: str, value: float | None) -> str:
    if value is None:
        return ""
    if unit == "share":
        return f"{round(value * 100)}%"
    return number_format(value, 0 if unit == "days" else 1)
