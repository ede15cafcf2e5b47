# SPDX-License-Identifier: EUPL-1.2
"""The verbs of the family itself: who has authority, who looks along, and what is kept."""

from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.casework.involvement.actions import involve
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.withholding.actions import withhold
from gezinsregie.families.account.actions import give_account
from gezinsregie.families.authority.actions import record_authority
from gezinsregie.families.models import Household
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Organisation

from .teller import Teller


class Relatives(Teller):
    """What the members of a family may see, and of what they are told nothing."""

    def has_authority(self, days_ago: int, holder: str, *children: str) -> None:
        def happens() -> None:
            for child in children:
                child_, holder_ = self._member(child), self._member(holder)
                assert child_ is not None and holder_ is not None  # noqa: S101 - names are given
                record_authority(
                    self._as_coach(Act.KEEP_CONSENT),
                    child=child_,
                    holder=holder_,
                    starts_on=clock.today(),
                )

        self._then(days_ago, happens, hour=10)

    def looks_along(self, days_ago: int, name: str, email: str) -> None:
        """A member gets an account, by a mail with a link."""

        def happens() -> None:
            member = self._member(name)
            assert member is not None  # noqa: S101 - a name is given
            give_account(
                self._as_coach(Act.KEEP_INVOLVEMENT),
                member=member,
                email=email,
                subject="Uw account bij de gemeente Lindewaard",
                letter=lambda token: f"Kies een wachtwoord: /wachtwoord/{token}/",
            )

        self._then(days_ago, happens, hour=16, minute=50)

    def is_helped_by(
        self, days_ago: int, organisation: str, professional: str, role_words: str
    ) -> None:
        """Somebody without an account helps along, for an organisation of the town."""
        self._then(
            days_ago,
            lambda: involve(
                self._as_coach(Act.KEEP_INVOLVEMENT),
                trajectory=self._trajectory,
                organisation=Organisation.objects.get(name=organisation),
                professional=None,
                professional_name=professional,
                role_words=role_words,
                plan_leads=None,
                starts_on=clock.today(),
            ),
            hour=10,
            minute=20,
        )

    def keeps_from(
        self,
        days_ago: int,
        name: str,
        reason: str,
        *,
        household: str = "",
        organisation: str = "",
        goal: str = "",
        ends_in: int | None = None,
    ) -> None:
        """Something is not told to a member: a household by its name, an organisation, a goal."""

        def happens() -> None:
            member = self._member(name)
            assert member is not None  # noqa: S101 - a name is given
            thing: Household | Organisation | Goal
            if household:
                thing = Household.objects.get(family=member.family, name=household)
            elif organisation:
                thing = Organisation.objects.get(name=organisation)
            else:
                thing = Goal.objects.get(pk=self._made[goal].pk)
            withhold(
                self._as_coach(Act.WITHHOLD),
                from_member=member,
                thing=thing,
                reason=reason,
                ends_on=None if ends_in is None else clock.today() + timedelta(days=ends_in),
            )

        self._then(days_ago, happens, hour=10, minute=40)
