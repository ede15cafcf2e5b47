# SPDX-License-Identifier: EUPL-1.2
"""The verbs of asking back: the desk asks, the referrer answers."""

from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.casework.referral.asking import actions
from gezinsregie.foundation import clock

from .teller import Teller

# No address in it: nothing of a demonstration goes out.
_NOTICE = actions.Notice("Vraag over een aanmelding", "De aanmelddesk heeft een vraag.")


class Asking(Teller):
    """What the desk wants to know before it decides."""

    def asks_back(self, days_ago: int, words: str, *, within: int) -> None:
        """``within``: the days that the referrer has."""
        self._then(
            days_ago,
            lambda: actions.ask_referrer(
                self._may(self._desk, Act.DECIDE_REFERRAL, self._referral.pk),
                referral=self._referral,
                words=words,
                due_on=clock.today() + timedelta(days=within),
                notice=_NOTICE,
            ),
            hour=13,
        )

    def answers_desk(self, days_ago: int, answer: str) -> None:
        def happens() -> None:
            question = self._referral.question
            assert question is not None  # noqa: S101 - the story asked before
            actions.answer_desk(
                self._may(self._referrer, Act.ANSWER_DESK, self._referral.pk),
                question=question,
                answer=answer,
            )

        self._then(days_ago, happens, hour=15)
