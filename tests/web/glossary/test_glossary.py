# SPDX-License-Identifier: EUPL-1.2
"""The glossary, for everyone who is signed in."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils.html import escape

from gezinsregie.accounts.models import User
from gezinsregie.foundation.glossary import glossary
from tests.cast import Town

As = Callable[[User], Client]


@pytest.mark.parametrize("who", ["referrer", "coordinator", "inspector", "nobody"])
def test_every_word_is_there_with_its_meaning_and_source(town: Town, as_user: As, who: str) -> None:
    text = as_user(getattr(town, who)).get("/woordenlijst/").content.decode()
    for word in glossary().words:
        for shown in (word.nl, word.en, word.meaning.nl, word.source):
            assert escape(shown) in text


def test_in_english_the_meaning_is_english(town: Town, as_user: As) -> None:
    client = as_user(town.referrer)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    text = client.get("/woordenlijst/").content.decode()
    assert escape(glossary().words[0].meaning.en) in text
    assert escape(glossary().words[0].meaning.nl) not in text


def test_a_visitor_goes_to_the_door(town: Town, client: Client) -> None:
    assert client.get("/woordenlijst/").status_code == 302


def test_it_is_read_not_written(
    town: Town, as_user: As, django_assert_max_num_queries: Any
) -> None:
    client = as_user(town.referrer)
    assert client.post("/woordenlijst/").status_code == 405
    with django_assert_max_num_queries(3):
        client.get("/woordenlijst/")
