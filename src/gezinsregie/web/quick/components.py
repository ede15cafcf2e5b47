# SPDX-License-Identifier: EUPL-1.2
"""A component, as ``<c-card title="…">``: what is handed to it in words is known beforehand."""

from typing import Any

from django.template.context import Context
from django_cotton.templatetags import Attrs
from django_cotton.templatetags._component import (
    AttrKind,
    CottonComponentNode,
    PreparedAttr,
    PreparedValue,
)
from django_cotton.templatetags._vars import CottonVarsNode
from django_cotton.utils import get_cotton_data

from .inclusion import needs_no_room
from .lookups import OutOfTheOrdinary, Resolve, variable
from .values import Part, drawn, settled


class QuickComponent(CottonComponentNode):  # type: ignore[misc]
    """``<c-card title="…">…</c-card>``"""

    def made_ready(self) -> None:
        self._given = [(attr.key, _handed(attr)) for attr in self._prepared_attrs]
        self._known: _Component | None = None
        self._ordinary = (
            not self.only
            and self.component_name != "component"
            and all(key != "attrs" for key, _ in self._given)
        )

    def render(self, context: Context) -> str:
        if not self._ordinary:
            return str(super().render(context))
        try:
            given = {key: take(context) for key, take in self._given}
        except Exception:
            return str(super().render(context))
        if self._known is None:
            found = self._get_cached_template(context, given)
            self._ordinary = needs_no_room(found.nodelist)
            self._known = _Component(found, given)
        cotton = get_cotton_data(context)
        slots: dict[str, Any] = {}
        cotton["stack"].append({"key": self.component_name, "attrs": Attrs(given), "slots": slots})
        slot = self.nodelist.render(context)
        state = {
            **self._known.defaults(context, slots),
            **slots,
            **{key.replace("-", "_"): value for key, value in given.items()},
            "attrs": self._known.left_over(given),
            "slot": slot,
            "cotton_data": cotton,
        }
        context.dicts.append(state)
        try:
            return drawn(self._known.parts, context)
        finally:
            context.dicts.pop()
            cotton["stack"].pop()

    render_annotated = render


class _Component:
    """The template of a component, for one place where it is used.

    ``given`` holds what is handed to it there; its names are the same each time.
    """

    def __init__(self, template: Any, given: dict[str, Any]) -> None:
        self.parts: list[Part] = settled(
            node for node in template.nodelist if not isinstance(node, CottonVarsNode)
        )
        declared = [node for node in template.nodelist if isinstance(node, CottonVarsNode)]
        prepared = [var for node in declared for var in node._prepared_vars]
        self._said = {
            "is",
            *(var.exclude_key for var in prepared),
            *(name for node in declared for name in node.empty_vars),
        }
        missing = [var for var in prepared if var.exclude_key not in given]
        self._fixed = {
            var.accessible_key: var.value
            for var in missing
            if var.kind == AttrKind.STATIC or (var.kind == AttrKind.ESCAPED and not var.compiled)
        }
        self._found = [var for var in missing if var.accessible_key not in self._fixed]
        self._declared = declared

    def defaults(self, context: Context, slots: dict[str, Any]) -> dict[str, Any]:
        """Return what stands for all that was not handed over."""
        found = dict(self._fixed)
        for var in self._found:
            if var.exclude_key not in slots:
                if var.kind == AttrKind.ESCAPED:
                    found[var.accessible_key] = var.compiled.render(context)
                else:
                    found[var.accessible_key] = var.compiled.resolve(context)
        return found

    def left_over(self, given: dict[str, Any]) -> Attrs:
        """Return what was handed over and has no place of its own: attributes of the element."""
        attrs = Attrs(given)
        attrs._exclude_from_str = self._said
        return attrs


def _handed(attr: PreparedAttr) -> Resolve:
    """Return what finds one value that is handed to a component."""
    told: Any = attr.compiled
    if attr.kind in (AttrKind.DYNAMIC, AttrKind.UNQUOTED):
        return _looked_up(told)
    if attr.kind == AttrKind.ESCAPED and told:
        nodes = told.nodelist
        return lambda context: nodes.render(context)
    return lambda context: attr.value


def _looked_up(told: PreparedValue) -> Resolve:
    if told.raw == "" or told._variable is None:
        return told.resolve  # type: ignore[no-any-return]
    find = variable(told._variable)

    def resolve(context: Context) -> Any:
        try:
            value = find(context)
        except Exception:
            return told.resolve(context)
        if isinstance(value, Attrs):
            raise OutOfTheOrdinary(value)
        return value

    return resolve
