# SPDX-License-Identifier: EUPL-1.2
"""'t Hart with parents apart: two roofs, a stepfather, and children of every age that matters."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.actions import name_concern, set_goal
from gezinsregie.casework.plan.models import ActorKind, Concern, Goal, NamedBy, Step
from gezinsregie.casework.plan.step.actions import plan_step
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import Household, Member, MemberRole
from gezinsregie.families.standing import Authority, MemberAccount
from gezinsregie.partners.models import Organisation, OrganisationKind
from tests.cast import TODAY, Town, accept, person, refer

# On 3 March 2026: eleven, twelve since today, fifteen until tomorrow, sixteen since today.
BORN = {
    "Noor": date(2014, 3, 4),
    "Bram": date(2014, 3, 3),
    "Lieke": date(2010, 3, 4),
    "Daan": date(2010, 3, 3),
}


@dataclass
class Apart:
    """Two parents who live apart, each with an account, and what is written about each member."""

    town: Town
    trajectory: Trajectory

    def member(self, name: str) -> Member:
        return Member.objects.get(family=self.trajectory.family, given_name=name)

    def roof(self, name: str) -> Household:
        return Household.objects.get(family=self.trajectory.family, name=name)

    def user(self, name: str) -> User:
        """Return the account of a member, opened when there is none."""
        member = self.member(name)
        held = MemberAccount.objects.filter(member=member).first()
        if held:
            return held.user
        email = f"{name.casefold()}@thuis.example"
        user = User.objects.filter(email=email).first() or person(email, str(member))
        MemberAccount.objects.create(member=member, user=user, starts_on=TODAY)
        return user

    def authority(self, holder: str, *children: str, **period: Any) -> None:
        for child in children:
            Authority.objects.create(
                holder=self.member(holder),
                child=self.member(child),
                **{"starts_on": TODAY - timedelta(days=9), **period},
            )

    def keep(self, name: str, **thing: Any) -> Withheld:
        return Withheld.objects.create(
            **{
                "family": self.trajectory.family,
                "from_member": self.member(name),
                "reason": "Dit brengt iemand in gevaar.",
                "decided_by": self.town.coordinator,
                "starts_on": TODAY,
                **thing,
            }
        )

    def worry(self, about: str, words: str) -> Concern:
        return name_concern(
            self.town.may(self.town.coordinator, Act.WRITE_PLAN, self.trajectory.family),
            trajectory=self.trajectory,
            life_domain="parenting",
            member=self.member(about) if about else None,
            words=words,
            named_by=NamedBy.MEMBER,
            named_by_name="Oma",
            serious=False,
        )

    def aim(self, concern: Concern, specific: str, about: str = "") -> Goal:
        return set_goal(
            self.town.may(self.town.coordinator, Act.WRITE_PLAN, self.trajectory.family),
            concern=concern,
            member=self.member(about) if about else None,
            specific=specific,
            measurable="Zo",
            current="Nu",
            achievable="Ja",
            due_on=TODAY + timedelta(days=60),
        )

    def step(self, goal: Goal, words: str, who: str = "Oma", **fields: Any) -> Step:
        made = plan_step(
            self.town.may(self.town.coordinator, Act.WRITE_PLAN, self.trajectory.family),
            goal=goal,
            words=words,
            actor_kind=ActorKind.MEMBER,
            actor_name=who,
            due_on=TODAY + timedelta(days=7),
        )
        if fields:
            Step.objects.filter(pk=made.pk).update(**fields)
        return made

    def helper(self, name: str) -> Involvement:
        organisation = Organisation.objects.create(
            name=name, kind=OrganisationKind.PARTNER, municipality=self.town.municipality
        )
        return Involvement.objects.create(
            trajectory=self.trajectory,
            organisation=organisation,
            professional_name="Sanne Tuinstra",
            starts_on=TODAY,
            written_by=self.town.coordinator,
        )


def parents_apart(town: Town) -> Apart:
    """Write the family down, with a worry and a goal about each member and one about them all."""
    children = tuple(
        NewMember(name, "'t Hart", MemberRole.CHILD, born) for name, born in BORN.items()
    )
    referral = refer(
        town,
        households=(
            NewHousehold(
                "Bij moeder",
                (
                    NewMember("Ilse", "'t Hart", MemberRole.PARENT, date(1988, 5, 2)),
                    NewMember("Omar", "Benali", MemberRole.OTHER, date(1985, 1, 9)),
                    *children,
                ),
                street="Vlierstraat 8",
                postcode="9988 ZX",
                place="Verweg",
            ),
            NewHousehold(
                "Bij vader",
                (NewMember("Karel", "'t Hart", MemberRole.PARENT, date(1986, 2, 2)),),
                street="Iepenlaan 12",
                postcode="1234 AB",
                place="Lindewaard",
            ),
        ),
        member_concerns=(),
    )
    accepted = accept(town, referral)
    trajectory = open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, accepted.family),
        referral=accepted,
        coordinator_id=town.coordinator.pk,
        started_on=TODAY - timedelta(days=20),
    )
    apart = Apart(town, trajectory)
    for name in ("Ilse", "Omar", "Karel", *BORN):
        worry = apart.worry(name, f"Zorg over {name}.")
        goal = apart.aim(worry, f"Doel van {name}.", name)
        apart.step(goal, f"Stap bij {name}.")
    whole = apart.worry("", "Zorg van ons allemaal.")
    apart.step(apart.aim(whole, "Doel van ons allemaal."), "Stap van ons allemaal.")
    apart.authority("Ilse", *BORN)
    apart.authority("Karel", *BORN)
    return apart
