# SPDX-License-Identifier: EUPL-1.2
"""A template inside or around a template: found once, and drawn in its place."""

from typing import Any

from django.template.base import NodeList, Template, TextNode
from django.template.context import Context
from django.template.defaulttags import CycleNode, IfChangedNode
from django.template.loader_tags import (
    BLOCK_CONTEXT_KEY,
    BlockContext,
    BlockNode,
    ExtendsNode,
    IncludeNode,
)

from .lookups import expression
from .values import Part, drawn, settled

# These remember something in a room of their own, which Django makes for each template.
_REMEMBERS = (BlockNode, ExtendsNode, CycleNode, IfChangedNode)


def needs_no_room(nodes: NodeList) -> bool:
    """Answer whether these nodes can be drawn among those of another template."""
    return not any(nodes.get_nodes_by_type(kind) for kind in _REMEMBERS)


class QuickInclude(IncludeNode):
    """``{% include "plan/goal.html" with goal=line %}``"""

    def made_ready(self) -> None:
        self._given = {name: expression(told) for name, told in self.extra_context.items()}
        self._parts: list[Part] | None = None
        self._ordinary = (
            not self.isolated_context
            and not self.template.is_var
            and not self.template.filters
            and not str(self.template.var).startswith(".")
        )

    def render(self, context: Context) -> str:  # type: ignore[override]
        if self._parts is None and self._ordinary:
            whole: Any = context.template
            found: Template = whole.engine.get_template(str(self.template.var))
            self._ordinary = needs_no_room(found.nodelist)
            self._parts = settled(found.nodelist)
        if not self._ordinary or self._parts is None:
            return str(super().render(context))
        context.dicts.append({name: value(context) for name, value in self._given.items()})
        try:
            return drawn(self._parts, context)
        finally:
            context.dicts.pop()

    render_annotated = render


class QuickExtends(ExtendsNode):
    """``{% extends "shell/base.html" %}``"""

    def made_ready(self) -> None:
        # Of the template around this one; Django looks for its blocks through all of it each time.
        self._around: tuple[Template | None, dict[str, BlockNode]] = (None, {})

    def render(self, context: Context) -> Any:
        parent: Any = self.get_parent(context)
        whole: Any = context.render_context
        blocks: BlockContext = whole.setdefault(BLOCK_CONTEXT_KEY, BlockContext())
        blocks.add_blocks(self.blocks)
        around, theirs = self._around
        if around is not parent:
            theirs = _blocks_of_the_outermost(parent)
            self._around = parent, theirs
        blocks.add_blocks(theirs)
        with whole.push_state(parent, isolated_context=False):
            return parent._render(context)


def _blocks_of_the_outermost(template: Template) -> dict[str, BlockNode]:
    """Return the blocks of a template that extends no other; one that does brings its own."""
    first = next((node for node in template.nodelist if not isinstance(node, TextNode)), None)
    if first is None or isinstance(first, ExtendsNode):
        return {}
    blocks: Any = template.nodelist.get_nodes_by_type(BlockNode)
    return {node.name: node for node in blocks}
