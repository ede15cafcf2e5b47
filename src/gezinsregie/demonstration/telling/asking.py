# SPDX-License-Identifier: EUPL-1.2
"""The verbs of asking back and of taking back."""

from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.asking import actions
from gezinsregie.casework.referral.commission.actions import record_commission
from gezinsregie.casework.referral.deciding.actions import undo_decision, withdraw_referral
from gezinsregie.casework.referral.merging.actions import merge_families
from gezinsregie.casework.referral.models import Referral, WithdrawnBy
from gezinsregie.casework.referral.sameness.actions import say_of_likeness
from gezinsregie.casework.referral.telling import Notice
from gezinsregie.casework.referral.urgency.actions import flag_crisis
from gezinsregie.casework.safety.check.actions import check_safety
from gezinsregie.casework.safety.check.rules import Part
from gezinsregie.casework.safety.meldcode.actions import take_step
from gezinsregie.foundation import clock

from .teller import Teller

# No address in it: nothing of a demonstration goes out.
_NOTICE = Notice("Vraag over een aanmelding", "De aanmelddesk heeft een vraag.")


class Asking(Teller):
    """What the desk wants to know before it decides, and what is taken back."""

    def takes_back(self, days_ago: int, words: str) -> None:
        """The desk undoes what it decided."""
        self._then(
            days_ago,
            lambda: undo_decision(
                self._may(self._desk, Act.DECIDE_REFERRAL, self._referral.pk),
                referral=self._referral,
                words=words,
            ),
            hour=14,
        )

    def flags_crisis(self, days_ago: int, words: str) -> None:
        """The desk puts it first."""
        self._then(
            days_ago,
            lambda: flag_crisis(
                self._may(self._desk, Act.DECIDE_REFERRAL, self._referral.pk),
                referral=self._referral,
                words=words,
            ),
            hour=15,
        )

    def is_commissioned(self, days_ago: int, department: str, indication_days: int) -> None:
        """The municipality gives its commission, in place of an indication decision."""
        self._then(
            days_ago,
            lambda: record_commission(
                self._may(self._desk, Act.DECIDE_REFERRAL, self._referral.pk),
                referral=self._referral,
                department=department,
                commissioned_on=clock.today(),
                indication_days=indication_days,
            ),
            hour=12,
        )

    def checks_safety(
        self, days_ago: int, *, family: str = "", children: str = "", surroundings: str = ""
    ) -> None:
        """The desk or, once there is one, the coach writes down how safe it is. Words of the
        children are a worry, of the surroundings something that is not known."""

        def happens() -> None:
            check_safety(
                self._who_keeps_safety(),
                checked_on=clock.today(),
                parts={
                    "family": Part("safe", family),
                    "children": Part("worry" if children else "safe", children),
                    "surroundings": Part("not_known" if surroundings else "safe", surroundings),
                },
            )

        self._then(days_ago, happens, hour=15, minute=20)

    def takes_code_step(self, days_ago: int, number: int, words: str, *, advice: str = "") -> None:
        """A step of the Meldcode."""
        self._then(
            days_ago,
            lambda: take_step(
                self._who_keeps_safety(),
                number=number,
                words=words,
                done_on=clock.today(),
                advice_of=advice,
            ),
            hour=15,
            minute=30 + number,
        )

    def _who_keeps_safety(self) -> Permit:
        if "trajectory" in self._made:
            return self._as_coach(Act.WRITE_CONTACT)
        return self._may(self._desk, Act.DECIDE_REFERRAL, self._referral.pk)

    def is_the_same_as(self, days_ago: int, other: str, said: str, *, new: tuple[str, ...]) -> None:
        """The desk finds that a family was known as ``other``, and takes it into that one.

        Who bears the same given name there is the same; those of ``new`` are not known there.
        """

        def happens() -> None:
            mine = self._referral
            theirs = Referral.objects.filter(family__name=other).order_by("received_at")[0]
            may, beside = (
                self._may(self._desk, Act.DECIDE_REFERRAL, one.pk) for one in (mine, theirs)
            )
            say_of_likeness(may, referral=mine, other=theirs.family, same=True, words=said, seen="")
            known = {one.given_name: one.pk for one in theirs.family.members.all()}
            merge_families(
                may,
                beside=beside,
                referral=mine,
                into=theirs,
                pairs={
                    one.pk: None if one.given_name in new else known[one.given_name]
                    for one in mine.family.members.all()
                },
                words=said,
            )

        self._then(days_ago, happens, hour=13)

    def withdraws(self, days_ago: int, by: WithdrawnBy, reason: str) -> None:
        """The referrer says that it need not go on."""
        self._then(
            days_ago,
            lambda: withdraw_referral(
                self._may(self._referrer, Act.WITHDRAW_REFERRAL, self._referral.pk),
                referral=self._referral,
                withdrawn_by=by,
                reason=reason,
            ),
            hour=16,
        )

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
