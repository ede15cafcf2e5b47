# SPDX-License-Identifier: EUPL-1.2
"""A quick template draws what Django draws: both are laid side by side, also where something is
missing or goes wrong."""

from collections import namedtuple
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.template import Context, Engine
from django.template.base import Node, Template
from django.urls import NoReverseMatch, reverse
from django.utils.functional import lazystr
from django.utils.safestring import mark_safe
from django.utils.translation import override

from gezinsregie.web.quick.addresses import address
from gezinsregie.web.quick.quicken import quicken

FAMILY = UUID(int=42)
Pair = namedtuple("Pair", "left right")


class Goal:
    """Something with what a template can ask of a thing."""

    title = "Schulden <op> 'een' rij"
    met = False

    def words(self) -> str:
        return "gezegd & gehoord"

    def of(self, member: str) -> str:
        return member

    def erase(self) -> str:
        raise AssertionError("a template may not do this")

    erase.alters_data = True  # type: ignore[attr-defined]

    @property
    def broken(self) -> str:
        raise LookupError("broken")


def _given() -> dict[str, Any]:
    return {
        "goal": Goal(),
        "goals": [Goal(), Goal()],
        "none": None,
        "empty": [],
        "pairs": [("a", 1), ("b", 2)],
        "pair": Pair("links", "rechts"),
        "table": {"key": "waarde", "items": "geen functie", "3": "drie"},
        "safe": mark_safe("<b>vet</b>"),
        "lazy": lazystr("<lui>"),
        "number": 1500,
        "half": 0.5,
        "day": date(2026, 11, 3),
        "today": date(2026, 11, 1),
        "moment": datetime(2026, 11, 3, 23, 30, tzinfo=UTC),
        "family": FAMILY,
        "text": "a\nb <c>",
        "generated": (one for one in "xyz"),
        "tone": "warning",
        "icons": "gezinsregie/icons.svg",
        "attribute": 'een "woord"',
    }


# One template a line, each with something that a template can say.
ALIKE = (Path(__file__).parent / "drawn_alike.txt").read_text(encoding="utf-8").splitlines()


def _engine() -> Engine:
    ours = Engine.get_default()
    return Engine(
        dirs=ours.dirs,
        builtins=ours.builtins,
        loaders=ours.loaders,
        libraries=ours.libraries,
        string_if_invalid="?",
    )


def _drawn(template: Template) -> str:
    return template.render(Context(_given()))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("source", ALIKE)
def test_a_quick_template_draws_what_django_draws(source: str, language: str) -> None:
    engine = _engine()
    with override(language):
        quick = quicken(engine.from_string(source))
        first = _drawn(quick)
        assert first == _drawn(engine.from_string(source))
        assert _drawn(quick) == first, "drawing twice gives the same"


@pytest.mark.parametrize(
    "source",
    [
        "{{ goal.broken }}",
        "{% for a, b in goals %}{% endfor %}",
        "{% for a, b in text %}{% endfor %}",
        "{% url 'nowhere' %}",
        "{% url 'plan' 'geen gezin' %}",
        "{% include 'nowhere.html' %}",
        "{{ text|cut:gone }}",
        "{{ text|default:gone }}",
        "{% blocktranslate count n=text %}a{% plural %}b{% endblocktranslate %}",
    ],
)
def test_what_goes_wrong_in_django_goes_wrong_in_the_same_way(source: str) -> None:
    engine = _engine()
    with pytest.raises(Exception) as in_django:
        _drawn(engine.from_string(source))
    with pytest.raises(type(in_django.value)):
        _drawn(quicken(engine.from_string(source)))


def test_the_nodes_of_a_page_are_quick() -> None:
    found = Engine.get_default().get_template("plan/plan.html")
    kinds = {type(node).__name__ for node in found.nodelist.get_nodes_by_type(Node)}
    assert {"QuickVariable", "QuickIf", "QuickFor", "QuickInclude", "QuickComponent"} <= kinds
    assert (
        not {
            "VariableNode",
            "IfNode",
            "ForNode",
            "URLNode",
            "StaticNode",
            "ExtendsNode",
            "CottonComponentNode",
        }
        & kinds
    )


@pytest.mark.parametrize(
    ("name", "args"),
    [("today", ()), ("plan", (FAMILY,)), ("plan", (str(FAMILY),)), ("plan_version", (FAMILY, 3))],
)
def test_an_address_is_that_of_django(name: str, args: tuple[Any, ...]) -> None:
    assert address(name, *args) == reverse(name, args=args)
    assert address(name, *args) == reverse(name, args=args)


@pytest.mark.parametrize(
    ("name", "args"), [("plan", ()), ("plan", ("x",)), ("plan_version", (FAMILY, -3)), ("no", ())]
)
def test_what_has_no_address_has_none(name: str, args: tuple[Any, ...]) -> None:
    with pytest.raises(NoReverseMatch):
        address(name, *args)


@pytest.mark.parametrize("parted", [False, True])
def test_a_whole_number_is_parted_where_the_settings_say_so(settings: Any, parted: bool) -> None:
    settings.USE_THOUSAND_SEPARATOR = parted
    with override("nl"):
        plain = _engine().from_string("{{ number }}")
        quick = quicken(_engine().from_string("{{ number }}"))
        assert _drawn(quick) == _drawn(plain) == ("1.500" if parted else "1500")
