# SPDX-License-Identifier: EUPL-1.2
"""A variable that nobody gives: in the tests a template that shows one, or hands one on, fails.

Django asks for ``string_if_invalid`` wherever ``{{ … }}`` finds nothing, and looks for ``%s`` in it
to put the name there. A component leaves out in silence what is handed to it as ``:name="gone"``.
"""

import sys
from typing import Any

from django.template.base import FilterExpression
from django_cotton.templatetags import UnprocessableDynamicAttr
from django_cotton.templatetags._component import PreparedValue


class UnknownVariable(AssertionError):
    """A template shows a variable that nobody gives."""


class Unknown(str):
    """What stands for a missing variable; it refuses to become text."""

    def __new__(cls) -> "Unknown":
        return super().__new__(cls, "unknown variable: %s")

    def __bool__(self) -> bool:
        # Django also hands it on as the value of a relation that has no row; there "" stands in
        # production, and ``{% if referral.trajectory %}`` must say no as it does there.
        return sys._getframe(1).f_code is FilterExpression.resolve.__code__

    def __mod__(self, variable: object) -> str:
        raise UnknownVariable(f"nobody gives {variable}")


def watch_components() -> None:
    """Let a component refuse what is handed to it by the name of nothing."""
    lenient = PreparedValue.resolve
    if getattr(lenient, "watches", False):
        return

    def resolve(self: PreparedValue, context: Any) -> Any:
        try:
            return lenient(self, context)
        except UnprocessableDynamicAttr as nothing:
            raise UnknownVariable(f"nobody gives {self.raw}, handed to a component") from nothing

    resolve.watches = True  # type: ignore[attr-defined]
    PreparedValue.resolve = resolve
