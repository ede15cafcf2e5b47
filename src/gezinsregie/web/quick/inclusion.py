# SPDX-License-Identifier: EUPL-1.2
"""A template inside a template: found once, and drawn in its place."""

from typing import Any

from django.template.base import Node, NodeList, Template
from django.template.context import Context
from django.template.defaulttags import CycleNode, IfChangedNode
from django.template.loader_tags import BlockNode, ExtendsNode, IncludeNode

from .lookups import expression
from .values import drawn

# These remember something in a room of their own, which Django makes for each template.
_REMEMBERS = (BlockNode, ExtendsNode, CycleNode, IfChangedNode)


def needs_no_room(nodes: NodeList) -> bool:
    """Answer whether these nodes can be drawn among those of another template."""
    return not any(nodes.get_nodes_by_type(kind) for kind in _REMEMBERS)


class QuickInclude(IncludeNode):
    """``{% include "plan/goal.html" with goal=line %}``"""

    def made_ready(self) -> None:
        self._given = {name: expression(told) for name, told in self.extra_context.items()}
        self._nodes: list[Node] | None = None
        self._ordinary = (
            not self.isolated_context
            and not self.template.is_var
            and not self.template.filters
            and not str(self.template.var).startswith(".")
        )

    def render(self, context: Context) -> str:  # type: ignore[override]
        if self._nodes is None and self._ordinary:
            whole: Any = context.template
            found: Template = whole.engine.get_template(str(self.template.var))
            self._ordinary = needs_no_room(found.nodelist)
            self._nodes = list(found.nodelist)
        if not self._ordinary or self._nodes is None:
            return str(super().render(context))
        context.dicts.append({name: value(context) for name, value in self._given.items()})
        try:
            return drawn(self._nodes, context)
        finally:
            context.dicts.pop()

    render_annotated = render
