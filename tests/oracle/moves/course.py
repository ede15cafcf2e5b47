# SPDX-License-Identifier: EUPL-1.2
"""A family that goes to another coordinator, goes up, is closed, and begins again."""

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_link
from gezinsregie.casework.escalation.actions import NewKnot, cut_knot, raise_escalation, send_back
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.transfer.actions import (
    NewOffer,
    answer_transfer,
    offer_transfer,
    withdraw_transfer,
)
from gezinsregie.casework.transfer.models import Transfer, TransferKind
from gezinsregie.correspondence.links import link_for
from gezinsregie.correspondence.models import LinkKind
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed

from .playing import Playing


class Course(Playing):
    """Moves with the course of a trajectory."""

    @rule(
        who=st.sampled_from(["coordinator", "colleague"]),
        accepted=st.sampled_from([True, True, False, None]),
    )
    def transfer(self, who: str, accepted: bool | None) -> None:
        """The coordinator offers; whoever holds the mailed link answers, or does not."""
        tokens: list[str] = []

        def letter(token: str) -> str:
            tokens.append(token)
            return "Wilt u dit overnemen?"

        offer = NewOffer(TransferKind.COORDINATOR, "Verlof.", to_coordinator=self.user(who))
        self._keep(
            Act.OFFER_TRANSFER,
            lambda permit, now: offer_transfer(
                permit, trajectory=now, offer=offer, subject="Een vraag", letter=letter
            ),
        )
        if tokens and accepted is not None:
            self._answer_transfer(tokens[0], accepted)

    def _answer_transfer(self, token: str, accepted: bool) -> None:
        link = link_for(token, LinkKind.ANSWER_TRANSFER)
        try:
            with transaction.atomic():
                answer_transfer(
                    permit_for_link(link.pk, Act.ANSWER_TRANSFER),
                    link=link,
                    accepted=accepted,
                    name="Wie dit leest",
                    words="Dat is goed." if accepted else "Dat gaat nu niet.",
                    subject="Een antwoord",
                    text="Er is een antwoord.",
                )
        except Obstructed:
            self.counted["refused"] += 1
        else:
            self.counted["done"] += 1

    @rule()
    def take_back_the_transfer(self) -> None:
        for one in Transfer.objects.filter(answered_at__isnull=True, withdrawn_at__isnull=True):
            self._keep(
                Act.OFFER_TRANSFER,
                lambda permit, _, one=one: withdraw_transfer(permit, transfer=one),
            )

    @rule()
    def go_up(self) -> None:
        self._keep(
            Act.RAISE_ESCALATION,
            lambda permit, trajectory: raise_escalation(
                permit,
                trajectory=trajectory,
                new=NewKnot(
                    level="network",
                    stalls="De wachtlijst.",
                    stalled_since=clock.today(),
                    tried="",
                    about=None,
                ),
            ),
        )

    @rule(decide=st.booleans())
    def cut(self, decide: bool) -> None:
        for knot in Escalation.objects.filter(closed_on__isnull=True):
            self.attempt(
                "process_director",
                Act.DECIDE_ESCALATION,
                self.family,
                lambda permit, knot=knot: (
                    cut_knot(permit, escalation=knot, words="Besloten.", decision=None)
                    if decide
                    else send_back(permit, escalation=knot, words="Nee.")
                ),
            )

    @precondition(lambda self: self.trajectory is not None)
    @rule(rare=st.integers(0, 3))
    def close(self, rare: int) -> None:
        """What a closing asks for is another test's; here it is that it closed."""
        if rare == 0:
            Trajectory.objects.update(ended_on=clock.today())

    @precondition(lambda self: self.trajectory is None)
    @rule()
    def begin_again(self) -> None:
        Trajectory.objects.update(ended_on=None)
