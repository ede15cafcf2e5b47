# SPDX-License-Identifier: EUPL-1.2
"""A case goes up, and a knot is cut: by whom, on what mandate, and what he sees of the family."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.escalation.models import BindingDecision, ClosedHow, Escalation
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.models import AgreementKind
from gezinsregie.partners.models import Organisation, OrganisationKind
from tests.casework.escalation.making import raised
from tests.cast import NOW, TODAY, Town
from tests.partners.agreement.making import agreement
from tests.partners.mandate.making import letter, mandate, signed
from tests.web.sql import questions

As = Callable[[User], Client]


def address(name: str, trajectory: Trajectory, **more: Any) -> str:
    return reverse(name, kwargs={"family_id": trajectory.family_id, **more})


def knot_url(knot: Escalation) -> str:
    return address("knot", knot.trajectory, escalation_id=knot.pk)


def mandated(town: Town, role: str) -> None:
    mandate(town, signed(town, letter(town), town.police), holder_role=role)


KNOT = {
    "level": "network",
    "about": "",
    "stalls": "De wachtlijst duurt een half jaar.",
    "stalled_since": "2026-03-02",
    "tried": "",
}


@pytest.mark.statement("CRG-E7")
def test_the_ladder_shows_its_rungs_with_who_signed(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    Trajectory.objects.filter(pk=trajectory.pk).update(
        approach_key="crg-eindhoven", form_key="family-coaching"
    )
    mee = Organisation.objects.create(
        name="MEE Waardenland", kind=OrganisationKind.PARTNER, municipality=town.municipality
    )
    work = agreement(
        town, town.police, mee, kind=AgreementKind.WORKING_AGREEMENT, title="Samenwerking 2009"
    )
    signed(town, work, town.police)
    page = as_user(town.coordinator).get(address("escalation", trajectory))
    network, above = page.context["ladder"]
    assert (network.level, above.level) == ("Netwerk", "Bestuur")
    parties = {one.name: str(one.standing.word) for one in network.parties}
    assert parties["Politie"] == "getekend"
    assert parties["MEE Waardenland"] == "niet getekend"
    assert parties["Novadic-Kentron"] == "werkt hier niet onder deze naam"
    assert network.signed == 1
    text = page.content.decode()
    assert "Casusoverleg Jeugd op Risico" in text
    assert "Samenwerking 2009" in text


@pytest.mark.statement("VIG-L9", "CRG-E7")
def test_the_level_follows_the_ladder(town: Town, trajectory: Trajectory, as_user: As) -> None:
    Trajectory.objects.filter(pk=trajectory.pk).update(approach_key="vig-leeuwarden")
    client = as_user(town.coordinator)
    answer = client.post(address("escalation", trajectory), KNOT)
    assert answer.status_code == 422
    assert "Dit niveau staat niet op de ladder" in answer.content.decode()
    assert "De wachtlijst duurt een half jaar." in answer.content.decode()
    assert not Escalation.objects.exists()
    answer = client.post(address("escalation", trajectory), {**KNOT, "level": "administration"})
    assert answer.status_code == 302
    assert Escalation.objects.get().level == "administration"
    as_user(town.process_director)
    assert "De wachtlijst duurt" in client.get("/procesregie/").content.decode()


@pytest.mark.statement("HHW-A4")
def test_too_soon_is_a_mark_and_no_refusal(town: Town, trajectory: Trajectory, as_user: As) -> None:
    client = as_user(town.coordinator)
    assert client.post(address("escalation", trajectory), KNOT).status_code == 302
    text = client.get(address("escalation", trajectory)).content.decode()
    assert "te snel: niets geprobeerd op het niveau hiervoor" in text
    assert "te snel: het zat nog geen 14 dagen vast" in text
    client = as_user(town.process_director)
    with clock.stopped_at(NOW + timedelta(days=15)):
        text = client.get("/procesregie/").content.decode()
    assert "te lang: al meer dan 14 dagen open" in text


@pytest.mark.statement("HHW-A4")
def test_the_year_shows_how_rarely_too_soon_and_too_long(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    raised(town, trajectory, stalled_since=TODAY - timedelta(days=3))
    raised(town, trajectory, about=town.provider, tried="")
    raised(town, trajectory, about=None)
    figures = as_user(town.process_director).get("/procesregie/").context["figures"]
    assert (figures.raised, figures.too_soon, figures.too_long, figures.families) == (3, 2, 0, 1)


def test_who_cuts_sees_the_knot_and_the_process_alone(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    knot = raised(town, trajectory)
    client = as_user(town.process_director)
    text = client.get(knot_url(knot)).content.decode()
    assert "De politie laat al weken niets horen." in text
    assert "Joris van den Berg" in text
    for inside in ("Ilse", "Bram", "Noor", "huur", "Iepenlaan", "111222333"):
        assert inside not in text
    assert client.get(address("family", trajectory)).status_code == 404
    assert client.get(address("plan", trajectory)).status_code == 404


CUT = {
    "how": "mandate",
    "decision_key": "plan_leads",
    "words": "De politie volgt het plan.",
    "reason": "Het eigen plan botst.",
}


@pytest.mark.statement("ITG-L8")
def test_without_a_mandate_a_decision_falls_and_the_page_says_who_could(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    knot = raised(town, trajectory)
    client = as_user(town.process_director)
    given = {**CUT, "over": str(town.police.pk)}
    answer = client.post(knot_url(knot), given)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Niemand heeft hiervoor een mandaat dat geldt." in text
    assert "De politie volgt het plan." in text, "what was typed stays"
    mandated(town, "coordinator")
    text = client.post(knot_url(knot), given).content.decode()
    assert "Een mandaat dat hiervoor geldt heeft: gezinscoach." in text
    assert not BindingDecision.objects.exists()
    assert Escalation.objects.get().closed_on is None


@pytest.mark.statement("HHW-A4", "ITG-L8")
def test_a_knot_is_cut_by_a_mandate_and_after_that_nothing_is_seen(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    knot = raised(town, trajectory)
    mandated(town, "process_director")
    client = as_user(town.process_director)
    answer = client.post(knot_url(knot), {**CUT, "over": str(town.police.pk)})
    assert answer.status_code == 302
    decision = BindingDecision.objects.get()
    assert decision.escalation == knot
    assert decision.mandate.holder_role == "process_director"
    assert client.get(knot_url(knot)).status_code == 404
    assert "&#x27;t Hart" not in client.get("/procesregie/").content.decode()
    text = as_user(town.coordinator).get(address("escalation", trajectory)).content.decode()
    assert "De politie volgt het plan." in text
    assert "Mandaatbrief" in text


def test_a_knot_is_sent_back_with_words_or_agreed_by_all(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    knot = raised(town, trajectory)
    client = as_user(town.process_director)
    answer = client.post(knot_url(knot), {"how": "back", "words": ""})
    assert answer.status_code == 422
    assert client.post(knot_url(knot), {"how": "back", "words": "Bel eerst."}).status_code == 302
    assert Escalation.objects.get().closed_how == ClosedHow.SENT_BACK
    again = raised(town, trajectory)
    given = {"how": "agreed", "words": "Samen aan tafel besloten."}
    assert client.post(knot_url(again), given).status_code == 302
    assert Escalation.objects.get(pk=again.pk).closed_how == ClosedHow.DECIDED
    assert not BindingDecision.objects.exists()


@pytest.mark.statement("ITG-L8")
def test_the_coordinator_decides_by_a_mandate_of_his_own(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.coordinator)
    url = address("decide_by_mandate", trajectory)
    given = {**CUT, "over": str(town.police.pk)}
    mandated(town, "process_director")
    answer = client.post(url, given)
    assert answer.status_code == 422
    assert "heeft: procesregisseur." in answer.content.decode()
    of = letter(town, title="Brief voor de coach")
    mandate(town, signed(town, of, town.police))
    assert client.post(url, given).status_code == 302
    decision = BindingDecision.objects.get()
    assert decision.mandate.agreement.title == "Brief voor de coach"
    assert decision.escalation is None


def test_nobody_else_cuts_and_who_raised_it_does_not(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    knot = raised(town, trajectory)
    client = as_user(town.coordinator)
    assert client.post(knot_url(knot), {"how": "back", "words": "x"}).status_code == 404
    assert as_user(town.colleague).get(knot_url(knot)).status_code == 404
    assert client.get("/procesregie/").status_code == 403
    Escalation.objects.filter(pk=knot.pk).update(raised_by=town.process_director)
    answer = as_user(town.process_director).post(knot_url(knot), {"how": "back", "words": "Terug."})
    assert answer.status_code == 422
    assert "U schaalde dit zelf op" in answer.content.decode()


def test_the_pages_ask_little(town: Town, trajectory: Trajectory, as_user: As) -> None:
    Trajectory.objects.filter(pk=trajectory.pk).update(
        approach_key="crg-eindhoven", form_key="family-coaching"
    )
    knot = raised(town, trajectory)
    for level in ("network", "administration"):
        raised(town, trajectory, about=town.provider, level=level)
    client = as_user(town.process_director)
    assert questions(client, "/procesregie/") <= 12
    assert questions(client, knot_url(knot)) <= 12
    client = as_user(town.coordinator)
    assert questions(client, address("escalation", trajectory)) <= 12
    assert questions(client, address("decide_by_mandate", trajectory)) <= 12
