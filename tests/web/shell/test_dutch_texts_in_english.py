# SPDX-License-Identifier: EUPL-1.2
"""On an English page the texts of definitions are marked as the Dutch they are."""

from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.definition import Approach
from gezinsregie.casework.referral.models import Answer
from tests import cast

SignIn = Callable[[User], Client]
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Spoken(HTMLParser):
    """In which languages each text of a page is spoken."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self._inside: list[str] = [""]
        self.languages: dict[str, set[str]] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self._inside.append(dict(attrs).get("lang") or self._inside[-1])

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if text := data.strip():
            self.languages.setdefault(text, set()).add(self._inside[-1])


def spoken(client: Client, address: str, language: str) -> dict[str, set[str]]:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    answer = client.get(address)
    assert answer.status_code == 200
    return Spoken(answer.content.decode()).languages


def texts_of(approach: Approach) -> set[str]:
    """Return the sentences of an approach that a page shows as they stand in its definition."""
    criteria = [*approach.criteria, *(one for form in approach.forms for one in form.criteria)]
    said = [approach.summary, *(one.text for one in criteria)]
    said += [one.aim for one in approach.phases] + [form.focus for form in approach.forms]
    return {text.strip() for text in said if text}


def test_the_criteria_and_the_reasons_at_the_desk(town: cast.Town, as_user: SignIn) -> None:
    referral = cast.refer(town, facts={"addiction": Answer.YES})
    said = spoken(as_user(town.desk), f"/desk/{referral.pk}/", "en")
    texts = {text for one in catalogue().latest() for text in texts_of(one)} & set(said)
    assert len(texts) > 20
    assert {text: said[text] for text in texts if said[text] != {"nl"}} == {}
    assert said["Verslaving in het gezin"] == {"nl"}
    assert said["Iemand in het gezin is verslaafd."] == {"nl"}
    assert said["Your decision"] == {"en"}


@pytest.mark.parametrize("key", ["vig-leeuwarden", "crg-eindhoven"])
def test_the_page_of_an_approach(town: cast.Town, as_user: SignIn, key: str) -> None:
    client = as_user(town.administrator)
    said = spoken(client, f"/beheer/aanpakken/{key}/1/", "en")
    texts = texts_of(catalogue().latest_of(key)) & set(said)
    assert len(texts) > 5
    assert {text: said[text] for text in texts if said[text] != {"nl"}} == {}


def test_the_phases_of_a_family(town: cast.Town, as_user: SignIn) -> None:
    trajectory = cast.open_trajectory(town, "vig-leeuwarden")
    client = as_user(trajectory.coordinator)
    said = spoken(client, f"/gezin/{trajectory.family_id}/", "en")
    for phase in catalogue().latest_of("vig-leeuwarden").phases:
        assert "nl" in said[phase.name]


def test_a_dutch_page_says_so_once(town: cast.Town, as_user: SignIn) -> None:
    client = as_user(town.administrator)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "nl"
    page = client.get("/beheer/aanpakken/vig-leeuwarden/1/").content.decode()
    assert '<span lang="nl">' not in page
