# SPDX-License-Identifier: EUPL-1.2
"""Dutch first, English second: every text has both, and nothing else than a choice switches."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client
from django.utils import translation

from gezinsregie.accounts.models import User
from gezinsregie.web.shell.navigation import PLACES
from tests.cast import Town

SOURCE = Path(__file__).parents[2] / "src" / "gezinsregie"
PO = SOURCE / "locale" / "en" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)s|%\(\w+\)d|%s|%d|\{\w*\}")


def catalogue() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="en")


def untranslated(texts: Catalog) -> list[str]:
    """Return, in words, each text without English, with doubtful English, or with a placeholder
    that the Dutch does not have."""
    faults = []
    for one in texts:
        if not one.id:
            continue
        sources = [one.id] if isinstance(one.id, str) else list(one.id)
        targets = [one.string] if isinstance(one.string, str) else list(one.string)
        if one.fuzzy or not all(targets):
            faults.append(f"{sources[0]}: {'fuzzy' if one.fuzzy else 'no English'}")
        for source, target in zip(sources, targets, strict=True):
            known = set(PLACEHOLDER.findall(sources[-1])) | set(PLACEHOLDER.findall(source))
            if foreign := set(PLACEHOLDER.findall(target)) - known:
                faults.append(f"{sources[0]}: {', '.join(sorted(foreign))} is not in the Dutch")
    return faults


def texts_in(template: str) -> set[str]:
    """Return what a template asks the translation of."""
    used = re.compile(r"""\{%-?\s*translate\s+(?:"([^"]+)"|'([^']+)')""")
    return {found.group(1) or found.group(2) for found in used.finditer(template)}


def test_every_text_is_translated_with_its_placeholders(
    record_property: Callable[[str, object], None],
) -> None:
    texts = catalogue()
    assert len(texts) > 1000
    assert untranslated(texts) == []
    record_property("figure", ("texts in Dutch and English", len(texts)))


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('msgid "Dag"\nmsgstr ""', "Dag: no English"),
        ('#, fuzzy\nmsgid "Dag"\nmsgstr "Day"', "Dag: fuzzy"),
        (
            'msgid "Dag %(naam)s"\nmsgstr "Hi %(name)s"',
            "Dag %(naam)s: %(name)s is not in the Dutch",
        ),
        (
            'msgid "één dag"\nmsgid_plural "%(n)s dagen"\nmsgstr[0] "one day"\nmsgstr[1] ""',
            "één dag: no English",
        ),
    ],
)
def test_a_missing_translation_is_caught(entry: str, fault: str) -> None:
    whole = 'msgid "Ja"\nmsgstr "Yes"\n\n'
    assert untranslated(read_po(BytesIO(whole.encode()), locale="en")) == []
    assert untranslated(read_po(BytesIO((whole + entry).encode()), locale="en")) == [fault]


def test_every_text_of_a_template_is_in_the_catalogue() -> None:
    """Bring the catalogue up to date with: make messages"""
    known = {
        text for one in catalogue() for text in ([one.id] if isinstance(one.id, str) else one.id)
    }
    missing = {
        text
        for path in (SOURCE / "web").rglob("*.html")
        for text in texts_in(path.read_text("utf-8"))
    } - known
    assert missing == set()


def test_the_texts_of_a_template_are_found() -> None:
    assert texts_in("""{% translate "Dag" %}{%- translate 'Nacht' as n %}{{ "Nee" }}""") == {
        "Dag",
        "Nacht",
    }


def test_the_menu_speaks_both_languages() -> None:
    places = [place for one in PLACES.values() for place in one]
    with translation.override("en"):
        english = [str(place.label) for place in places]
    assert [str(place.label) for place in places] != english
    assert "Today" in english


def test_a_browser_set_to_english_still_gets_dutch_until_somebody_chooses(
    town: Town, as_user: Callable[[User], Client]
) -> None:
    client = as_user(town.referrer)
    page = client.get("/aanmeldingen/", headers={"accept-language": "en-GB"})
    assert '<html lang="nl">' in page.content.decode()
    client.post("/taal/", {"language": "en", "next": "/aanmeldingen/"})
    page = client.get("/aanmeldingen/")
    assert '<html lang="en">' in page.content.decode()
    assert page["Content-Language"] == "en"
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "klingon"
    assert '<html lang="nl">' in client.get("/aanmeldingen/").content.decode()
