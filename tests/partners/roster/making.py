# SPDX-License-Identifier: EUPL-1.2
"""A roster as tests need it, made by the product's own actions."""

from datetime import date, datetime, timedelta

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.accounts.models import User
from gezinsregie.partners.roster.actions import plan_duty, plan_stand_in
from gezinsregie.partners.roster.models import DutyShift, StandIn
from tests.cast import NOW, TODAY, Town

DAY = timedelta(days=1)
# Far from what tests look at, so that it opens nothing to anybody in them.
LATER = 300


def keep(town: Town) -> Permit:
    return town.may(town.team_leader, Act.KEEP_ROSTER, town.municipality)


def stand_in(
    town: Town, starts_on: date = TODAY + LATER * DAY, ends_on: date = TODAY + (LATER + 6) * DAY
) -> StandIn:
    """The colleague does the coordinator's work."""
    return plan_stand_in(
        keep(town),
        absent=town.coordinator,
        stand_in=town.colleague,
        starts_on=starts_on,
        ends_on=ends_on,
    )


def duty(
    town: Town, starts_at: datetime = NOW + LATER * DAY, hours: int = 12, user: User | None = None
) -> DutyShift:
    """The colleague is on duty."""
    ends_at = starts_at + timedelta(hours=hours)
    (shift,) = plan_duty(keep(town), user=user or town.colleague, shifts=[(starts_at, ends_at)])
    return shift
