# SPDX-License-Identifier: EUPL-1.2
"""What people do in a town, in any order: sign, leave, ask, refuse, stand in, transfer, close.

Each move goes through the product's own action where there is one, by somebody who may; what is
refused changes nothing. Days and hours pass between the moves. After each one everybody's grounds
and lists are what the oracle makes of the facts that are in the database then.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import NotPermitted, Permit, grounds_held, permit, permit_for_link
from gezinsregie.accounts.models import User
from gezinsregie.casework.consent.actions import add_scope, ask_again, record_answer
from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.escalation.actions import (
    NewKnot,
    cut_knot,
    raise_escalation,
    send_back,
)
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.involvement.actions import end_involvement, end_scope, involve
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.safety.models import SafetyException
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
from gezinsregie.families.authority.actions import record_authority
from gezinsregie.families.conflict.actions import declare_conflict
from gezinsregie.families.models import ConflictOfInterest, Family, MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.actions import NewAppointment, appoint, end_appointment
from gezinsregie.partners.agreement.actions import (
    record_leaving,
    record_sight,
    record_signature,
)
from gezinsregie.partners.agreement.models import Party
from gezinsregie.partners.legal_ground.models import GroundSwitch
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.actions import (
    end_duty,
    end_stand_in,
    plan_duty,
    plan_stand_in,
)
from gezinsregie.partners.roster.models import DutyShift, StandIn
from tests.cast import NOW, Town

from . import answers
from .reading import facts_in_the_database

LISTS: dict[Act, Listed[Any]] = {
    act: Listed(act, lambda me: Family.objects.order_by())
    for act in (Act.SEE_PROCESS, Act.READ_SHARED_PART, Act.KNOW_OF_FAMILY, Act.ASK_WHY)
}
PEOPLE = (
    "desk",
    "coordinator",
    "colleague",
    "team_leader",
    "professional",
    "process_director",
    "privacy_officer",
    "relative",
    "nobody",
)
GROUNDS = ("youth_act_task", "consent", "wams", "report_code")
people = st.sampled_from(PEOPLE)
days = st.integers(min_value=-2, max_value=3)


class Moves(RuleBasedStateMachine):
    """One town with one family under way, in which anything may happen next."""

    town: Town
    counted: dict[str, int]

    def __init__(self) -> None:
        super().__init__()
        self.kept = ExitStack()
        self.kept.enter_context(_undone())
        self.moment = NOW
        self.at: ExitStack | None = None
        self._clock(NOW)
        self.family = Family.objects.get()

    def teardown(self) -> None:
        if self.at is not None:
            self.at.close()
        self.kept.close()

    def _clock(self, moment: datetime) -> None:
        if self.at is not None:
            self.at.close()
        self.moment = moment
        self.at = ExitStack()
        self.at.enter_context(clock.stopped_at(moment))

    def user(self, who: str) -> User:
        found: User = getattr(self.town, who)
        return found

    def attempt(self, who: str, act: Act, subject: Any, doing: Callable[[Permit], object]) -> None:
        """Let somebody do this when that is permitted and nothing stands in its way."""
        try:
            with transaction.atomic():
                doing(permit(self.user(who), act, subject.pk))
        except (NotPermitted, Obstructed):
            self.counted["refused"] += 1
        else:
            self.counted["done"] += 1

    @property
    def trajectory(self) -> Trajectory | None:
        return Trajectory.objects.filter(family=self.family, ended_on__isnull=True).first()

    @property
    def coordinator(self) -> str:
        now = self.trajectory
        return next(
            (who for who in PEOPLE if now and now.coordinator_id == self.user(who).pk),
            "coordinator",
        )

    # ── time

    @rule(hours=st.sampled_from([1, 3, 5, 13]))
    def hours_pass(self, hours: int) -> None:
        self._clock(self.moment + timedelta(hours=hours))

    @rule(number=st.sampled_from([1, 2, 7, 40]))
    def days_pass(self, number: int) -> None:
        self._clock(self.moment + timedelta(days=number))

    # ── what partners signed

    @rule(day=days, second=st.booleans())
    def sign(self, day: int, second: bool) -> None:
        signed_on = clock.today() + timedelta(days=day)
        self._keep_agreement(
            lambda permit, party: record_signature(
                permit,
                party=party,
                signed_by="B. de Tweede" if second else "A. de Eerste",
                signed_on=signed_on,
                second=second,
            )
        )

    @rule(day=days)
    def see(self, day: int) -> None:
        seen_on = clock.today() + timedelta(days=day)
        self._keep_agreement(
            lambda permit, party: record_sight(permit, party=party, seen_on=seen_on)
        )

    @rule(day=days)
    def leave_the_agreement(self, day: int) -> None:
        last_day = clock.today() + timedelta(days=day)
        self._keep_agreement(
            lambda permit, party: record_leaving(permit, party=party, last_day=last_day)
        )

    @rule()
    def sign_anew(self) -> None:
        Party.objects.update(bound_until=None)

    @rule(two=st.booleans(), narrow=st.booleans())
    def another_agreement(self, two: bool, narrow: bool) -> None:
        of = Party.objects.get(organisation=self.town.police).agreement
        of.signatories = 2 if two else 1
        of.save(update_fields=["signatories"])
        of.domains.all().delete()
        if narrow:
            of.domains.create(life_domain="safety")

    def _keep_agreement(self, doing: Callable[[Permit, Party], object]) -> None:
        party = Party.objects.get(organisation=self.town.police)
        self.attempt(
            "administrator",
            Act.KEEP_AGREEMENTS,
            self.town.municipality,
            lambda permit: doing(permit, party),
        )

    @rule(ground=st.sampled_from(GROUNDS), on=st.booleans())
    def switch(self, ground: str, on: bool) -> None:
        GroundSwitch.objects.update_or_create(
            municipality=self.town.municipality,
            ground_key=ground,
            defaults={
                "is_on": on,
                "reason": "Zo besloten.",
                "switched_by": self.town.privacy_officer,
                "switched_at": clock.now(),
            },
        )

    # ── partners in the plan, and what people say to it

    @rule(day=days)
    def bring_in(self, day: int) -> None:
        self._keep(
            Act.KEEP_INVOLVEMENT,
            lambda permit, trajectory: involve(
                permit,
                trajectory=trajectory,
                organisation=self.town.police,
                professional=self.town.professional,
                professional_name="",
                role_words="wijkagent",
                plan_leads=None,
                starts_on=clock.today() + timedelta(days=day),
            ),
        )

    @rule(day=days)
    def let_go(self, day: int) -> None:
        last_day = clock.today() + timedelta(days=day)
        for one in Involvement.objects.all():
            self._keep(
                Act.KEEP_INVOLVEMENT,
                lambda permit, _, one=one: end_involvement(
                    permit, involvement=one, last_day=last_day
                ),
            )

    @rule(
        ground=st.sampled_from(GROUNDS[:3]),
        domain=st.sampled_from(["finances", "safety"]),
        about=st.sampled_from(["", "Bram", "Ilse"]),
    )
    def open_something(self, ground: str, domain: str, about: str) -> None:
        for one in Involvement.objects.all():
            self._keep(
                Act.KEEP_INVOLVEMENT,
                lambda permit, _, one=one: add_scope(
                    permit,
                    involvement=one,
                    life_domain=domain,
                    member=self._member(about) if about else None,
                    purpose="coordination",
                    legal_ground=ground,
                    starts_on=clock.today(),
                ),
            )

    @rule(day=days)
    def shut_something(self, day: int) -> None:
        last_day = clock.today() + timedelta(days=day)
        for one in Scope.objects.all():
            self._keep(
                Act.KEEP_INVOLVEMENT,
                lambda permit, _, one=one: end_scope(permit, scope=one, last_day=last_day),
            )

    @rule(child=st.sampled_from(["Bram", "Noor"]))
    def say_who_has_authority(self, child: str) -> None:
        self._keep(
            Act.KEEP_CONSENT,
            lambda permit, _: record_authority(
                permit,
                child=self._member(child),
                holder=self._member("Ilse"),
                starts_on=self._member(child).birth_date,
            ),
        )

    @rule(
        who=st.sampled_from(["Ilse", "Ilse", "Bram"]),
        answer=st.sampled_from([*ConsentAnswer.values, "given", "given"]),
        ends=st.sampled_from([None, 0, 1, 10]),
    )
    def answer(self, who: str, answer: str, ends: int | None) -> None:
        for one in Scope.objects.filter(legal_ground="consent"):
            self._keep(
                Act.KEEP_CONSENT,
                lambda permit, _, one=one: record_answer(
                    permit,
                    scope=one,
                    member=self._member(who),
                    answer=answer,
                    said_on=clock.today(),
                    words="Dat zei ik.",
                    agreed_end=None if ends is None else clock.today() + timedelta(days=ends),
                ),
            )

    @rule()
    def ask_once_more(self) -> None:
        for one in Scope.objects.filter(legal_ground="consent"):
            self._keep(Act.KEEP_CONSENT, lambda permit, _, one=one: ask_again(permit, scope=one))

    @rule(read=st.booleans(), number=st.integers(min_value=0, max_value=5))
    def except_for_safety(self, read: bool, number: int) -> None:
        for one in Scope.objects.filter(legal_ground="consent"):
            SafetyException.objects.create(
                scope=one,
                legal_ground="report_code",
                told_words="Gezegd.",
                starts_on=clock.today(),
                ends_on=clock.today() + timedelta(days=number),
                written_by=self.town.coordinator,
                written_at=clock.now(),
                second_reader=self.town.team_leader if read else None,
                second_read_at=clock.now() if read else None,
            )

    def _member(self, name: str) -> Any:
        return self.family.members.get(given_name=name)

    def _keep(self, act: Act, doing: Callable[[Permit, Trajectory], object]) -> None:
        now = self.trajectory
        if now is not None:
            self.attempt(self.coordinator, act, self.family, lambda permit: doing(permit, now))

    # ── who works with the family

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

    # ── up, and closed

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

    # ── what must be so after every move

    @invariant()
    def nobody_sees_what_the_oracle_does_not_give(self) -> None:
        world = facts_in_the_database()
        now = clock.now()
        family = str(self.family.pk)
        for who in PEOPLE:
            user = self.user(who)
            expected = answers.grounds(str(user.pk), "family", family, now, world)
            held = frozenset(grounds_held(user, SubjectKind.FAMILY, self.family.pk))
            assert held == expected, (who, sorted(held), sorted(expected))
            allowed = answers.acts(str(user.pk), "family", family, now, world)
            for act, listed in LISTS.items():
                assert listed.keys(user) == [self.family.pk] * (act in allowed), (who, act)
        self.counted["looked"] += 1


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
