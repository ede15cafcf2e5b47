# SPDX-License-Identifier: EUPL-1.2
"""The verbs of what members say from their own page, and of the answer."""

from typing import cast

from gezinsregie.access.acts import Act
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.voice import actions
from gezinsregie.casework.voice.models import FamilyMessage, VoiceKind

from .teller import Teller

# No address in it: nothing of a demonstration goes out.
_NOTICE = actions.Notice("Bericht van een gezin", "Iemand uit een gezin stuurde u een bericht.")


class Voices(Teller):
    """What somebody with an account says, asks, or does not agree with."""

    def speaks_up(
        self, days_ago: int, email: str, key: str, kind: VoiceKind, words: str, *, about: str = ""
    ) -> None:
        """``about``: the key of a goal of the story."""

        def happens() -> None:
            self._made[key] = actions.speak_up(
                self._may(email, Act.SPEAK_UP, self._made["trajectory"].family_id),
                trajectory=self._trajectory,
                kind=kind,
                words=words,
                goal=Goal.objects.get(pk=self._made[about].pk) if about else None,
                notice=_NOTICE,
            )

        self._then(days_ago, happens, hour=20, minute=15)

    def answers_member(self, days_ago: int, key: str, answer: str) -> None:
        self._then(
            days_ago,
            lambda: actions.answer_family(
                self._as_coach(Act.ANSWER_FAMILY),
                message=cast(FamilyMessage, self._made[key]),
                answer=answer,
            ),
            hour=9,
            minute=40,
        )
