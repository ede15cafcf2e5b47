# SPDX-License-Identifier: EUPL-1.2
"""How nodes become text, and a value text that is safe where it stands."""

import re
from collections.abc import Iterable
from html import escape
from typing import Any
from uuid import UUID

from django.conf import settings
from django.template.base import Node, TextNode, render_value_in_context
from django.template.context import Context
from django.utils.functional import Promise
from django.utils.safestring import SafeString

# A node that is to be drawn, or text that is the same each time.
Part = Node | str
_to_escape = re.compile(r"[&<>\"']").search


def settled(nodes: Iterable[Node]) -> list[Part]:
    """Return nodes with the text among them as it is."""
    return [node.s if type(node) is TextNode else node for node in nodes]


def drawn(parts: Iterable[Any], context: Context) -> str:
    """Return parts (``Part``) as text, one after the other."""
    return "".join(
        [part if type(part) is str else part.render_annotated(context) for part in parts]
    )


def written(value: Any, context: Context) -> str:
    """Return a value as Django writes it in a template, with the common kinds first."""
    kind = type(value)
    if kind is SafeString:
        return value  # type: ignore[no-any-return]
    if kind is str:
        # Most words have nothing in them to escape, and one look tells.
        return escape(value) if context.autoescape and _to_escape(value) else value
    if kind is UUID or (kind is int and not settings.USE_THOUSAND_SEPARATOR):
        return str(value)
    if issubclass(kind, Promise):
        return written(str(value), context)
    return render_value_in_context(value, context)
