# SPDX-License-Identifier: EUPL-1.2
"""Finding what a template names: ``goal.member.given_name``, with its filters."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.template.base import FilterExpression, Variable
from django.template.context import Context
from django.utils.safestring import SafeData, mark_safe
from django.utils.timezone import template_localtime  # type: ignore[attr-defined]

Resolve = Callable[[Context], Any]


class OutOfTheOrdinary(Exception):
    """Something that is left to Django."""


def expression(told: FilterExpression, *, ignore_failures: bool = False) -> Resolve:
    """Return what finds the value of an expression in a context, as ``told.resolve`` does."""

    def in_djangos_way(context: Context) -> Any:
        return told.resolve(context, ignore_failures)

    if not told.is_var:
        take = _constant(told.var)
    elif isinstance(told.var, Variable) and not told.var.translate:
        if not told.filters:
            return variable(told.var, in_djangos_way)
        take = variable(told.var)
    else:
        return in_djangos_way
    for func, arguments in told.filters:
        take = _filtered(take, func, arguments)

    def resolve(context: Context) -> Any:
        try:
            return take(context)
        except Exception:
            return in_djangos_way(context)

    return resolve


def _raise(context: Context) -> Any:
    raise


def variable(told: Variable, otherwise: Resolve = _raise) -> Resolve:
    """Return what finds a variable. Where Django has to look, ``otherwise`` does; unless told it
    raises anything at all."""
    if told.lookups is None:
        return _constant(told.literal)
    name, *steps = told.lookups
    if len(steps) == 1:
        return _one_step(name, steps[0], otherwise)

    def resolve(context: Context) -> Any:
        try:
            for frame in reversed(context.dicts):
                if name in frame:
                    value = frame[name]
                    value = _called(value) if callable(value) else value
                    for step in steps:
                        value = _step(value, step)
                    return value
            raise OutOfTheOrdinary(name)
        except Exception:
            return otherwise(context)

    return resolve


def _one_step(name: str, step: str, otherwise: Resolve) -> Resolve:
    """``goal.title``: what most values of a template are, so it is found without a detour."""

    def resolve(context: Context) -> Any:
        try:
            for frame in reversed(context.dicts):
                if name in frame:
                    value = frame[name]
                    value = _called(value) if callable(value) else value
                    if not _has_names_alone(type(value)):  # type: ignore[arg-type]
                        return _step(value, step)
                    value = getattr(value, step)
                    return _called(value) if callable(value) else value
            raise OutOfTheOrdinary(name)
        except Exception:
            return otherwise(context)

    return resolve


def _constant(value: Any) -> Resolve:
    return lambda context: value


def _step(value: Any, name: str) -> Any:
    kind = type(value)
    if kind is dict:
        value = value[name] if name in value else getattr(value, name)
    elif _has_names_alone(kind):  # type: ignore[arg-type]
        value = getattr(value, name)
    else:
        by_number = isinstance(value, (list, tuple)) and name.isdigit()
        try:
            value = value[int(name) if by_number else name]
        except (TypeError, AttributeError, KeyError, ValueError, IndexError):
            value = getattr(value, name)
    return _called(value) if callable(value) else value


@lru_cache(maxsize=1024)
def _has_names_alone(kind: type) -> bool:
    # A named tuple has items, but by number alone.
    return not hasattr(kind, "__getitem__") or hasattr(kind, "_fields")


def _called(value: Any) -> Any:
    if getattr(value, "do_not_call_in_templates", False):
        return value
    if getattr(value, "alters_data", False):
        raise OutOfTheOrdinary(value)
    return value()


def _filtered(take: Resolve, func: Callable, told: list[tuple[bool, Any]]) -> Resolve:
    """Return what takes a value and puts it through one filter."""
    arguments = [
        variable(one) if looked_up else _constant(mark_safe(one))  # noqa: S308
        for looked_up, one in told
    ]
    keeps_safe = getattr(func, "is_safe", False)
    told_of_escaping = getattr(func, "needs_autoescape", False)
    in_our_time = getattr(func, "expects_localtime", False)

    def filtered(context: Context) -> Any:
        value = take(context)
        if in_our_time and isinstance(value, datetime):
            value = template_localtime(value, context.use_tz)
        given = [argument(context) for argument in arguments]
        if told_of_escaping:
            new = func(value, *given, autoescape=context.autoescape)
        else:
            new = func(value, *given)
        return mark_safe(new) if keeps_safe and isinstance(value, SafeData) else new  # noqa: S308

    return filtered
