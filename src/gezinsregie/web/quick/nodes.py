# SPDX-License-Identifier: EUPL-1.2
"""The nodes that Django itself has, quicker: a value, a condition, a loop, a name for a value."""

from collections.abc import Sequence
from typing import Any

from django.template.base import VariableDoesNotExist, VariableNode
from django.template.context import Context
from django.template.defaulttags import ForNode, IfNode, WithNode

from .conditions import condition
from .lookups import expression
from .values import drawn, settled, written


class QuickVariable(VariableNode):
    """``{{ goal.title }}``"""

    def made_ready(self) -> None:
        self._value = expression(self.filter_expression)

    def render(self, context: Context) -> str:
        return written(self._value(context), context)

    render_annotated = render


class QuickIf(IfNode):
    """``{% if goal.is_met and not closed %}``"""

    def made_ready(self) -> None:
        self._branches = [
            (None if told is None else condition(told), settled(nodes))
            for told, nodes in self.conditions_nodelists
        ]

    def render(self, context: Context) -> str:
        for ask, parts in self._branches:
            try:
                holds = ask is None or ask(context)
            except VariableDoesNotExist:
                holds = False
            if holds:
                return drawn(parts, context)
        return ""

    render_annotated = render


class QuickFor(ForNode):
    """``{% for goal in goals %}``"""

    def made_ready(self) -> None:
        sequence: Any = self.sequence
        self._values = expression(sequence, ignore_failures=True)
        each, none = self.nodelist_loop, self.nodelist_empty
        self._each, self._none = settled(each), settled(none)  # type: ignore[arg-type]

    def render(self, context: Context) -> str:
        values = self._values(context)
        if values is None:
            values = ()
        elif not hasattr(values, "__len__"):
            values = list(values)
        frame: dict[str, Any] = {}
        outer = context.get("forloop", {})
        context.dicts.append(frame)
        try:
            if not len(values):
                return drawn(self._none, context)
            return "".join(self._drawn(values, {"parentloop": outer}, frame, context))
        finally:
            context.dicts.pop()

    render_annotated = render

    def _drawn(
        self, values: Any, loop: dict[str, Any], frame: dict[str, Any], context: Context
    ) -> list[str]:
        many, names = len(values), self.loopvars
        frame["forloop"] = loop
        parts: list[str] = []
        for place, item in enumerate(reversed(values) if self.is_reversed else values):
            loop["counter0"], loop["counter"] = place, place + 1
            loop["revcounter"], loop["revcounter0"] = many - place, many - place - 1
            loop["first"], loop["last"] = place == 0, place == many - 1
            if len(names) == 1:
                frame[names[0]] = item
                parts.append(drawn(self._each, context))
            else:
                context.dicts.append(_unpacked(names, item))
                parts.append(drawn(self._each, context))
                context.dicts.pop()
        return parts


def _unpacked(names: Sequence[str], item: Any) -> dict[str, Any]:
    try:
        return dict(zip(names, item, strict=True))
    except (TypeError, ValueError) as error:
        raise ValueError(f"Need {len(names)} values to unpack in for loop.") from error


class QuickWith(WithNode):
    """``{% with goal.owner as owner %}``"""

    def made_ready(self) -> None:
        self._given = {name: expression(told) for name, told in self.extra_context.items()}
        self._parts = settled(self.nodelist)

    def render(self, context: Context) -> str:
        values = {name: value(context) for name, value in self._given.items()}
        context.dicts.append(values)
        try:
            return drawn(self._parts, context)
        finally:
            context.dicts.pop()

    render_annotated = render
