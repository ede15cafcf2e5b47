# SPDX-License-Identifier: EUPL-1.2
"""What an ``{% if %}`` asks."""

import operator
from collections.abc import Callable
from typing import Any

from django.template.context import Context
from django.template.defaulttags import TemplateLiteral

from .lookups import Resolve, expression

_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "in": lambda one, other: one in other,
    "not in": lambda one, other: one not in other,
    "is": operator.is_,
    "is not": operator.is_not,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}


def condition(told: Any) -> Resolve:
    """Return what answers the condition that Django's parser of ``{% if %}`` made."""
    if isinstance(told, TemplateLiteral):
        asked: Any = told.value
        return expression(asked, ignore_failures=True)
    first = condition(told.first)
    if told.id == "not":
        return _no_for_an_error(lambda context: not first(context))
    second = condition(told.second)
    if told.id == "and":
        return _no_for_an_error(lambda context: first(context) and second(context))
    if told.id == "or":
        return _no_for_an_error(lambda context: first(context) or second(context))
    compare = _COMPARISONS[told.id]
    return _no_for_an_error(lambda context: compare(first(context), second(context)))


def _no_for_an_error(ask: Resolve) -> Resolve:
    def answer(context: Context) -> Any:
        try:
            return ask(context)
        except Exception:
            return False

    return answer
