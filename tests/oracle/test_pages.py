# SPDX-License-Identifier: EUPL-1.2
"""Every address × person × outcome over HTTP: pages do what the oracle makes of the facts.

Each address is asked once for each outcome that it can have for a person, in the first state of the
case that gives it. What the product says of who may is laid beside it; no answer has a name where a
browser keeps it, and a form that comes back is a line in the log.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.accounts.models import User
from tests.architecture.test_every_address import (
    DECLARED,
    fault_in_closed,
    fault_in_open,
    undone,
)
from tests.architecture.test_every_address import may as ground
from tests.proofs.permits import Address
from tests.web.shell.test_names_stay_on_the_page import names_kept
from tests.web.shell.test_reading_is_logged import is_logged
from tests.whole_case import Case

from .pages import PEOPLE, STATES, expected
from .reading import facts_in_the_database


@pytest.mark.parametrize("who", PEOPLE)
def test_every_address_does_what_the_oracle_says(
    case: Case, client: Client, who: str, record_property: Callable[[str, object], None]
) -> None:
    user = getattr(case.town, who)
    met: set[tuple[str, str, bool]] = set()
    asked: Counter[bool] = Counter()
    wrong: list[str] = []
    for state, change in STATES.items():
        with undone():
            change(case)
            world = facts_in_the_database()
            client.force_login(user)
            for address in DECLARED:
                for method, act in address.view.declares.items():
                    if method == "HEAD":
                        continue
                    may = expected(user, act, case, world, view=address.view)
                    if (address.name, method, may) in met:
                        continue
                    met.add((address.name, method, may))
                    asked[may] += 1
                    fault = _fault(client, user, address, method, may, case)
                    if may != ground(user, act, case, address.view):
                        fault += " the product finds otherwise"
                    if fault:
                        wrong.append(f"{state}: {method} {address.name}: {fault}")
    print(*wrong, sep="\n")
    print(f"{who}: {asked[True]} allowed, {asked[False]} refused, {len(wrong)} wrong")
    assert wrong == []
    record_property("figure", ("address × person × outcome, allowed", asked[True]))
    record_property("figure", ("address × person × outcome, refused", asked[False]))


def _fault(client: Client, user: User, address: Address, method: str, may: bool, case: Case) -> str:
    url = reverse(address.name, kwargs=case.arguments(address.arguments))
    act = address.view.declares[method]
    if not client.cookies[settings.SESSION_COOKIE_NAME].value:
        client.force_login(user)  # the page before this one was the way out
    with undone():
        answer = client.get(url) if method == "GET" else client.post(url, {})
        if kept := names_kept(answer):
            return f"a name is kept: {kept}"
        if not may and answer.status_code == 302:
            # A page of another stage leads on to where the work is now, when that is open.
            onward = client.get(answer["Location"], follow=True)
            return "" if onward.status_code == 200 else f"led on to {answer['Location']}"
        if not may:
            return fault_in_closed(answer, act, case)
        fault = fault_in_open(method, answer.status_code)
        if method == "POST" and answer.status_code in {200, 422} and not is_logged(act, user):
            return "shown without a line in the log"
        about_family = SUBJECT_OF[act] is SubjectKind.FAMILY
        return fault or (fault_in_content(address.name, answer) if about_family else "")


# What a page about a family says of it; the name of the family, where it is not here.
SAYS = {
    "escalation": ("Hart", "De wachtlijst van de partij."),
    "decide_by_mandate": ("Hart", "esluit"),
    "own_family": ("geheime zorg",),
    "second_reading": ("Wat het gezin is verteld",),
    "who_looked": ("Wie ", "ingezien"),
    # Who hands a family on unread, and who reads the own page, meet no family's name.
    "transfer_new": ("Aan wie?",),
    "transfer": ("Hoe het staat",),
    "own_conferences": ("Samen om tafel",),
    "own_conference": ("Samen om tafel",),
    "speak_up": ("van ons gezin",),
    "told_apart": ("van ons gezin",),
}


def fault_in_content(name: str, answer: Any) -> str:
    """Return what is wrong with an open page about a family: it says whom it is about."""
    if answer.status_code != 200 or "html" not in answer["Content-Type"]:
        return ""
    text = answer.content.decode()
    said = SAYS.get(name, ("Hart",))
    return "" if any(words in text for words in said) else f"says none of {', '.join(said)}"
