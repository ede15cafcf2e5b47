# SPDX-License-Identifier: EUPL-1.2
"""Partners in the plan, what is open to them, and what people say to it."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from gezinsregie.access.acts import Act
from gezinsregie.casework.consent.actions import add_scope, ask_again, record_answer
from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.involvement.actions import end_involvement, end_scope, involve
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.families.authority.actions import record_authority
from gezinsregie.foundation import clock

from .playing import GROUNDS, Playing, days


class Sharing(Playing):
    """Moves with partners in the plan."""

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
