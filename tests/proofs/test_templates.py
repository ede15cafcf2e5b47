# SPDX-License-Identifier: EUPL-1.2
"""No template that nobody uses, and none that leads to what is not there."""

from collections.abc import Callable
from pathlib import Path

from tests.proofs.templates import faults_in_templates, named_in, templates_in

SOURCE = Path(__file__).parents[2] / "src" / "gezinsregie"


def named_in_python() -> set[str]:
    return {
        name for path in SOURCE.rglob("*.py") for name in named_in(path.read_text(encoding="utf-8"))
    }


def test_every_template_is_used(record_property: Callable[[str, object], None]) -> None:
    templates = templates_in(SOURCE / "web")
    assert len(templates) > 90
    assert faults_in_templates(templates, named_in_python()) == []
    record_property("figure", ("templates, each of them used", len(templates)))


def test_a_template_that_nobody_uses_is_caught() -> None:
    templates = {
        "base.html": "",
        "page.html": '{% extends "base.html" %}<c-page-head />',
        "components/page_head.html": "<c-icon />",
        "components/icon.html": "",
        "old.html": '{% include "only_old.html" %}',
        "only_old.html": "<p>",
        "components/carousel.html": "{% comment %}<c-carousel />{% endcomment %}",
        "closing/report.typ": "",
        "closing/forgotten.typ": "",
    }
    assert faults_in_templates(templates, {"page.html", "report.typ"}) == [
        "old.html: nothing leads to it",
        "only_old.html: nothing leads to it",
        "components/carousel.html: nothing leads to it",
        "closing/forgotten.typ: nothing leads to it",
    ]


def test_a_name_that_leads_nowhere_is_caught() -> None:
    templates = {"page.html": '{% include "gone.html" %}<c-gone-too title="x" />'}
    assert faults_in_templates(templates, {"page.html"}) == [
        "page.html: leads to components/gone_too.html, which is not there",
        "page.html: leads to gone.html, which is not there",
    ]


def test_a_template_chosen_while_running_cannot_be_proved_and_is_caught() -> None:
    [fault] = faults_in_templates({"page.html": "{% include chosen %}"}, {"page.html"})
    assert "{% include chosen %}" in fault


def test_names_are_found_wherever_python_writes_them() -> None:
    assert named_in('render(request, "a.html")\nX = {"y": ("b.typ", "c.txt")}') == {
        "a.html",
        "b.typ",
    }
