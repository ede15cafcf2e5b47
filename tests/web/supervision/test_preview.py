# SPDX-License-Identifier: EUPL-1.2
"""The preview: every line shows what became of it, and a person decides what was left open."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from gezinsregie.audit.models import Entry
from gezinsregie.supervision.models import Factsheet, Verdict
from tests.cast import TODAY, Town
from tests.supervision import samples
from tests.supervision.drafts import DECISION, read_in


def _of(factsheet: Factsheet, name: str = "factsheet_preview") -> str:
    return reverse(name, kwargs={"factsheet_id": factsheet.pk})


def _words(answer: HttpResponse) -> str:
    return " ".join(answer.content.decode().split())


def _decide(client: Client, factsheet: Factsheet, **changes: str) -> HttpResponse:
    fields = {"question": "31", **DECISION, "reason": "De tweede zin gaat over doelen.", **changes}
    return client.post(_of(factsheet, "factsheet_decide"), fields)


@pytest.mark.statement("TZ8")
def test_every_line_shows_what_became_of_it(draft: Factsheet, inspector: Client) -> None:
    page = _words(inspector.get(_of(draft)))
    shown = re.findall(r'id="regel-(\d+)"', page)
    assert shown == [str(number) for number in draft.lines.values_list("number", flat=True)]
    for role in ("titel", "aanpak", "ondervraagde", "beschrijving", "kolomkop", "rij"):
        assert f'<span class="source-role">{role}</span>' in page
    assert "gedeeld oordeel" in page
    assert "(anders geschreven)" in page


def test_what_found_no_place_comes_first(draft: Factsheet, inspector: Client) -> None:
    page = _words(inspector.get(_of(draft)))
    assert "De gemeente koopt ieder najaar een nieuwe ladder" in page
    assert page.index("Zonder plaats") < page.index("Welk oordeel hoort waarbij?")
    assert page.index("Welk oordeel hoort waarbij?") < page.index("Regel voor regel")


def test_a_clear_factsheet_asks_nothing(town: Town, inspector: Client) -> None:
    page = _words(inspector.get(_of(read_in(town, samples.CLEAR))))
    assert "Welk oordeel hoort waarbij?" not in page
    assert "Zonder plaats" not in page
    assert "Over elk oordeel is beslist." in page


@pytest.mark.statement("TZ3")
def test_a_person_decides_with_a_reason_and_can_read_it_back(
    draft: Factsheet, inspector: Client, town: Town
) -> None:
    answer = _decide(inspector, draft)
    assert answer.status_code == 302
    decided = Verdict.objects.filter(factsheet=draft, decided_by=town.inspector)
    assert dict(decided.values_list("indicator", "decided_value")) == DECISION
    page = _words(inspector.get(_of(draft)))
    assert "besloten</span>" in page
    assert "De tweede zin gaat over doelen." in page
    assert "Over elk oordeel is beslist." in page


def test_a_decision_can_be_taken_back_while_it_is_a_draft(
    draft: Factsheet, inspector: Client
) -> None:
    _decide(inspector, draft)
    _decide(inspector, draft, **{"3.1.1": "no_finding", "reason": "Bij nader inzien."})
    verdict = Verdict.objects.get(factsheet=draft, indicator="3.1.1")
    assert (verdict.value, verdict.reason) == ("no_finding", "Bij nader inzien.")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"reason": ""}, "Schrijf in een zin waarom u dit zo leest."),
        ({"3.1.2": ""}, "Kies een oordeel."),
        ({"3.1.2": "undecided"}, "undecided"),
    ],
)
def test_half_a_decision_is_not_stored_and_what_was_typed_stays(
    draft: Factsheet, inspector: Client, changes: dict[str, str], said: str
) -> None:
    answer = _decide(inspector, draft, **changes)
    page = _words(answer)
    assert answer.status_code == 422
    assert said in page
    assert 'value="improvement"' in page
    assert page.count("checked") >= 2
    if "reason" not in changes:
        assert "De tweede zin gaat over doelen." in page
    assert not Verdict.objects.filter(decided_value__isnull=False).exists()


def test_a_question_that_is_not_there_is_said(draft: Factsheet, inspector: Client) -> None:
    answer = _decide(inspector, draft, question="999")
    assert answer.status_code == 302
    assert "Deze vraag staat niet meer open." in _words(inspector.get(answer["Location"]))


@pytest.mark.statement("TZ6")
def test_establishing_waits_for_every_obstacle(
    draft: Factsheet, inspector: Client, town: Town
) -> None:
    establish = _of(draft, "factsheet_establish")
    refused = inspector.post(establish)
    page = _words(refused)
    assert refused.status_code == 422
    assert "Er zijn nog 2 dingen te herstellen" in page
    for said in (
        "Over indicator 3.1.1",
        "Over indicator 3.1.2",
        "Over indicator 3.1.3",
        "regel 33",
    ):
        assert said in page

    _decide(inspector, draft)
    assert inspector.post(establish).status_code == 422
    draft.refresh_from_db()
    assert draft.is_draft

    done = inspector.post(establish, {"unplaced_seen": "on"})
    assert done["Location"] == _of(draft, "factsheet")
    draft.refresh_from_db()
    assert (draft.established_on, draft.established_by) == (TODAY, town.inspector)
    entry = Entry.objects.filter(act="decide_factsheet").latest("sequence")
    assert (entry.outcome, entry.subject_id) == ("done", str(draft.pk))

    after = _words(inspector.get(_of(draft)))
    assert "Stel deze factsheet vast" not in after
    assert "Ruben Sewnarain stelde deze factsheet vast" in after
    assert _decide(inspector, draft, reason="Toch niet.").status_code == 422
    assert inspector.post(establish, {"unplaced_seen": "on"}).status_code == 422


def test_a_long_text_is_shown_a_piece_at_a_time(town: Town, inspector: Client) -> None:
    words = "\n".join(f"Zin nummer {number}.\n" for number in range(1200))
    factsheet = read_in(town, samples.CLEAR.replace("Een team gaat eropaf.", words))
    first = _words(inspector.get(_of(factsheet)))
    last = _words(inspector.get(_of(factsheet), {"pagina": "4"}))
    assert "Bladzijde 1 van 4" in first
    assert first.count('class="source-line') == 400
    assert re.findall(r'id="regel-(\d+)"', last)[-1] == str(factsheet.lines.last().number)
