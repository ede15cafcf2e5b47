# SPDX-License-Identifier: EUPL-1.2
"""The verbs of working with partners: who helps, what is open, what is asked, heard and told."""

from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.casework.consent.actions import add_scope
from gezinsregie.casework.involvement.actions import involve
from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.casework.plan.step.actions import plan_step
from gezinsregie.casework.sharing.actions import tell_coordinator, will_not_make_it
from gezinsregie.casework.sharing.disclosure.actions import disclose
from gezinsregie.casework.sharing.footing import About
from gezinsregie.casework.sharing.models import Label, PassingOn, ReceivedItem
from gezinsregie.casework.sharing.received.actions import note_received, put_aside
from gezinsregie.casework.sharing.request.actions import ask
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Organisation

from .teller import Teller

# What most exchange stands on in a voluntary approach.
TASK = "youth_act_task"


class Exchange(Teller):
    """What goes between the one who coordinates and all who help."""

    def brings_in(self, days_ago: int, key: str, place: str, email: str, role: str) -> None:
        """Somebody with an account at ``place`` helps this family, as ``role``."""

        def happens() -> None:
            self._made[key] = involve(
                self._as_coach(Act.KEEP_INVOLVEMENT),
                trajectory=self._trajectory,
                organisation=Organisation.objects.get(name=place),
                professional=self._person(email),
                professional_name="",
                role_words=role,
                plan_leads=None,
                starts_on=clock.today(),
            )

        self._then(days_ago, happens, hour=9)

    def opens(
        self,
        days_ago: int,
        partner: str,
        life_domain: str,
        *,
        purpose: str = "coordination",
        ground: str = TASK,
        about: str = "",
    ) -> None:
        """A life domain is opened to a partner, of one member or of all."""

        def happens() -> None:
            add_scope(
                self._as_coach(Act.KEEP_INVOLVEMENT),
                involvement=self._made[partner],
                life_domain=life_domain,
                member=self._member(about),
                purpose=purpose,
                legal_ground=ground,
                starts_on=clock.today(),
            )

        self._then(days_ago, happens, hour=9, minute=30)

    def promises(
        self, days_ago: int, key: str, goal: str, partner: str, words: str, *, due_in: int
    ) -> None:
        """A partner takes a step of the plan upon itself."""

        def happens() -> None:
            involvement = self._made[partner]
            self._made[key] = plan_step(
                self._as_coach(Act.WRITE_PLAN),
                goal=self._made[goal],
                words=words,
                actor_kind=ActorKind.PARTNER,
                actor_name=involvement.professional_name,
                involvement=involvement,
                due_on=clock.today() + timedelta(days=due_in),
            )

        self._then(days_ago, happens, hour=15, minute=30)

    def does_not_make_it(self, days_ago: int, email: str, promise: str, words: str) -> None:
        def happens() -> None:
            will_not_make_it(self._as_partner(email), step=self._made[promise], words=words)

        self._then(days_ago, happens, hour=16)

    def tells_coach(
        self, days_ago: int, email: str, partner: str, life_domain: str, words: str, about: str = ""
    ) -> None:
        """A partner tells the coach something within what is open."""

        def happens() -> None:
            tell_coordinator(
                self._as_partner(email),
                involvement=self._made[partner],
                life_domain=life_domain,
                member=self._member(about),
                words=words,
                label=Label.NONE,
                passing_on=PassingOn.ASK_FIRST,
                condition_words="",
            )

        self._then(days_ago, happens, hour=11)

    def has_seen(self, days_ago: int, email: str) -> None:
        """The coach puts aside what this partner told so far."""

        def happens() -> None:
            items = ReceivedItem.objects.filter(
                trajectory=self._trajectory, written_by=self._person(email)
            )
            for item in items:
                put_aside(self._as_coach(Act.SHARE_INFORMATION), item=item)

        self._then(days_ago, happens, hour=12)

    def asks(
        self,
        days_ago: int,
        key: str,
        place: str,
        name: str,
        question: str,
        life_domain: str,
        *,
        due_in: int,
        about: str = "",
        purpose: str = "mapping",
    ) -> None:
        """The coach asks somebody by phone what he or she knows."""

        def happens() -> None:
            self._made[key] = ask(
                self._as_coach(Act.SHARE_INFORMATION),
                trajectory=self._trajectory,
                organisation=Organisation.objects.get(name=place),
                to_name=name,
                to_email="",
                question=question,
                about=About(life_domain, self._member(about), purpose, TASK),
                due_on=clock.today() + timedelta(days=due_in),
                subject="",
                letter=str,
            )

        self._then(days_ago, happens, hour=10)

    def hears(
        self,
        days_ago: int,
        asked: str,
        words: str,
        *,
        label: Label = Label.NONE,
        passing_on: PassingOn = PassingOn.FREE,
        condition: str = "",
    ) -> None:
        """An answer to a question, as the coach noted it."""

        def happens() -> None:
            request = self._made[asked]
            note_received(
                self._as_coach(Act.SHARE_INFORMATION),
                trajectory=self._trajectory,
                request=request,
                organisation=request.organisation,
                from_name=request.to_name,
                words=words,
                life_domain=request.life_domain,
                member=request.member,
                label=label,
                passing_on=passing_on,
                condition_words=condition,
            )

        self._then(days_ago, happens, hour=13)

    def discloses(
        self,
        days_ago: int,
        place: str,
        name: str,
        words: str,
        life_domain: str,
        *,
        purpose: str,
        told: str,
        about: str = "",
        ground: str = TASK,
        reason: str = "",
    ) -> None:
        """The coach tells somebody something, and what the family knows of it."""

        def happens() -> None:
            disclose(
                self._as_coach(Act.SHARE_INFORMATION),
                trajectory=self._trajectory,
                organisation=Organisation.objects.get(name=place),
                involvement=None,
                to_name=name,
                words=words,
                about=About(life_domain, self._member(about), purpose, ground),
                items=[],
                told_words=told,
                case_reason=reason,
            )

        self._then(days_ago, happens, hour=17)
