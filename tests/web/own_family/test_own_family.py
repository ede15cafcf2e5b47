# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import Contact, ContactKind, Place
from gezinsregie.families.standing import MemberAccount
from tests.casework.own_view.making import Apart, parents_apart
from tests.cast import NOW, TODAY, Town
from tests.web.sql import questions

# No family needs these words to know what is done with it.
TRADE = (
    "coördinator",
    "traject",
    "interventie",
    "leefgebied",
    "GGSR",
    "casus",
    "regisseur",
    "cliënt ",
)


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


@pytest.fixture
def page(apart: Apart, as_user: Callable[[User], Client]) -> Callable[[str], str]:
    def read(name: str) -> str:
        url = reverse("own_family", args=[apart.trajectory.family_id])
        answer = as_user(apart.user(name)).get(url)
        assert answer.status_code == 200
        return " ".join(answer.content.decode().split())

    return read


def visit(apart: Apart, *names: str) -> Contact:
    return record_contact(
        apart.town.may(apart.town.coordinator, Act.WRITE_CONTACT, apart.trajectory.family),
        trajectory=apart.trajectory,
        kind=ContactKind.VISIT,
        place=Place.AT_HOME,
        happened_at=NOW - timedelta(days=1),
        members=[apart.member(name) for name in names],
        note="Een vertrouwelijk gesprek.",
    )


def test_a_parent_reads_what_we_do_and_who_helps(apart: Apart, page: Callable[[str], str]) -> None:
    apart.helper("Openbare basisschool De Regenboog")
    visit(apart, "Ilse")
    shown = page("Ilse")
    for words in (
        "Dag Ilse",
        "Zorg van ons allemaal.",
        "Stap bij Ilse.",
        "Joris is er voor ons hele gezin.",
        "Openbare basisschool De Regenboog",
        "De volgende afspraak staat hier nog niet.",
        "ma 2 mrt, 10.30 uur",
        "cliëntondersteuner",
        "Een tolk",
        "bezwaar maken",
        "Een klacht",
    ):
        assert words in shown, words
    for secret in ("Karel.", "Omar.", "Daan.", "vertrouwelijk", "Jeugdstem", "Vlierstraat"):
        assert secret not in shown, secret
    assert "Niet alles staat hier" not in shown
    assert not [word for word in TRADE if word.casefold() in shown.casefold()]
    last = Entry.objects.last()
    assert last is not None
    assert (last.act, last.ground, last.outcome) == ("read_own_family", "is_member", "read")


def test_a_child_is_spoken_to_as_a_child_and_told_of_jeugdstem(page: Callable[[str], str]) -> None:
    shown = page("Lieke")
    assert "Jeugdstem" in shown
    assert "dat ben jij" in shown
    for formal in (" u ", " uw ", "dat bent u"):
        assert formal not in shown.casefold(), formal


def test_that_something_is_withheld_is_said_and_what_is_not(
    apart: Apart, page: Callable[[str], str]
) -> None:
    apart.keep("Karel", contact=visit(apart, "Karel"), reason="Moeder is bang voor hem.")
    shown = page("Karel")
    assert "Niet alles staat hier" in shown
    assert "klacht indienen bij de gemeente Lindewaard" in shown
    assert "ma 2 mrt" not in shown
    assert "bang voor hem" not in shown


def test_it_asks_no_more_than_other_pages(
    apart: Apart, as_user: Callable[[User], Client], most_queries: int
) -> None:
    refuge = apart.helper("Vrouwenopvang De Luwte")
    apart.keep("Karel", organisation=refuge.organisation)
    client = as_user(apart.user("Karel"))
    url = reverse("own_family", args=[apart.trajectory.family_id])
    client.get(url)
    assert questions(client, url) <= most_queries


def test_signing_in_brings_a_member_to_the_own_family(
    apart: Apart, as_user: Callable[[User], Client]
) -> None:
    answer = as_user(apart.user("Ilse")).get("/", follow=True)
    assert answer.redirect_chain[-1][0] == reverse("own_family", args=[apart.trajectory.family_id])


def test_an_account_that_ended_opens_nothing(
    apart: Apart, as_user: Callable[[User], Client]
) -> None:
    client = as_user(apart.user("Ilse"))
    MemberAccount.objects.update(
        starts_on=TODAY - timedelta(days=2), ends_on=TODAY - timedelta(days=1)
    )
    assert client.get(reverse("own_family", args=[apart.trajectory.family_id])).status_code == 404
    assert client.get(reverse("own_families")).status_code == 403


def test_who_works_here_and_belongs_to_a_family_gets_that_page_and_not_the_file(
    apart: Apart, town: Town, as_user: Callable[[User], Client]
) -> None:
    MemberAccount.objects.create(
        member=apart.member("Ilse"), user=town.coordinator, starts_on=TODAY
    )
    client = as_user(town.coordinator)
    family: Any = apart.trajectory.family_id
    assert client.get(reverse("own_family", args=[family])).status_code == 200
    assert client.get(reverse("family", args=[family])).status_code == 404


def test_the_menu_of_who_belongs_to_a_family_leads_there_also_from_work(
    apart: Apart, town: Town, client: Client
) -> None:
    for user, member in ((town.desk, "Karel"), (town.referrer, "")):
        user.set_password("een lang wachtwoord")
        user.save()
        if member:
            MemberAccount.objects.create(member=apart.member(member), user=user, starts_on=TODAY)
        client.post(reverse("sign_in"), {"username": user.email, "password": "een lang wachtwoord"})
        shown = client.get("/", follow=True).content.decode()
        assert ("Mijn gezin" in shown) is bool(member)
        client.logout()
