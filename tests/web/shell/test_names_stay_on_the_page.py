# SPDX-License-Identifier: EUPL-1.2
"""A name stands on the page, and in nothing that a browser or a proxy remembers of it.

A title goes into the history of a shared computer, an address into logs, a header into both.
"""

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import SubjectKind
from tests.architecture.test_every_address import DECLARED, undone
from tests.cast import refer
from tests.oracle.pages import PEOPLE
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


def names_kept(answer: HttpResponse) -> list[str]:
    """Return the titles, addresses and headers of this answer that hold a name of a family."""
    kept = [*map(str, answer.items())]
    if answer["Content-Type"].startswith("text/html"):
        page = answer.content.decode()
        kept += [*TITLE.findall(page), *ADDRESSES.findall(page)]
    return [one for one in kept if any(name in one for name in NAMES)]


@pytest.mark.parametrize("person", PEOPLE)
def test_a_name_stands_in_no_title_address_or_header(
    case: Case, client: Client, person: str
) -> None:
    """Of a referral that waits; of all other pages tests/oracle/test_pages.py asks the same."""
    client.force_login(getattr(case.town, person))
    told: list[str] = []
    seen = 0
    for address in DECLARED:
        if "referral_id" not in address.arguments:
            continue
        url = reverse(address.name, kwargs=case.arguments(address.arguments))
        for method in address.view.declares:
            with undone():
                answer = client.post(url, {}) if method == "POST" else client.get(url)
            seen += any(name in answer.content.decode() for name in NAMES)
            told += [f"{method} {address.name}: {one}" for one in names_kept(answer)]
    assert told == []
    assert seen or person not in {"desk", "referrer"}
