# SPDX-License-Identifier: EUPL-1.2
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.casework.plan.models import Goal, Step
from tests.casework.closing.making import close, contacted, ready
from tests.casework.own_view.making import Apart, parents_apart
from tests.cast import TODAY, Town
from tests.paper import words_on
from tests.web.sql import questions

from .test_final_report import body


@pytest.fixture
def apart(town: Town) -> Apart:
    """A closed family with parents apart, and secrets planted everywhere a report has words."""
    made = parents_apart(town)
    ready(town, made.trajectory, 1)
    contacted(town, made.trajectory, members=[made.member("Karel")])
    refuge = made.helper("Vrouwenopvang De Luwte").organisation
    hidden = made.aim(made.worry("", "Zij wil weg."), "Het sleutelwoord is papegaai.")
    Step.objects.update(done_on=TODAY)
    Goal.objects.filter(attainment__isnull=True).update(
        attainment=0, judged_on=TODAY, attainment_words="Gelukt."
    )
    made.aim(made.worry("", "Rust."), "Ilse woont in de Vlierstraat.")
    Goal.objects.filter(attainment__isnull=True).update(
        attainment=0, judged_on=TODAY, attainment_words="Gelukt, zegt De Luwte."
    )
    close(
        town,
        made.trajectory,
        words="De Luwte blijft betrokken.",
        handed_over_to="Sanne, Vrouwenopvang De Luwte",
    )
    made.keep("Karel", goal=hidden)
    made.keep("Karel", organisation=refuge)
    made.keep("Karel", household=made.roof("Bij moeder"))
    return made


def read(apart: Apart, coordinator: Client, reader: str = "") -> tuple[str, str]:
    """Return the words of the page and of the paper, of the whole or of a member's version."""
    query = {"lezer": apart.member(reader).pk} if reader else {}
    family = apart.trajectory.family_id
    page = coordinator.get(reverse("final_report", args=[family]), query)
    assert page.status_code == 200
    answer = coordinator.get(reverse("final_report_pdf", args=[family]), query)
    return body(page), words_on(answer.content)


SECRETS = ("papegaai", "Luwte", "Vlierstraat", "9988", "Verweg", "Doel van Ilse", "Doel van Omar")


def test_the_version_of_a_member_holds_nothing_that_is_kept_or_anothers(
    apart: Apart, coordinator: Client
) -> None:
    for words in read(apart, coordinator, "Karel"):
        for secret in (*SECRETS, "Doel van Daan"):
            assert secret not in words, secret
        assert "Dit is het verslag voor Karel." in words
        assert "Er is iets weggelaten om iemand te beschermen." in words
        assert "Doel van Karel." in words
        assert "Doel van Bram." in words
        assert "(hier weggelaten)" in words


def test_the_whole_and_the_version_of_the_other_hold_it(apart: Apart, coordinator: Client) -> None:
    for words in read(apart, coordinator):
        for secret in ("papegaai", "Luwte", "Vlierstraat", "Doel van Omar"):
            assert secret in words, secret
        assert "Dit is het verslag voor" not in words
    for words in read(apart, coordinator, "Ilse"):
        assert "papegaai" in words
        assert "Doel van Karel" not in words
        assert "iets weggelaten" not in words


def test_a_child_gets_its_own_and_what_is_of_all(apart: Apart, coordinator: Client) -> None:
    for words in read(apart, coordinator, "Lieke"):
        assert "Doel van Lieke." in words
        assert "Doel van ons allemaal." in words
        assert "Doel van Bram." not in words


def test_contacts_are_those_with_the_reader(apart: Apart, coordinator: Client) -> None:
    assert "Er was 1 contact." in read(apart, coordinator, "Karel")[0]


def test_a_version_is_for_who_can_read_it(apart: Apart, coordinator: Client, town: Town) -> None:
    url = reverse("final_report", args=[apart.trajectory.family_id])
    page = body(coordinator.get(url))
    for name, offered in (("Bram", True), ("Noor", False), ("Omar", True)):
        assert (f"lezer={apart.member(name).pk}" in page) is offered, name
    strange: Any
    for strange in ("0", "x", "9" * 30, "-1"):
        assert coordinator.get(url, {"lezer": strange}).status_code == 404


def test_it_asks_little(apart: Apart, coordinator: Client, most_queries: int) -> None:
    url = reverse("final_report", args=[apart.trajectory.family_id])
    coordinator.get(url)
    assert questions(coordinator, url) <= most_queries
    version = f"{url}?lezer={apart.member('Karel').pk}"
    # Three more than another page: through whose eyes, what is kept, and the words that tell it.
    assert questions(coordinator, version) <= most_queries + 3
