# SPDX-License-Identifier: EUPL-1.2
"""Dutch first, English second: every text has both, and nothing else than a choice switches."""

import re
from collections.abc import Callable
from pathlib import Path

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


def test_every_text_is_translated_with_its_placeholders() -> None:
    with PO.open("rb") as file:
        texts = [one for one in read_po(file, locale="en") if one.id]
    assert len(texts) > 1000
    for one in texts:
        sources = [one.id] if isinstance(one.id, str) else list(one.id)
        targets = [one.string] if isinstance(one.string, str) else list(one.string)
        assert all(targets), one.id
        assert not one.fuzzy, one.id
        for source, target in zip(sources, targets, strict=True):
            known = set(PLACEHOLDER.findall(sources[-1])) | set(PLACEHOLDER.findall(source))
            assert set(PLACEHOLDER.findall(target)) <= known, one.id


def test_every_text_of_a_template_is_in_the_catalogue() -> None:
    """Bring the catalogue up to date with: make messages"""
    with PO.open("rb") as file:
        known = {
            text
            for one in read_po(file)
            for text in ([one.id] if isinstance(one.id, str) else one.id)
        }
    used = re.compile(r"""\{%-?\s*translate\s+(?:"([^"]+)"|'([^']+)')""")
    missing = {
        found.group(1) or found.group(2)
        for path in (SOURCE / "web").rglob("*.html")
        for found in used.finditer(path.read_text("utf-8"))
    } - known
    assert missing == set()


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
