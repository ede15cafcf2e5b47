# SPDX-License-Identifier: EUPL-1.2
"""What a member says to who coordinates: to nobody else, and answered without telling more."""

from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.today.rules import ActKind, FamilyFacts, acts_ahead
from gezinsregie.casework.voice import actions
from gezinsregie.casework.voice.models import FamilyMessage, VoiceKind
from gezinsregie.casework.voice.rules import (
    SpeakingFacts,
    obstacles_to_answering,
    obstacles_to_speaking,
)
from gezinsregie.correspondence.delivery import PURPOSE
from gezinsregie.correspondence.models import OutgoingMail
from gezinsregie.foundation import encryption
from gezinsregie.foundation.obstacles import Obstacle, Obstructed
from tests.casework.own_view.making import Apart, parents_apart
from tests.cast import TODAY, Town

MAIL = actions.Notice("Bericht van een gezin", "Er is een bericht.")
FACTS = SpeakingFacts("question", "Wanneer?", goal_seen=True, trajectory_closed=False)


@pytest.mark.parametrize(
    ("changed", "keys"),
    [
        ({}, []),
        ({"words": " "}, ["words_missing"]),
        ({"words": "", "kind": "supporter"}, []),
        ({"words": "", "kind": "interpreter"}, ["language_missing"]),
        ({"words": "", "kind": "plan_no_answer"}, []),
        ({"words": "", "kind": "plan_disagreed"}, ["words_missing"]),
        ({"kind": "plan_disagreed", "plan_was_laid": False}, ["no_plan_yet"]),
        ({"kind": "plan_no_answer", "plan_was_laid": False}, ["no_plan_yet"]),
        ({"kind": "disagreement", "plan_was_laid": False}, []),
        (
            {"words": "", "goal_seen": False, "trajectory_closed": True},
            ["help_ended", "goal_unknown", "words_missing"],
        ),
    ],
)
def test_what_is_said_needs_words_but_for_a_supporter(
    changed: dict[str, Any], keys: list[str]
) -> None:
    assert [one.key for one in obstacles_to_speaking(replace(FACTS, **changed))] == keys


def test_an_answer_is_given_once_and_tells_nothing_that_is_kept() -> None:
    assert obstacles_to_answering("Ja.", answered=False, tells_what_is_kept=False) == []
    assert obstacles_to_answering(" ", answered=True, tells_what_is_kept=True) == [
        Obstacle("answered_already"),
        Obstacle("answer_missing", field="answer"),
        Obstacle("tells_what_is_kept", field="answer"),
    ]


def test_who_coordinates_has_three_days() -> None:
    facts = FamilyFacts(
        key="1",
        started_on=TODAY,
        planned_end_on=None,
        plan_due_on=None,
        phase_due_on=None,
        last_contact_on=None,
        plan_agreed=True,
        measured_at_start=True,
        measured_at_end=False,
        unheard_since=TODAY,
    )
    voice = next(one for one in acts_ahead(facts) if one.kind is ActKind.VOICE)
    assert (voice.due_on - TODAY).days == 3
    nobody = replace(facts, unheard_since=None)
    assert ActKind.VOICE not in {one.kind for one in acts_ahead(nobody)}


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


def speak(apart: Apart, name: str, words: str = "Wat nu?", goal: Goal | None = None) -> Any:
    return actions.speak_up(
        apart.town.may(apart.user(name), Act.SPEAK_UP, apart.trajectory.family),
        trajectory=apart.trajectory,
        kind=VoiceKind.QUESTION,
        words=words,
        goal=goal,
        notice=MAIL,
    )


def answer(apart: Apart, message: FamilyMessage, words: str) -> FamilyMessage:
    may = apart.town.may(apart.town.coordinator, Act.ANSWER_FAMILY, apart.trajectory.family)
    return actions.answer_family(may, message=message, answer=words)


def refused_for(call: Any) -> list[str]:
    with pytest.raises(Obstructed) as refused:
        call()
    return [one.key for one in refused.value.obstacles]


def test_it_is_sent_once_by_that_member_and_mailed_once_without_content(apart: Apart) -> None:
    sent = speak(apart, "Ilse")
    assert speak(apart, "Ilse") == sent
    assert (sent.member, sent.written_by) == (apart.member("Ilse"), apart.user("Ilse"))
    speak(apart, "Karel", "Iets anders")
    mail = OutgoingMail.objects.get()
    text = encryption.decrypt(mail.body_encrypted, master=settings.MASTER_KEY, purpose=PURPOSE)
    assert (mail.to, text) == (apart.town.coordinator.email, MAIL.text)
    answer(apart, sent, "Morgen.")
    answer(apart, FamilyMessage.objects.get(answered_at=None), "Ja.")
    speak(apart, "Ilse", "Nog iets")
    assert OutgoingMail.objects.count() == 2


def test_a_goal_that_a_member_does_not_see_is_no_goal_to_speak_of(apart: Apart) -> None:
    of = {one.specific: one for one in Goal.objects.select_related("concern")}
    assert speak(apart, "Ilse", goal=of["Doel van Ilse."]).goal == of["Doel van Ilse."]
    hidden = of["Doel van Karel."]
    assert refused_for(lambda: speak(apart, "Ilse", goal=hidden)) == ["goal_unknown"]


def test_an_answer_tells_nothing_that_is_kept_from_who_asked(apart: Apart) -> None:
    apart.keep("Karel", organisation=apart.helper("Vrouwenopvang De Luwte").organisation)
    question = speak(apart, "Karel")
    told = "Zij zijn bij vrouwenopvang de luwte."
    assert refused_for(lambda: answer(apart, question, told)) == ["tells_what_is_kept"]
    assert answer(apart, speak(apart, "Ilse"), told).answer == told
    answered = answer(apart, question, "Daar praat ik met u over.")
    assert answer(apart, question, "Daar praat ik met u over.") == answered
    assert refused_for(lambda: answer(apart, question, "Toch anders.")) == ["answered_already"]


def test_only_a_member_speaks_and_only_who_coordinates_answers(apart: Apart) -> None:
    town, family = apart.town, apart.trajectory.family
    for who in (town.coordinator, town.team_leader, town.desk, town.nobody):
        with pytest.raises(NotPermitted):
            town.may(who, Act.SPEAK_UP, family)
    for who in (apart.user("Ilse"), town.colleague, town.team_leader, town.desk):
        with pytest.raises(NotPermitted):
            town.may(who, Act.ANSWER_FAMILY, family)


def test_the_database_holds_no_half_answer(apart: Apart) -> None:
    sent = speak(apart, "Ilse")
    for half in ({"answer": "Ja."}, {"words": ""}, {"kind": "complaint"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            FamilyMessage.objects.filter(pk=sent.pk).update(**half)
