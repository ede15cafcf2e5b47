# SPDX-License-Identifier: EUPL-1.2
"""The desk asks a referrer something before it answers; the referrer answers."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.telling import Notice, tell_referrer
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import DeskQuestion
from .rules import (
    AskingFacts,
    QuestionState,
    obstacles_to_answering,
    obstacles_to_asking,
    obstacles_to_withdrawing,
)


@action(Act.DECIDE_REFERRAL)
def ask_referrer(
    permit: Permit, *, referral: Referral, words: str, due_on: date, notice: Notice
) -> DeskQuestion:
    """Ask the referrer something, to be answered by a day, and mail that a question waits
    to who sent the form. Whoever told it by word of mouth is asked so, by the desk itself.

    A form that is sent twice asks once. Raises Obstructed with all reasons
    (``rules.obstacles_to_asking``).
    """
    permit.must_cover(referral)
    held = _held(referral)
    open_now = held.questions.filter(answered_at__isnull=True, withdrawn_at__isnull=True).first()
    if open_now and (open_now.words, open_now.due_on) == (words, due_on):
        return open_now
    refuse_when(
        obstacles_to_asking(
            AskingFacts(
                words=words,
                due_on=due_on,
                decided=held.answered_at is not None,
                asked_already=open_now is not None,
                today=clock.today(),
            )
        )
    )
    asked = DeskQuestion.objects.create(
        referral=held,
        words=words,
        due_on=due_on,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
    _points_at(held, asked)
    tell_referrer(permit, held, notice)
    return asked


@action(Act.ANSWER_DESK)
def answer_desk(permit: Permit, *, question: DeskQuestion, answer: str) -> DeskQuestion:
    """Answer what the desk asked, once. Raises Obstructed with all reasons."""
    return _answer(permit, question, answer)


@action(Act.DECIDE_REFERRAL)
def note_answer(permit: Permit, *, question: DeskQuestion, answer: str) -> DeskQuestion:
    """Write down at the desk what the referrer answered by phone. Raises Obstructed."""
    return _answer(permit, question, answer)


@action(Act.DECIDE_REFERRAL)
def withdraw_question(permit: Permit, *, question: DeskQuestion) -> DeskQuestion:
    """Take back a question that needs no answer any more. Raises Obstructed."""
    held = _held_question(permit, question)
    refuse_when(obstacles_to_withdrawing(_state(held)))
    held.withdrawn_at = clock.now()
    held.save(update_fields=["withdrawn_at"])
    _points_at(held.referral, held.referral.questions.filter(withdrawn_at__isnull=True).first())
    return held


def _answer(permit: Permit, question: DeskQuestion, answer: str) -> DeskQuestion:
    held = _held_question(permit, question)
    if (held.answer, str(held.answered_by_id)) == (answer, permit.actor_id):
        return held
    refuse_when(obstacles_to_answering(_state(held), answer))
    held.answer = answer
    held.answered_by_id = permit.actor_id
    held.answered_at = clock.now()
    held.save(update_fields=["answer", "answered_by", "answered_at"])
    return held


def _points_at(referral: Referral, question: DeskQuestion | None) -> None:
    referral.question = question
    referral.save(update_fields=["question"])


def _state(question: DeskQuestion) -> QuestionState:
    return QuestionState(
        answered=question.answered_at is not None,
        withdrawn=question.withdrawn_at is not None,
        decided=question.referral.answered_at is not None,
    )


def _held_question(permit: Permit, question: DeskQuestion) -> DeskQuestion:
    permit.must_cover(question)
    referral = _held(question.referral)
    return referral.questions.select_related("referral").get(pk=question.pk)


def _held(referral: Referral) -> Referral:
    # The desk decides on the same row: what is asked and what is decided wait for one another.
    found = Referral.objects.select_for_update(of=("self",)).select_related("referred_by")
    return found.get(pk=referral.pk)
