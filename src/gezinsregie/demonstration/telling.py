# SPDX-License-Identifier: EUPL-1.2
"""How a family's story is told: verbs with days, turned into events that use the real actions.

A story says what happened so many days ago; nothing here writes to the database by itself.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit
from gezinsregie.accounts.models import User
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.rules import Outcome as Weighed
from gezinsregie.approaches.rules import weigh
from gezinsregie.casework.closing.actions import close_trajectory
from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.measurement.actions import Scored, measure
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.actions import (
    agree_plan,
    finish_step,
    judge_goal,
    name_concern,
    plan_step,
    set_goal,
)
from gezinsregie.casework.plan.models import (
    ActorKind,
    Concern,
    FamilyView,
    Goal,
    NamedBy,
    Step,
)
from gezinsregie.casework.referral import actions as referral_actions
from gezinsregie.casework.referral.actions import NewReferral
from gezinsregie.casework.referral.facts import facts_of
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.queries import whole
from gezinsregie.casework.trajectory.actions import enter_phase, open_from_referral
from gezinsregie.casework.trajectory.definitions import phase_keys
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.rules import next_phase
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.partners.queries import appointments_of

from .event import Event, moment

INSTRUMENT = "zrm-2017"


class Story:
    """The story of one family, by days before ``today``."""

    def __init__(self, today: date, *, referrer: str, desk: str, coach: str) -> None:
        self.today = today
        self.events: list[Event] = []
        self._referrer, self._desk, self._coach = referrer, desk, coach
        self._made: dict[str, Any] = {}

    # what can be told

    def refers(self, days_ago: int, new: NewReferral) -> None:
        def happens() -> None:
            who = self._person(self._referrer)
            work = appointments_of(who.pk).get()
            self._made["referral"] = referral_actions.refer_family(
                permit(who, Act.REFER_FAMILY, work.serves_id),
                organisation_id=work.organisation_id,
                new=new,
            )

        self._then(days_ago, happens, hour=9)

    def accepts(
        self, days_ago: int, approach: str, reason: str, *, form: str = "", weighed: str = ""
    ) -> None:
        """``weighed`` is what the desk wrote at each criterion that only a person can weigh."""

        def happens() -> None:
            referral = whole(self._referral.pk)
            definition = catalogue().latest_of(approach)
            weighings = weigh(definition, form or None, facts_of(referral, clock.today()))
            referral_actions.accept(
                self._may(self._desk, Act.DECIDE_REFERRAL, referral.pk),
                referral=referral,
                approach_key=approach,
                approach_version=definition.version,
                form_key=form,
                reason=reason,
                judgements={
                    one.key: weighed for one in weighings if one.outcome is Weighed.TO_WEIGH
                },
            )

        self._then(days_ago, happens, hour=11)

    def redirects(self, days_ago: int, to: str, reason: str) -> None:
        self._then(
            days_ago,
            lambda: referral_actions.redirect(
                self._may(self._desk, Act.DECIDE_REFERRAL, self._referral.pk),
                referral=self._referral,
                redirected_to=to,
                reason=reason,
            ),
            hour=11,
        )

    def refuses(self, days_ago: int, reason: str) -> None:
        self._then(
            days_ago,
            lambda: referral_actions.refuse(
                self._may(self._desk, Act.DECIDE_REFERRAL, self._referral.pk),
                referral=self._referral,
                reason=reason,
            ),
            hour=11,
        )

    def starts(self, days_ago: int) -> None:
        def happens() -> None:
            referral = Referral.objects.get(pk=self._referral.pk)
            self._made["trajectory"] = open_from_referral(
                self._may(self._desk, Act.OPEN_TRAJECTORY, referral.family_id),
                referral=referral,
                coordinator_id=self._person(self._coach).pk,
                started_on=clock.today(),
            )

        self._then(days_ago, happens, hour=8)

    def next_phase(self, days_ago: int) -> None:
        def happens() -> None:
            trajectory = self._trajectory
            entered = [one.phase_key for one in trajectory.phases.all()]
            enter_phase(
                self._as_coach(Act.MOVE_PHASE),
                trajectory=trajectory,
                phase_key=next_phase(phase_keys(trajectory), entered) or "",
                entered_on=clock.today(),
            )

        self._then(days_ago, happens, hour=14)

    def worries(
        self,
        days_ago: int,
        key: str,
        life_domain: str,
        words: str,
        *,
        by: NamedBy = NamedBy.MEMBER,
        name: str,
        about: str = "",
        serious: bool = False,
    ) -> None:
        def happens() -> None:
            self._made[key] = name_concern(
                self._as_coach(Act.WRITE_PLAN),
                trajectory=self._trajectory,
                life_domain=life_domain,
                member=self._member(about),
                words=words,
                named_by=by,
                named_by_name=name,
                serious=serious,
            )

        self._then(days_ago, happens, hour=15)

    def aims(
        self,
        days_ago: int,
        key: str,
        concern: str,
        specific: str,
        *,
        measurable: str = "",
        current: str = "",
        achievable: str = "",
        due_in: int | None = None,
        member: str = "",
    ) -> None:
        """``due_in`` counts days from the day on which the goal is set."""

        def happens() -> None:
            self._made[key] = set_goal(
                self._as_coach(Act.WRITE_PLAN),
                concern=Concern.objects.get(pk=self._made[concern].pk),
                member=self._member(member),
                specific=specific,
                measurable=measurable,
                current=current,
                achievable=achievable,
                due_on=None if due_in is None else clock.today() + timedelta(days=due_in),
            )

        self._then(days_ago, happens, hour=15, minute=20)

    def plans(
        self,
        days_ago: int,
        key: str,
        goal: str,
        words: str,
        name: str,
        *,
        kind: ActorKind = ActorKind.MEMBER,
        due_in: int,
        done_after: int | None = None,
    ) -> None:
        """``due_in`` and ``done_after`` count days from the day on which the step is planned."""

        def happens() -> None:
            self._made[key] = plan_step(
                self._as_coach(Act.WRITE_PLAN),
                goal=Goal.objects.get(pk=self._made[goal].pk),
                words=words,
                actor_kind=kind,
                actor_name=name,
                due_on=clock.today() + timedelta(days=due_in),
            )

        self._then(days_ago, happens, hour=15, minute=40)
        if done_after is not None:
            self._then(
                days_ago - done_after,
                lambda: finish_step(
                    self._as_coach(Act.WRITE_PLAN),
                    step=Step.objects.get(pk=self._made[key].pk),
                    done_on=clock.today(),
                ),
                hour=16,
            )

    def judges(self, days_ago: int, goal: str, attainment: int, words: str) -> None:
        self._then(
            days_ago,
            lambda: judge_goal(
                self._as_coach(Act.WRITE_PLAN),
                goal=Goal.objects.get(pk=self._made[goal].pk),
                attainment=attainment,
                words=words,
            ),
            hour=16,
            minute=20,
        )

    def agrees(self, days_ago: int, view: FamilyView, words: str) -> None:
        self._then(
            days_ago,
            lambda: agree_plan(
                self._as_coach(Act.WRITE_PLAN),
                trajectory=self._trajectory,
                family_view=view,
                family_words=words,
            ),
            hour=16,
            minute=40,
        )

    def meets(
        self,
        days_ago: int,
        note: str,
        *,
        kind: ContactKind = ContactKind.VISIT,
        place: Place = Place.AT_HOME,
        members: Sequence[str] = (),
        hour: int = 10,
    ) -> None:
        """``members`` are given names; nobody named means everybody."""

        def happens() -> None:
            trajectory = self._trajectory
            everybody = Member.objects.filter(family=trajectory.family_id)
            record_contact(
                self._as_coach(Act.WRITE_CONTACT),
                trajectory=trajectory,
                kind=kind,
                place=place,
                happened_at=clock.now() - timedelta(hours=1),
                members=list(everybody.filter(given_name__in=members) if members else everybody),
                note=note,
            )

        self._then(days_ago, happens, hour=hour + 1, minute=10)

    def measures(
        self, days_ago: int, when: Moment, professionals: int, levels: Mapping[str, int]
    ) -> None:
        self._then(
            days_ago,
            lambda: measure(
                self._as_coach(Act.MEASURE),
                trajectory=self._trajectory,
                moment=when,
                instrument_key=INSTRUMENT,
                taken_on=clock.today(),
                professionals_involved=professionals,
                scores={key: Scored(level) for key, level in levels.items()},
            ),
            hour=17,
        )

    def closes(
        self, days_ago: int, reason: ClosingReason, words: str, to: str, *, look_again_in: int
    ) -> None:
        self._then(
            days_ago,
            lambda: close_trajectory(
                self._as_coach(Act.CLOSE_TRAJECTORY),
                trajectory=self._trajectory,
                closed_on=clock.today(),
                reason=reason,
                words=words,
                handed_over_to=to,
                look_again_on=clock.today() + timedelta(days=look_again_in),
            ),
            hour=17,
            minute=30,
        )

    # how it is told

    def _then(
        self, days_ago: int, happens: Callable[[], Any], *, hour: int, minute: int = 0
    ) -> None:
        if days_ago < 0:
            raise ValueError("A story cannot tell what is still to happen.")
        at = moment(self.today, days_ago, hour, minute)
        self.events.append(Event(at, len(self.events), happens))

    def _person(self, email: str) -> User:
        return User.objects.get(email=email)

    def _may(self, email: str, act: Act, subject_id: Any) -> Permit:
        return permit(self._person(email), act, subject_id)

    def _as_coach(self, act: Act) -> Permit:
        return self._may(self._coach, act, self._made["trajectory"].family_id)

    def _member(self, given_name: str) -> Member | None:
        if not given_name:
            return None
        return Member.objects.get(family=self._made["trajectory"].family_id, given_name=given_name)

    @property
    def _referral(self) -> Referral:
        return Referral.objects.get(pk=self._made["referral"].pk)

    @property
    def _trajectory(self) -> Trajectory:
        return Trajectory.objects.get(pk=self._made["trajectory"].pk)
