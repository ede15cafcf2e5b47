# SPDX-License-Identifier: EUPL-1.2
"""Makes the nodes of a template quick, once, when it is loaded."""

from typing import Any

from django.template.base import Node, NodeList, Template, VariableNode
from django.template.defaulttags import ForNode, IfNode, URLNode, WithNode
from django.template.loader_tags import ExtendsNode, IncludeNode
from django.templatetags.i18n import BlockTranslateNode
from django.templatetags.static import StaticNode
from django_cotton.templatetags._component import CottonComponentNode

from .addresses import QuickAddress, QuickStatic
from .components import QuickComponent
from .inclusion import QuickExtends, QuickInclude
from .nodes import QuickFor, QuickIf, QuickVariable, QuickWith
from .sentences import QuickSentence

# A node of a kind that is not in here stays as Django, or somebody else, made it.
_QUICK: dict[type[Node], type] = {
    VariableNode: QuickVariable,
    IfNode: QuickIf,
    ForNode: QuickFor,
    WithNode: QuickWith,
    IncludeNode: QuickInclude,
    ExtendsNode: QuickExtends,
    URLNode: QuickAddress,
    StaticNode: QuickStatic,
    BlockTranslateNode: QuickSentence,
    CottonComponentNode: QuickComponent,
}


def quicken(template: Template) -> Template:
    """Give each node of a template its quicker class, and return the template.

    A template in which a fault is to be shown line by line (DEBUG) is left alone.
    """
    if not template.engine.debug:
        _quicken(template.nodelist)
    return template


def _quicken(nodes: NodeList) -> None:
    node: Any
    for node in nodes.get_nodes_by_type(Node):
        quicker = _QUICK.get(type(node))
        if quicker is None:
            continue
        node.__class__ = quicker
        node.made_ready()
        if isinstance(node, CottonComponentNode):
            # What is handed to a component may be a small template of its own.
            for attr in node._prepared_attrs:
                if nested := getattr(attr.compiled, "nodelist", None):
                    _quicken(nested)
