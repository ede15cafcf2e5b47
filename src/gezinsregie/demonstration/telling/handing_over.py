# SPDX-License-Identifier: EUPL-1.2
"""The verbs of handing a family over to a colleague."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_link
from gezinsregie.casework.transfer.actions import (
    NewOffer,
    answer_transfer,
    offer_transfer,
)
from gezinsregie.casework.transfer.models import TransferKind
from gezinsregie.correspondence.links import link_for
from gezinsregie.correspondence.models import LinkKind

from .teller import Teller


class HandingOver(Teller):
    """What is offered to a colleague, and what the colleague says."""

    def offers(self, days_ago: int, colleague: str, reason: str) -> None:
        """Tell that the whole file was offered to a colleague, each member by the task."""

        def happens() -> None:
            tokens: list[str] = []

            def letter(token: str) -> str:
                # No address in it: nothing of a demonstration goes out.
                tokens.append(token)
                return "Een collega vraagt u om een gezin over te nemen."

            trajectory = self._trajectory
            offer_transfer(
                self._as_coach(Act.OFFER_TRANSFER),
                trajectory=trajectory,
                offer=NewOffer(
                    TransferKind.COORDINATOR, reason, to_coordinator=self._person(colleague)
                ),
                subject="Een overdracht",
                letter=letter,
            )
            self._made["token of the offer"] = tokens[0]

        self._then(days_ago, happens, hour=11)

    def declines(self, days_ago: int, name: str, words: str) -> None:
        """Tell that the colleague does not take the family over."""

        def happens() -> None:
            kind = LinkKind.ANSWER_TRANSFER
            link = link_for(self._made["token of the offer"], kind)
            answer_transfer(
                permit_for_link(link.pk, kind.act),
                link=link,
                accepted=False,
                name=name,
                words=words,
                subject="Er is een antwoord op een overdracht",
                text="Op een overdracht die bij u hoort, kwam een antwoord.",
            )

        self._then(days_ago, happens, hour=10)
