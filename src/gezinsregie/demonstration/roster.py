# SPDX-License-Identifier: EUPL-1.2
"""Who is on duty this week, and who does the work of somebody who is away."""

from datetime import date, datetime, time, timedelta
from functools import partial

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.accounts.models import User
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.roster.actions import plan_duty, plan_stand_in

from .event import Event, moment
from .people import FATMA, JORIS, LOTTE, MUNICIPALITY, RANIA, TEAM_LEADER, TOMASZ

_PLANNED = 6  # days ago
# Who is on duty in which nights from today on; one night of the week has nobody.
_NIGHTS = ((RANIA, (0, 1)), (FATMA, (2,)), (TOMASZ, (3, 4)), (JORIS, (6,)))
_BEGINS, _ENDS = time(17), time(8, 30)


def roster(today: date) -> list[Event]:
    """Return how the team leader made the roster of this week."""
    return [Event(moment(today, _PLANNED, 11), 0, partial(_plan, today))]


def _plan(today: date) -> None:
    town = Organisation.objects.get(name=MUNICIPALITY)
    may = permit(User.objects.get(email=TEAM_LEADER), Act.KEEP_ROSTER, town.pk)
    for email, nights in _NIGHTS:
        shifts = [_night(today + timedelta(days=night)) for night in nights]
        plan_duty(may, user=User.objects.get(email=email), shifts=shifts)
    plan_stand_in(
        may,
        absent=User.objects.get(email=LOTTE),
        stand_in=User.objects.get(email=TOMASZ),
        starts_on=today - timedelta(days=2),
        ends_on=today + timedelta(days=9),
    )


def _night(day: date) -> tuple[datetime, datetime]:
    return (
        datetime.combine(day, _BEGINS, tzinfo=clock.LOCAL),
        datetime.combine(day + timedelta(days=1), _ENDS, tzinfo=clock.LOCAL),
    )
