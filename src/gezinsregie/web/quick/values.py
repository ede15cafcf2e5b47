# SPDX-License-Identifier: EUPL-1.2
"""How nodes become text, and a value text that is safe where it stands."""

from collections.abc import Iterable
from html import escape
from typing import Any
from uuid import UUID

from django.template.base import render_value_in_context
from django.template.context import Context
from django.utils.functional import Promise
from django.utils.safestring import SafeString


def drawn(nodes: Iterable[Any], context: Context) -> str:
    """Return nodes as text, one after the other."""
    return "".join([node.render_annotated(context) for node in nodes])


def written(value: Any, context: Context) -> str:
    """Return a value as Django writes it in a template, with the common kinds first."""
    kind = type(value)
    if kind is SafeString:
        return value  # type: ignore[no-any-return]
    if kind is str:
        return escape(value) if context.autoescape else value
    if kind is UUID:
        return str(value)
    if issubclass(kind, Promise):
        return written(str(value), context)
    return render_value_in_context(value, context)
