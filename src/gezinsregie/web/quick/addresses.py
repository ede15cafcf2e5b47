# SPDX-License-Identifier: EUPL-1.2
"""The address of a page by its name, without walking all addresses there are for each link, and
of a file that is the same for everybody.

What is kept is the form of an address ("/gezin/{0}/plan/"), never an address with an id in it.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.template.base import FilterExpression
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.templatetags.static import StaticNode
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.html import conditional_escape

from .lookups import Resolve, expression


def address(name: str, *args: Any) -> str:
    """Return the address of a page, as Django's ``reverse`` does; NoReverseMatch alike.

    Ids are put into a form that is known; anything else in an address is left to Django.
    """
    return _address((get_urlconf(), get_script_prefix()), name, args)


def _address(here: tuple[str | None, str], name: str, args: tuple[Any, ...]) -> str:
    kinds = tuple(map(type, args))
    if not _ORDINARY.issuperset(kinds) or any(type(one) is int and one < 0 for one in args):
        return reverse(name, args=args)
    return _form(*here, name, kinds).format(*args)


def _here(context: Context) -> tuple[str | None, str]:
    """Where the addresses of a page begin: asked once a page, and a page has a hundred links."""
    here: tuple[str | None, str] | None = vars(context).get("addresses_begin")
    if here is None:
        here = get_urlconf(), get_script_prefix()
        vars(context)["addresses_begin"] = here
    return here


# Something that stands for an id of this kind, as no address of ours has it by itself.
_STANDS_FOR: dict[type, Callable[[int], Any]] = {
    UUID: lambda place: UUID(int=0xFACADE << 96 | place),
    int: lambda place: 918_273_645_546_372 + place,
}
_ORDINARY = frozenset(_STANDS_FOR)


@lru_cache(maxsize=1024)
def _form(urlconf: str | None, prefix: str, name: str, kinds: tuple[type, ...]) -> str:
    ids = [_STANDS_FOR[kind](place) for place, kind in enumerate(kinds)]
    form = reverse(name, urlconf, args=ids).replace("{", "{{").replace("}", "}}")
    for place, one in enumerate(ids):
        form = form.replace(str(one), f"{{{place}}}")
    return form


class QuickAddress(URLNode):
    """``{% url "plan" family.pk %}``"""

    def made_ready(self) -> None:
        told: FilterExpression = self.view_name
        # The name of a page in a namespace depends on the page that is asked for.
        plain = not told.is_var and not told.filters and ":" not in str(told.var)
        self._name = str(told.var) if plain and not self.kwargs else ""
        self._given: list[Resolve] = [expression(one) for one in self.args]

    def render(self, context: Context) -> str:
        if not self._name:
            return str(super().render(context))
        found = ""
        try:
            given = tuple([take(context) for take in self._given])
            found = _address(_here(context), self._name, given)
        except NoReverseMatch:
            if not self.asvar:
                raise
        if self.asvar:
            context[self.asvar] = found
            return ""
        return conditional_escape(found) if context.autoescape else found

    render_annotated = render


class QuickStatic(StaticNode):
    """``{% static "gezinsregie/icons.svg" %}``"""

    def made_ready(self) -> None:
        # Asked when it is first drawn: a template is loaded before its files are laid out.
        self._found: str | None = None
        self._ordinary = not self.path.is_var and not self.path.filters and self.varname is None

    def render(self, context: Context) -> str:
        if not (self._ordinary and context.autoescape):
            return str(super().render(context))
        if self._found is None:
            self._found = str(super().render(context))
        return self._found

    render_annotated = render
