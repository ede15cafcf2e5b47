# SPDX-License-Identifier: EUPL-1.2
"""Who works where, stands in or is on duty, is too close, or turns out to be family."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from gezinsregie.access.acts import Act
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.families.conflict.actions import declare_conflict
from gezinsregie.families.models import ConflictOfInterest, MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.partners.actions import NewAppointment, appoint, end_appointment
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.actions import end_duty, end_stand_in, plan_duty, plan_stand_in
from gezinsregie.partners.roster.models import DutyShift, StandIn

from .playing import Playing, days, people


class People(Playing):
    """Moves with what people are to a family."""

    @rule(absent=people, stand_in=people, begins=days, length=st.integers(0, 4))
    def stand_in(self, absent: str, stand_in: str, begins: int, length: int) -> None:
        first = clock.today() + timedelta(days=begins)
        self._roster(
            lambda permit: plan_stand_in(
                permit,
                absent=self.user(absent),
                stand_in=self.user(stand_in),
                starts_on=first,
                ends_on=first + timedelta(days=length),
            )
        )

    @rule(who=people, begins=st.integers(-2, 6), hours=st.integers(1, 12))
    def be_on_duty(self, who: str, begins: int, hours: int) -> None:
        first = clock.now() + timedelta(hours=begins)
        self._roster(
            lambda permit: plan_duty(
                permit, user=self.user(who), shifts=[(first, first + timedelta(hours=hours))]
            )
        )

    @rule()
    def end_the_roster(self) -> None:
        for one in StandIn.objects.all():
            self._roster(lambda permit, one=one: end_stand_in(permit, stand_in=one))
        for shift in DutyShift.objects.all():
            self._roster(lambda permit, shift=shift: end_duty(permit, shift=shift))

    def _roster(self, doing: Callable[..., object]) -> None:
        self.attempt("team_leader", Act.KEEP_ROSTER, self.town.municipality, doing)

    @rule(who=people, role=st.sampled_from(Role.values))
    def take_work(self, who: str, role: str) -> None:
        at = self.town.police if role in {"partner", "referrer"} else self.town.provider
        new = NewAppointment(at, Role(role), 20, clock.today())
        self._administer(lambda permit: appoint(permit, user=self.user(who), new=new))

    @rule(who=people, day=st.sampled_from([None, -1, 0, 1, 5]))
    def leave_work(self, who: str, day: int | None) -> None:
        last_day = None if day is None else clock.today() + timedelta(days=day)
        for one in Appointment.objects.filter(user=self.user(who)):
            self._administer(
                lambda permit, one=one: end_appointment(permit, appointment=one, last_day=last_day)
            )

    def _administer(self, doing: Callable[..., object]) -> None:
        self.attempt("administrator", Act.ADMINISTER, self.town.municipality, doing)

    @rule(who=people)
    def open_an_emergency(self, who: str) -> None:
        EmergencyAccess.objects.create(
            family=self.family,
            user=self.user(who),
            reason="Er is nu gevaar.",
            opened_at=clock.now(),
            closes_at=clock.now() + timedelta(hours=4),
        )

    @rule(who=people)
    def declare(self, who: str) -> None:
        self.attempt(
            who,
            Act.DECLARE_CONFLICT,
            self.family,
            lambda permit: declare_conflict(permit, kind="kin", words="Mijn nicht."),
        )

    @rule(day=days)
    def end_conflicts(self, day: int) -> None:
        """On any day; the action ends it today alone."""
        last_day = clock.today() + timedelta(days=day)
        ConflictOfInterest.objects.filter(starts_on__lte=last_day).update(ends_on=last_day)

    @rule(who=people, day=days)
    def turn_out_to_be_family(self, who: str, day: int) -> None:
        MemberAccount.ever.filter(user=self.user(who)).delete()
        MemberAccount.objects.create(
            member=self._member("Ilse"),
            user=self.user(who),
            starts_on=clock.today() - timedelta(days=1),
            ends_on=clock.today() + timedelta(days=max(day, -1)),
        )

    @rule(who=people)
    def turn_out_not_to_be_family(self, who: str) -> None:
        """An account that was opened by mistake is closed on the same day."""
        MemberAccount.ever.filter(user=self.user(who)).update(
            starts_on=clock.today(), ends_on=clock.today(), withdrawn=True
        )
