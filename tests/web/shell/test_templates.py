# SPDX-License-Identifier: EUPL-1.2
"""A template is loaded with all that is the same each time already in it."""

import re

import pytest
from django.template import engines
from django.template.base import Template
from django.utils.translation import gettext, override

from gezinsregie.web.shell.templates import with_fixed_texts, with_signs


@pytest.mark.parametrize(
    ("template", "dutch", "english"),
    [
        ('{% translate "Vandaag" %}', "Vandaag", "Today"),
        ("{%translate 'Vandaag'%}", "Vandaag", "Today"),
        ("<p title=\"{% translate 'Vandaag' %}\">", '<p title="Vandaag">', '<p title="Today">'),
    ],
)
def test_a_fixed_text_stands_in_it(template: str, dutch: str, english: str) -> None:
    with override("nl"):
        assert with_fixed_texts(template) == dutch
    with override("en"):
        assert with_fixed_texts(template) == english


@pytest.mark.parametrize(
    "template",
    [
        "{% translate word %}",
        '{% translate "Vandaag" as word %}',
        '{% translate "Vandaag" context "knop" %}',
        '{% translate "" %}',
        '{% translate "5 < 6" %}',
        "{% translate \"zeg 'ja'\" %}",
        '{% translate "half % vol" %}',
    ],
)
def test_what_depends_or_speaks_markup_is_left_as_it_is(template: str) -> None:
    assert with_fixed_texts(template) == template


@pytest.mark.parametrize(
    "sign",
    [
        '<c-icon name="phone" />',
        '<c-icon name="phone" word="Bellen" />',
        "<c-badge>eens</c-badge>",
        '<c-badge tone="good">behaald</c-badge>',
        '<c-badge tone="warning" icon="clock">2 <b>te laat</b></c-badge>',
        '<c-badge tone="good" id="x">behaald</c-badge>',
    ],
)
def test_a_sign_is_what_the_component_makes_of_it(sign: str) -> None:
    from django_cotton.compiler_regex import CottonCompiler

    engine = engines["django"].engine
    whole = Template(CottonCompiler().process(sign), engine=engine)
    from django.template import Context

    drawn = Template(CottonCompiler().process(with_signs(sign)), engine=engine)
    # Some tests serve files under their plain names; a template that was loaded by then keeps them.
    made = [
        re.sub(r"icons\.[0-9a-f]+\.svg", "icons.svg", one.render(Context()).replace(" >", ">"))
        for one in (drawn, whole)
    ]
    assert made[0].strip() == made[1].strip()


def test_a_sign_chosen_by_the_page_is_chosen_by_the_page() -> None:
    drawn = with_signs('<c-icon name="{{ act.icon }}" word="{{ act.word }}" />')
    assert "#{{ act.icon }}" in drawn
    assert "<span>{{ act.word }}</span>" in drawn


def test_each_language_has_templates_of_its_own() -> None:
    loaded = {}
    for language in ("nl", "en", "nl"):
        with override(language):
            text = engines["django"].get_template("today/today.html").template.source
            loaded[language] = text
            assert gettext("Vandaag") in text
    assert loaded["nl"] != loaded["en"]
