# SPDX-License-Identifier: EUPL-1.2
"""The pieces that pages are made of, and what they promise to who reads them."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, engines
from django.template.loader import render_to_string
from django.utils.translation import override
from django_cotton.compiler_regex import CottonCompiler

import gezinsregie
from gezinsregie.web.templatetags.fields import leading
from gezinsregie.web.templatetags.words import (
    age,
    dutch_day,
    dutch_moment,
    initial,
    relative_day,
)

WEB = Path(gezinsregie.__file__).parent / "web"
TEMPLATES = sorted(WEB.rglob("*.html"))
FRONTEND = WEB.parents[2] / "frontend"
ICONS = set(json.loads((FRONTEND / "icons/icons.json").read_text()))
TODAY = date(2026, 11, 3)


@pytest.fixture(autouse=True)
def _plain_static_files(settings: Any) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


def render(source: str, **values: object) -> str:
    template = engines["django"].engine.from_string(CottonCompiler().process(source))  # type: ignore[attr-defined]
    return re.sub(r"\s+", " ", str(template.render(Context(values)))).strip()


class Questions(forms.Form):
    name = forms.CharField(label="Achternaam", help_text="Zoals het gezin zich noemt.")
    born = forms.DateField(label="Geboren", required=False)
    kind = forms.ChoiceField(
        label="Besluit", choices=[("a", "Aannemen"), ("b", "Afwijzen")], widget=forms.RadioSelect
    )
    told = forms.BooleanField(label="Het gezin weet ervan")

    def clean(self) -> None:
        raise forms.ValidationError("Er ontbreekt een gezinslid.")


def test_no_template_carries_style_or_script_of_its_own() -> None:
    inline = re.compile(r"\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)")
    comment = re.compile(r"{% comment %}.*?{% endcomment %}", re.DOTALL)
    found = [path.stem for path in TEMPLATES if inline.search(comment.sub("", path.read_text()))]
    assert found == []


def test_every_icon_that_a_template_names_was_drawn() -> None:
    by_name = re.compile(r"<c-icon[^>]*?\sname=\"([\w-]+)\"|\sicon(?:_end)?=\"([\w-]+)\"")
    named = {
        (path.stem, one or other)
        for path in TEMPLATES
        for one, other in by_name.findall(path.read_text())
    }
    assert len(named) > 100
    assert {(path, icon) for path, icon in named if icon not in ICONS} == set()


def test_every_icon_that_code_names_was_drawn() -> None:
    from gezinsregie.web.shell.navigation import PLACES

    assert {place.icon for places in PLACES.values() for place in places} <= ICONS


@pytest.mark.parametrize("path", sorted((WEB / "components").glob("*.html")), ids=lambda p: p.stem)
def test_every_component_says_how_it_is_used_and_stands_in_the_index(path: Path) -> None:
    name = path.stem.replace("_", "-")
    head = path.read_text().split("{% endcomment %}")[0]
    assert f"<c-{name}" in head
    assert f"<c-{name}" in (WEB.parents[2] / "docs/face.md").read_text()


def test_a_field_says_its_fault_before_it_is_reached() -> None:
    form = Questions({"born": "31-2-2026"})
    html = str(form["name"].as_field_group())
    assert re.search(r'<label class="utrecht-form-label" for="id_name">Achternaam', html)
    assert html.index("Dit veld is verplicht.") < html.index("<input")
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_error"' in html and 'id="id_name_helptext"' in html
    assert 'class="utrecht-textbox' in html


def test_what_was_typed_stays() -> None:
    assert 'value="31-2-2026"' in str(Questions({"born": "31-2-2026"})["born"].as_field_group())


def test_optional_fields_say_so_and_obligatory_ones_do_not() -> None:
    form = Questions()
    assert "niet verplicht" in str(form["born"].as_field_group())
    assert "niet verplicht" not in str(form["name"].as_field_group())


def test_a_group_of_choices_has_one_name() -> None:
    html = str(Questions()["kind"].as_field_group())
    assert html.count("<legend") == 1
    assert html.count('type="radio"') == 2


def test_a_single_box_has_its_words_beside_it_once() -> None:
    html = str(Questions()["told"].as_field_group())
    assert html.count("Het gezin weet ervan") == 1
    assert html.index("<input") < html.index("<label")


def test_the_summary_lists_every_fault_and_leads_to_its_field() -> None:
    form = Questions({"born": "31-2-2026"})
    html = render_to_string("shell/forms/errors.html", {"form": form})
    assert "Er zijn nog 5 dingen te herstellen" in html
    assert "Er ontbreekt een gezinslid." in html
    for target in ("id_name", "id_born", "id_kind_group", "id_told"):
        assert f'href="#{target}"' in html
        whole = "".join(str(field.as_field_group()) for field in form)
        assert f'id="{target}"' in whole


@pytest.mark.parametrize(
    ("label", "said"), [("Naam", "Naam:"), ("Met wie?", "Met wie?"), ("Let op:", "Let op:")]
)
def test_a_fault_is_led_in_by_the_name_of_its_field(label: str, said: str) -> None:
    assert leading(label) == said


def test_a_form_without_faults_has_no_summary() -> None:
    assert not render_to_string("shell/forms/errors.html", {"form": Questions()}).strip()


def test_a_badge_is_a_word_and_a_sign() -> None:
    html = render('<c-badge tone="bad">te laat</c-badge>')
    assert "#bad" in html and "te laat" in html and "tone-bad" in html


@pytest.mark.parametrize(
    ("source", "tag"),
    [('<c-button href="/x">Ga</c-button>', "a"), ("<c-button>Doe</c-button>", "button")],
)
def test_a_button_acts_and_a_link_goes(source: str, tag: str) -> None:
    html = render(source)
    assert html.startswith(f"<{tag} ") and html.endswith(f"</{tag}>")
    assert ('type="submit"' in html) is (tag == "button")


def test_names_of_people_are_escaped() -> None:
    html = render('<c-initial name="{{ name }}" />', name="<b>'t Hart</b>")
    assert "<b>" not in html
    assert "&lt;b&gt;&#x27;t Hart" in html


def test_pagination_leads_both_ways_and_keeps_the_query() -> None:
    page = Paginator(range(5000), 2).page(1500)
    html = render('<c-pagination :page="page" query="sort=naam" />', page=page)
    assert 'href="?sort=naam&amp;page=1499"' in html
    assert 'href="?sort=naam&amp;page=1501"' in html
    assert "Pagina 1.500 van 2.500" in html
    assert not render('<c-pagination :page="page" />', page=Paginator([1], 2).page(1))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 3), "vandaag"),
        (date(2026, 11, 4), "morgen"),
        (date(2026, 11, 2), "gisteren"),
        (date(2026, 11, 7), "over 4 dagen"),
        (date(2026, 10, 31), "3 dagen geleden"),
        (date(2026, 11, 24), "over 3 weken"),
        (date(2027, 5, 3), "over 6 maanden"),
        (date(2020, 11, 3), "6 jaar geleden"),
    ],
)
def test_spans_as_people_say_them(day: date, words: str) -> None:
    assert f">{words}</time>" in relative_day(day, TODAY)


def test_days_as_people_say_them() -> None:
    assert dutch_day(TODAY, TODAY) == (
        '<time datetime="2026-11-03" title="dinsdag 3 november 2026">di 3 nov</time>'
    )
    assert ">di 3 nov 2026</time>" in dutch_day(TODAY)
    assert ">zo 3 nov 2024</time>" in dutch_day(date(2024, 11, 3), TODAY)
    assert dutch_day(None) == dutch_day("") == ""  # type: ignore[arg-type]


def test_a_moment_is_said_in_local_time() -> None:
    late = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    assert ">di 3 nov, 00.30 uur</time>" in dutch_moment(late, TODAY)


@pytest.mark.parametrize(
    ("born", "today", "years"),
    [
        (date(2018, 11, 3), date(2026, 11, 3), 8),
        (date(2018, 11, 4), date(2026, 11, 3), 7),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (None, date(2026, 3, 1), ""),
    ],
)
def test_ages(born: date | None, today: date, years: int | str) -> None:
    assert age(born, today) == years


def test_how_far_a_day_lies_is_said_in_the_language_of_the_page() -> None:
    day = TODAY + timedelta(days=4)
    assert ">over 4 dagen</time>" in relative_day(day, TODAY)
    with override("en"):
        assert ">in 4 days</time>" in relative_day(day, TODAY)
    assert ">over 4 dagen</time>" in relative_day(day, TODAY)


def test_an_initial_is_one_capital() -> None:
    assert [initial(name) for name in ("amina", "Öykü", "")] == ["A", "Ö", ""]
