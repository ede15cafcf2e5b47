# SPDX-License-Identifier: EUPL-1.2
"""Letters and the plan on paper: one or two pages, plain words, and nothing that is withheld."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.conference.models import Conference
from gezinsregie.casework.own_view.along import Along, Coming, Line
from gezinsregie.casework.own_view.eyes import Eyes
from gezinsregie.casework.own_view.rules import Person, Reader
from gezinsregie.casework.own_view.together import AimSeen, FootingSeen, StepSeen, Together
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.rules import KeptFrom
from gezinsregie.families.models import Member
from gezinsregie.foundation.glossary import glossary
from gezinsregie.partners.models import Organisation
from gezinsregie.web.documents.typst import pdf
from gezinsregie.web.letters import views
from gezinsregie.web.letters.paper import MOST_AIMS, letter_on_paper, plan_on_paper
from gezinsregie.web.letters.texts import letters
from tests.casework.conference.making import called
from tests.casework.own_view.making import Apart, parents_apart
from tests.cast import NOW, TODAY, Town, accept, refer

FOLDER = Path(views.__file__).parent
LONG = "Een heel lang woord als meerjarenonderhoudsbegroting past er maar net op. " * 9
# Words that no family needs; what the glossary avoids is beside them.
TRADE = ("traject", "regisseur", "casus", "interventie", "leefgebied", "drang", "indicatie")

# Avoided as a name of something else in the product; everybody knows them.
EVERYDAY = {"dossier", "klacht"}


def eyes(role: str = "parent") -> Eyes:
    me = Member(pk=1, given_name="Maximiliaan-Alexander", role=role)
    kept = KeptFrom(
        households=frozenset(),
        organisations=frozenset("x"),
        concerns=frozenset(),
        goals=frozenset(),
        contacts=frozenset(),
        unsaid=(),
    )
    reader = Reader(Person(1, role == "child", None), frozenset(), ())
    return Eyes(me, (me,), reader, kept, TODAY)


def fullest(aims: int) -> Together:
    """A plan in which everything is as long and as much as it may be."""
    step = StepSeen(LONG, LONG, TODAY + timedelta(days=9), None, mine=False)
    return Together(
        open_now=True,
        coach="Wilhelmina van den Oudenhoven-Terpstra",
        town="Midden-Waardenland",
        aims=[AimSeen(one, LONG, "Sem", None, LONG, LONG, LONG, [step] * 9) for one in range(aims)],
        worries=[],
        along=Along(
            helpers=[f"{number} {LONG}" for number in range(40)],
            coming=[Coming("visit", "elsewhere", NOW + timedelta(days=one)) for one in range(3)],
            line=Line("0598 55 51 10", "0598 55 51 99", NOW),
        ),
        said=[
            FootingSeen(kind, LONG, LONG, "Ilse", "", settled=False)
            for kind in ("need", "end_term", "strength", "exchange")
            for _row in range(9)
        ],
    )


def pages(made: bytes) -> list[str]:
    return [" ".join(one.extract_text().split()) for one in pypdf.PdfReader(BytesIO(made)).pages]


@pytest.mark.parametrize("aims", [0, 1, 40])
def test_the_plan_fits_on_two_pages_however_much_there_is(aims: int) -> None:
    told = plan_on_paper(eyes(), fullest(aims))
    assert len(pages(pdf(FOLDER / "plan.typ", told))) <= 2
    assert (f"Nog {40 - MOST_AIMS} andere doelen" in told["more"]) is (aims == 40)
    short = replace(fullest(1), said=[], along=Along())
    assert len(pages(pdf(FOLDER / "plan.typ", plan_on_paper(eyes(), short)))) == 1


@pytest.mark.parametrize("key", letters())
@pytest.mark.parametrize("role", ["parent", "child"])
def test_a_letter_is_one_page_in_words_for_everybody(key: str, role: str) -> None:
    told = letter_on_paper(eyes(role), fullest(1), letters()[key])
    assert len(pages(pdf(FOLDER / "letter.typ", told))) == 1
    text = " ".join(told["paragraphs"])
    assert "{" not in text
    sentences = [one.split() for one in re.split(r"(?<=[.?!])\s+", text)]
    assert sum(map(len, sentences)) / len(sentences) <= 11
    assert max(map(len, sentences)) <= 20
    avoided = {word for one in glossary().words for word in one.avoid} - EVERYDAY
    for word in {*TRADE, *avoided}:
        assert not re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text.casefold()), word
    formal, familiar = r"\b(u|uw|uzelf)\b", r"\b(je|jij|jou|jouw|jullie)\b"
    assert not re.search(formal if role == "child" else familiar, text.casefold())


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


def test_each_reader_gets_the_own_plan_and_nothing_that_is_withheld(
    apart: Apart, town: Town, as_user: Callable[[User], Client]
) -> None:
    Organisation.objects.filter(pk=town.provider.pk).update(night_phone="058 765 43 21")
    refuge = apart.helper("Vrouwenopvang De Luwte")
    apart.keep("Karel", organisation=refuge.organisation)
    coach, at = as_user(town.coordinator), [apart.trajectory.family_id]
    page = coach.get(reverse("letters", args=at)).content.decode()
    assert "Het plan voor Karel" in page and "Het plan voor Noor" not in page  # eleven

    def paper(client: Client, url: str, **query: int) -> str:
        answer = client.get(url, query)
        assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
        assert "Hart" not in answer["Content-Disposition"]
        return " ".join(pages(answer.content))

    for_ilse = paper(coach, reverse("plan_pdf", args=at), lezer=apart.member("Ilse").pk)
    assert "Doel van Ilse." in for_ilse and "De Luwte" in for_ilse and "058 765 43 21" in for_ilse
    assert "Doel van Karel." not in for_ilse and "weggelaten" not in for_ilse
    for_karel = paper(coach, reverse("plan_pdf", args=at), lezer=apart.member("Karel").pk)
    own = paper(as_user(apart.user("Karel")), reverse("own_plan_pdf", args=at))
    for text in (for_karel, own):
        assert "Doel van Karel." in text and "weggelaten" in text
        for secret in ("Luwte", "Doel van Ilse.", "Vlierstraat", "Omar"):
            assert secret not in text, secret
    coach = as_user(town.coordinator)
    letter = reverse("letter", args=[*at, "kennismaking"])
    assert "Dag Karel," in paper(coach, letter, lezer=apart.member("Karel").pk)
    for query in ({}, {"lezer": "x"}, {"lezer": apart.member("Noor").pk}, {"lezer": 10**13}):
        assert coach.get(letter, query).headers["Location"] == reverse("letters", args=at)
    nothing = reverse("letter", args=[*at, "geheim"])
    assert coach.get(nothing, {"lezer": apart.member("Karel").pk}).status_code == 404


def test_an_invitation_on_paper_says_when_and_where_but_what_is_kept(
    apart: Apart, town: Town, as_user: Callable[[User], Client]
) -> None:
    """Each member is told of the conferences to which that member is invited."""
    refuge = apart.helper("Vrouwenopvang De Luwte")
    people = [apart.member("Ilse"), apart.member("Karel")]
    called(town, apart.trajectory, members=people, place_words="Bij De Luwte, kamer 2")
    Conference.objects.update(place_words="Bij Vrouwenopvang De Luwte, kamer 2")
    apart.keep("Karel", organisation=refuge.organisation)
    coach = as_user(town.coordinator)
    at = reverse("letter", args=[apart.trajectory.family_id, "samen-om-tafel"])
    said = {
        name: " ".join(pages(coach.get(at, {"lezer": apart.member(name).pk}).content))
        for name in ("Ilse", "Karel")
    }
    assert all("woensdag 4 maart, 10.30" in one for one in said.values())
    assert "kamer 2" in said["Ilse"] and "kamer 2" not in said["Karel"]
    Conference.objects.update(called_off_at=NOW, called_off_words="Ziek.")
    assert "4 maart" not in " ".join(pages(coach.get(at, {"lezer": people[0].pk}).content))


def test_who_closed_a_trajectory_gets_no_paper_of_the_one_after(
    town: Town, trajectory: Trajectory, as_user: Any
) -> None:
    accepted = accept(town, refer(town, family_name="Later"))
    Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=TODAY)
    ilse = trajectory.family.members.get(given_name="Ilse")
    address = reverse("plan_pdf", args=[trajectory.family_id]) + f"?lezer={ilse.pk}"
    former = as_user(town.coordinator)
    assert former.get(address).status_code == 200
    Trajectory.objects.create(
        family=trajectory.family,
        referral=accepted,
        approach_key=trajectory.approach_key,
        approach_version="1",
        coordinator=town.colleague,
        started_on=TODAY,
    )
    assert former.get(address).status_code == 404
