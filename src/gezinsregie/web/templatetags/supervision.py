# SPDX-License-Identifier: EUPL-1.2
"""The words and signs of supervision, for templates."""

from collections.abc import Mapping
from typing import Any

from django import template

from gezinsregie.web.supervision.words import KINDS, MARKS, ROLES, VERDICTS, Sign

register = template.Library()


@register.filter
def verdict_sign(value: str) -> Sign:
    """Return the word, tone and icon of a verdict."""
    return VERDICTS[value]


@register.filter
def verdict_tone(value: str) -> str:
    """Return the tone of a verdict alone."""
    return VERDICTS[value].tone


@register.filter
def mark_sign(mark: str) -> Sign:
    """Return the word, tone and icon of a mark: "✓", "✗" or none."""
    return MARKS[mark]


@register.filter
def role_sign(role: str) -> Sign:
    """Return the word, tone and icon of what a line was taken for."""
    return ROLES[role]


@register.filter
def kind_word(kind: str) -> str:
    """Return what this kind of publication is called."""
    return str(KINDS[kind])


@register.filter
def beside(figures: Mapping[str, list[Any]], indicator: str) -> list[Any]:
    """Return what stands beside this indicator; empty when there is nothing."""
    return figures.get(indicator, [])
