# SPDX-License-Identifier: EUPL-1.2
"""The verbs of partners: who helps, what each may know, who said what to it, who is too close."""

from collections.abc import Sequence
from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.casework.consent.actions import add_scope, record_answer
from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.involvement.actions import end_involvement, involve
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.safety.actions import sign_off, write_exception
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.casework.safety.rules import StepTaken
from gezinsregie.families.authority.actions import record_authority, record_workplace
from gezinsregie.families.conflict.actions import declare_conflict
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Appointment, Organisation, Role

from .teller import Teller


class Helping(Teller):
    """What happens between a family and the partners that help it."""

    def lets_help(
        self, days_ago: int, partner: str, role_words: str, *, leads: bool | None = None
    ) -> None:
        """``partner`` is the address of a professional, and the key of the involvement."""

        def happens() -> None:
            work = Appointment.objects.select_related("organisation", "user").get(
                user__email=partner, role=Role.PARTNER
            )
            self._made[partner] = involve(
                self._as_coach(Act.KEEP_INVOLVEMENT),
                trajectory=self._trajectory,
                organisation=work.organisation,
                professional=work.user,
                professional_name="",
                role_words=role_words,
                plan_leads=leads,
                starts_on=clock.today(),
            )

        self._then(days_ago, happens, hour=9)

    def lets_go(self, days_ago: int, partner: str) -> None:
        self._then(
            days_ago,
            lambda: end_involvement(
                self._as_coach(Act.KEEP_INVOLVEMENT),
                involvement=Involvement.objects.get(pk=self._made[partner].pk),
                last_day=clock.today(),
            ),
            hour=18,
        )

    def decides_for(self, days_ago: int, holder: str, *children: str) -> None:
        """``holder`` has authority over the children."""

        def happens() -> None:
            for child in children:
                record_authority(
                    self._as_coach(Act.KEEP_CONSENT),
                    child=self._named(child),
                    holder=self._named(holder),
                    starts_on=clock.today(),
                )

        self._then(days_ago, happens, hour=9, minute=10)

    def works_at(self, days_ago: int, name: str, organisation: str) -> None:
        self._then(
            days_ago,
            lambda: record_workplace(
                self._as_coach(Act.KEEP_INVOLVEMENT),
                member=self._named(name),
                organisation_id=Organisation.objects.get(name=organisation).pk,
            ),
            hour=8,
        )

    def lets_know(
        self,
        days_ago: int,
        key: str,
        partner: str,
        life_domain: str,
        purpose: str,
        *,
        about: str = "",
        ground: str = "consent",
    ) -> None:
        """``key`` names what the partner may know; nobody ``about`` is the whole family."""

        def happens() -> None:
            self._made[key] = add_scope(
                self._as_coach(Act.KEEP_INVOLVEMENT),
                involvement=Involvement.objects.get(pk=self._made[partner].pk),
                life_domain=life_domain,
                member=self._member(about),
                purpose=purpose,
                legal_ground=ground,
                starts_on=clock.today(),
            )

        self._then(days_ago, happens, hour=9, minute=20)

    def says_to(
        self,
        days_ago: int,
        key: str,
        name: str,
        answer: ConsentAnswer,
        words: str,
        *,
        until: int | None = None,
    ) -> None:
        """``until`` counts days from the day on which it is said."""

        def happens() -> None:
            record_answer(
                self._as_coach(Act.KEEP_CONSENT),
                scope=self._scope(key),
                member=self._named(name),
                answer=answer,
                said_on=clock.today(),
                words=words,
                agreed_end=None if until is None else clock.today() + timedelta(days=until),
            )

        self._then(days_ago, happens, hour=9, minute=30)

    def excepts(self, days_ago: int, key: str, done: Sequence[str], told: str) -> None:
        """The five steps of the Meldcode, one a day until today, for two weeks."""

        def happens() -> None:
            today = clock.today()
            self._made[f"{key}, the exception"] = write_exception(
                self._as_coach(Act.MAKE_SAFETY_EXCEPTION),
                scope=self._scope(key),
                legal_ground="report_code",
                steps=[
                    StepTaken(number, words, today - timedelta(days=len(done) - number))
                    for number, words in enumerate(done, start=1)
                ],
                told_words=told,
                starts_on=today,
                ends_on=today + timedelta(days=13),
            )

        self._then(days_ago, happens, hour=16)

    def is_read(self, days_ago: int, key: str, reader: str, words: str) -> None:
        """A second reader signs the exception off."""

        def happens() -> None:
            made = self._made[f"{key}, the exception"]
            sign_off(
                self._may(reader, Act.SECOND_READ, self._made["trajectory"].family_id),
                exception=SafetyException.objects.get(pk=made.pk),
                words=words,
            )

        self._then(days_ago, happens, hour=17)

    def is_too_close(self, days_ago: int, kind: str, words: str) -> None:
        """The coach says to know this family; from then on its story is told by others."""
        self._then(
            days_ago,
            lambda: declare_conflict(self._as_coach(Act.DECLARE_CONFLICT), kind=kind, words=words),
            hour=19,
        )

    def _scope(self, key: str) -> Scope:
        return Scope.objects.get(pk=self._made[key].pk)

    def _named(self, given_name: str) -> Member:
        member = self._member(given_name)
        assert member is not None  # noqa: S101 - a name is given
        return member
