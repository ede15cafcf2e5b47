# SPDX-License-Identifier: EUPL-1.2
"""The desk asks back: when it can, what is kept, and what is mailed."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.casework.referral.asking import actions
from gezinsregie.casework.referral.asking.models import DeskQuestion
from gezinsregie.casework.referral.asking.rules import (
    FURTHEST,
    AskingFacts,
    QuestionState,
    is_late,
    obstacles_to_answering,
    obstacles_to_asking,
    obstacles_to_withdrawing,
)
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.telling import Notice
from gezinsregie.correspondence.delivery import PURPOSE
from gezinsregie.correspondence.models import OutgoingMail
from gezinsregie.foundation import encryption
from gezinsregie.foundation.obstacles import Obstacle, Obstructed
from tests import cast
from tests.cast import TODAY

NOTICE = Notice("Vraag over een aanmelding", "Er is een vraag.")
SOON = TODAY + timedelta(days=3)


def keys(obstacles: list[Obstacle]) -> list[str]:
    return [one.key for one in obstacles]


def facts(**changes: object) -> AskingFacts:
    fields = {
        "words": "Wat?",
        "due_on": TODAY,
        "decided": False,
        "asked_already": False,
        "today": TODAY,
    }
    return AskingFacts(**{**fields, **changes})  # type: ignore[arg-type]


def ask(town: cast.Town, referral: Referral, words: str = "Wat zei moeder?") -> DeskQuestion:
    may = town.may(town.desk, Act.DECIDE_REFERRAL, referral)
    return actions.ask_referrer(may, referral=referral, words=words, due_on=SOON, notice=NOTICE)


def refused_for(act: Callable[[], object]) -> list[str]:
    with pytest.raises(Obstructed) as refused:
        act()
    return [one.key for one in refused.value.obstacles]


def test_all_reasons_are_given_at_once() -> None:
    assert obstacles_to_asking(facts()) == []
    assert obstacles_to_asking(facts(due_on=TODAY + FURTHEST)) == []
    late = facts(words=" ", due_on=TODAY - timedelta(days=1), decided=True, asked_already=True)
    assert keys(obstacles_to_asking(late)) == [
        "decided_already",
        "asked_already",
        "question_missing",
        "due_in_the_past",
    ]
    far = facts(due_on=TODAY + FURTHEST + timedelta(days=1))
    assert obstacles_to_asking(far) == [Obstacle("due_too_far_ahead", field="due_on")]


def test_a_question_is_answered_or_taken_back_once() -> None:
    is_open = QuestionState(answered=False, withdrawn=False, decided=False)
    assert obstacles_to_answering(is_open, "Ja") == []
    assert obstacles_to_answering(is_open, " ") == [Obstacle("answer_missing", field="answer")]
    done = QuestionState(answered=True, withdrawn=True, decided=True)
    assert keys(obstacles_to_withdrawing(done)) == [
        "decided_already",
        "answered_already",
        "withdrawn_already",
    ]


def test_it_is_late_the_day_after() -> None:
    assert not is_late(TODAY, TODAY)
    assert is_late(TODAY - timedelta(days=1), TODAY)


def test_the_mail_says_that_there_is_a_question_and_nothing_else(town: cast.Town) -> None:
    referral = cast.refer(town)
    ask(town, referral, "Drinkt moeder?")
    mail = OutgoingMail.objects.get()
    assert mail.to == town.referrer.email
    text = encryption.decrypt(mail.body_encrypted, master=settings.MASTER_KEY, purpose=PURPOSE)
    assert "moeder" not in text + mail.subject
    assert "Hart" not in text + mail.subject


def test_a_form_that_is_sent_twice_asks_once(town: cast.Town) -> None:
    referral = cast.refer(town)
    assert ask(town, referral) == ask(town, referral)
    assert OutgoingMail.objects.count() == 1
    assert refused_for(lambda: ask(town, referral, "Iets anders?")) == ["asked_already"]


def test_the_referrer_answers_once_and_the_desk_may_ask_again(town: cast.Town) -> None:
    referral = cast.refer(town)
    question = ask(town, referral)
    may = town.may(town.referrer, Act.ANSWER_DESK, referral)
    answered = actions.answer_desk(may, question=question, answer="Zij wil hulp.")
    assert (answered.answer, answered.answered_by) == ("Zij wil hulp.", town.referrer)
    assert actions.answer_desk(may, question=question, answer="Zij wil hulp.") == answered
    other = lambda: actions.answer_desk(may, question=question, answer="Toch niet.")  # noqa: E731
    assert refused_for(other) == ["answered_already"]
    assert ask(town, referral, "En vader?").is_open


def test_the_desk_writes_down_an_answer_or_takes_the_question_back(town: cast.Town) -> None:
    referral = cast.refer(town)
    may = town.may(town.desk, Act.DECIDE_REFERRAL, referral)
    noted = actions.note_answer(may, question=ask(town, referral), answer="Ja.")
    assert noted.answered_by == town.desk
    taken_back = actions.withdraw_question(may, question=ask(town, referral, "En nu?"))
    assert not taken_back.is_open
    again = lambda: actions.withdraw_question(may, question=taken_back)  # noqa: E731
    assert refused_for(again) == ["withdrawn_already"]


def test_after_a_decision_nothing_is_asked_or_answered(town: cast.Town) -> None:
    referral = cast.refer(town)
    question = ask(town, referral)
    decided = cast.accept(town, referral)
    assert refused_for(lambda: ask(town, decided, "Nog iets?")) == [
        "decided_already",
        "asked_already",
    ]
    may = town.may(town.referrer, Act.ANSWER_DESK, referral)
    late = lambda: actions.answer_desk(may, question=question, answer="Ja.")  # noqa: E731
    assert refused_for(late) == ["decided_already"]


def test_a_permit_for_one_referral_answers_no_other(town: cast.Town) -> None:
    question = ask(town, cast.refer(town))
    other = cast.refer(town, family_name="Terpstra")
    may = town.may(town.referrer, Act.ANSWER_DESK, other)
    with pytest.raises(NotPermitted):
        actions.answer_desk(may, question=question, answer="Ja.")


def test_the_database_holds_one_open_question_and_no_half_answer(town: cast.Town) -> None:
    question = ask(town, cast.refer(town))
    with pytest.raises(IntegrityError), transaction.atomic():
        DeskQuestion.objects.filter(pk=question.pk).update(answer="Ja.")
    question.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        question.save()
