# SPDX-License-Identifier: EUPL-1.2
"""A member says or asks something from the own page; who coordinates answers; nobody else reads."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.version.models import PartyView
from gezinsregie.casework.voice import rules
from gezinsregie.casework.voice.models import FamilyMessage, VoiceKind
from gezinsregie.web.voice.words import FOR_COACH, KINDS, OBSTACLES
from tests.casework.own_view.making import Apart, parents_apart
from tests.casework.plan.making import discussed
from tests.cast import NOW, Town
from tests.web.sql import questions

SignIn = Callable[[User], Client]


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


def text(client: Client, url: str, data: dict[str, object] | None = None, status: int = 200) -> str:
    answer = client.get(url) if data is None else client.post(url, data, follow=True)
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def test_from_the_own_page_to_the_answer_and_past_everybody_else(
    apart: Apart, town: Town, as_user: SignIn
) -> None:
    at = [apart.trajectory.family_id]
    home, speak = reverse("own_family", args=at), reverse("speak_up", args=at)
    ilse = as_user(apart.user("Ilse"))
    shown = text(ilse, home)
    assert f"{speak}?soort=supporter" in shown and f"{speak}?soort=interpreter" in shown
    form = text(ilse, f"{speak}?soort=disagreement")
    assert form.count(" checked") == 1
    assert "Doel van Ilse." in form and "Doel van Karel." not in form
    assert "Dien dan een klacht in bij de gemeente Lindewaard" in form and "#rights" in form
    goal = Goal.objects.get(specific="Doel van Ilse.")
    said = {"kind": "disagreement", "goal": goal.pk, "words": "Dit wil ik zo niet."}
    sent = text(ilse, speak, said)
    assert "Verstuurd." in sent and "Joris antwoordt nog" in sent
    assert "Joris antwoordt nog" in text(ilse, home)

    coach = as_user(town.coordinator)
    assert "Antwoord het gezin" in text(coach, reverse("today"))
    inbox = text(coach, reverse("from_family", args=at))
    assert "Ilse is het er niet mee eens" in inbox and "Dit wil ik zo niet." in inbox
    to = reverse("answer_family", args=[*at, FamilyMessage.objects.get().pk])
    assert "Schrijf een antwoord." in text(coach, to, {}, status=422)
    done = text(coach, to, {"answer": "Dinsdag praten we erover."})
    assert "Geantwoord." in done
    late = text(coach, to, {"answer": "Een ander lang verhaal."}, status=422)
    assert "al op geantwoord" in late and "Een ander lang verhaal." in late
    assert "Antwoord het gezin" not in text(coach, reverse("today"))

    read = text(as_user(apart.user("Ilse")), speak)
    assert "Dinsdag praten we erover." in read and "Joris van den Berg" in read
    assert "Er is een antwoord" in text(as_user(apart.user("Ilse")), home)
    for name in ("Karel", "Lieke"):
        other = as_user(apart.user(name))
        for url in (home, speak, reverse("who_looked", args=at)):
            page = text(other, url)
            for secret in ("Dit wil ik zo niet.", "Dinsdag praten", "antwoordt nog", "antwoord op"):
                assert secret not in page, (name, url, secret)


def test_what_is_missing_is_said_and_what_was_typed_is_kept(apart: Apart, as_user: SignIn) -> None:
    lieke = as_user(apart.user("Lieke"))
    speak = reverse("speak_up", args=[apart.trajectory.family_id])
    assert "Kies wat het is." in text(lieke, speak, {"words": "Ik wil"}, status=422)
    assert "Ik wil" in text(lieke, speak, {"words": "Ik wil"}, status=422)
    assert "welke taal, en voor wie." in text(lieke, speak, {"kind": "interpreter"}, status=422)
    shown = text(lieke, speak, {"kind": "supporter"})
    assert "Jeugdstem kan je daarbij helpen" in shown and "Wat jij stuurde" in shown
    for formal in (" u ", " uw "):
        assert formal not in shown.casefold(), formal


def test_an_answer_that_came_to_tell_something_kept_is_not_shown(
    apart: Apart, as_user: SignIn
) -> None:
    user = apart.user("Karel")
    FamilyMessage.objects.create(
        trajectory=apart.trajectory,
        member=apart.member("Karel"),
        kind=VoiceKind.QUESTION,
        words="Wie helpt hen?",
        written_by=user,
        written_at=NOW,
        answer="Dat doet Vrouwenopvang De Luwte.",
        answered_by=apart.town.coordinator,
        answered_at=NOW,
    )
    speak = reverse("speak_up", args=[apart.trajectory.family_id])
    assert "De Luwte" in text(as_user(user), speak)
    apart.keep("Karel", organisation=apart.helper("Vrouwenopvang De Luwte").organisation)
    shown = text(as_user(user), speak)
    assert "De Luwte" not in shown and "Vraag het antwoord aan Joris." in shown


def test_the_pages_ask_no_more_when_more_was_sent(
    apart: Apart, town: Town, as_user: SignIn, most_queries: int
) -> None:
    at, counted = [apart.trajectory.family_id], []
    for turn in range(2):
        for number in range(3):
            data = {"kind": "question", "words": f"Vraag {turn} {number}"}
            text(as_user(apart.user("Ilse")), reverse("speak_up", args=at), data)
        pages = ((apart.user("Ilse"), "speak_up"), (apart.user("Ilse"), "own_family"))
        counted.append(
            [
                questions(as_user(who), reverse(name, args=at))
                for who, name in (*pages, (town.coordinator, "from_family"))
            ]
        )
    assert counted[0] == counted[1]
    assert max(counted[0]) <= most_queries


def test_every_kind_and_every_reason_has_words() -> None:
    assert set(KINDS) == set(FOR_COACH) == set(VoiceKind)
    worst = rules.SpeakingFacts("question", "", goal_seen=False, trajectory_closed=True)
    found = rules.obstacles_to_speaking(worst)
    found += rules.obstacles_to_answering("", answered=True, tells_what_is_kept=True)
    assert {one.key for one in found} <= set(OBSTACLES)


@pytest.mark.statement("VIG-H12")
def test_what_a_member_thinks_of_the_plan_stands_with_the_plan_in_its_own_words(
    apart: Apart, town: Town, as_user: SignIn
) -> None:
    at = [apart.trajectory.family_id]
    speak = reverse("speak_up", args=at)
    ilse = as_user(apart.user("Ilse"))
    said = {"kind": "plan_disagreed", "words": "Eerst het huis."}
    early = text(ilse, speak, said, status=422)
    assert "Er is nog geen plan besproken." in early and "Eerst het huis." in early
    version = discussed(town, apart.trajectory)
    assert "komt bij het plan te staan" in text(ilse, speak)
    text(ilse, speak, said)
    text(ilse, speak, {**said, "words": "En dan de school."})
    view = PartyView.objects.get()
    assert (view.version, view.member, view.view) == (version, apart.member("Ilse"), "disagrees")
    assert view.words == "Eerst het huis.\n\nEn dan de school."
    text(as_user(apart.user("Karel")), speak, {"kind": "plan_no_answer", "words": ""})
    karel = PartyView.objects.get(member=apart.member("Karel"))
    assert (karel.view, karel.words) == ("could_not_answer", "")
    # What is said elsewhere stays between the member and who coordinates.
    text(as_user(apart.user("Lieke")), speak, {"kind": "disagreement", "words": "Onder ons."})
    assert PartyView.objects.count() == 2
    page = text(as_user(town.coordinator), reverse("plan_version", args=[*at, version.number]))
    assert "En dan de school." in page and "Onder ons." not in page
    assert "Eerst het huis." not in text(as_user(apart.user("Karel")), speak)
