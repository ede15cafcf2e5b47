# SPDX-License-Identifier: EUPL-1.2
"""A name stands on the page, and in nothing that a browser or a proxy remembers of it.

A title goes into the history of a shared computer, an address into logs, a header into both.
"""

import re

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import SubjectKind
from tests.architecture.test_every_address import DECLARED, PEOPLE, undone
from tests.cast import refer
from tests.whole_case import Case

# Of the family and its members; the people who work for it are no secret.
NAMES = ("'t Hart", "&#x27;t Hart", "Ilse", "Bram", "Noor", "Iepenlaan", "111222333", "De Vries")
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
ADDRESSES = re.compile(r"""\s(?:href|src|action|formaction|hx-\w+|title)=["']([^"']*)["']""")


@pytest.fixture
def case(case: Case) -> Case:
    """One of everything, with a referral that the desk can still decide."""
    waiting = refer(case.town, family_name="De Vries")
    case.subjects[SubjectKind.REFERRAL] = waiting
    case.ids["referral_id"] = waiting.pk
    return case


@pytest.mark.parametrize("person", PEOPLE)
def test_a_name_stands_in_no_title_address_or_header(
    case: Case, client: Client, person: str
) -> None:
    client.force_login(getattr(case.town, person))
    told: list[str] = []
    seen = 0
    for address in DECLARED:
        url = reverse(address.name, kwargs=case.arguments(address.arguments))
        for method in address.view.declares:
            with undone():
                answer = client.post(url, {}) if method == "POST" else client.get(url)
            html = answer["Content-Type"].startswith("text/html")
            page = answer.content.decode() if html else ""
            seen += any(name in page for name in NAMES)
            kept = [*TITLE.findall(page), *ADDRESSES.findall(page), *map(str, answer.items())]
            told += [
                f"{method} {address.name}: {one}"
                for one in kept
                if any(name in one for name in NAMES)
            ]
    assert told == []
    assert seen or person not in {"desk", "coordinator", "referrer"}
