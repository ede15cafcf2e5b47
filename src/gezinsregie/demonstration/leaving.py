# SPDX-License-Identifier: EUPL-1.2
"""Somebody stops working in the town, and the families stay where they are until another comes."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.accounts.models import User
from gezinsregie.foundation import clock
from gezinsregie.partners.actions import end_appointment
from gezinsregie.partners.models import Appointment

from .event import Event, moment
from .paper import KEEPER
from .people import IRIS

IRIS_LEFT = 9  # days ago


def leaving(today: date) -> list[Event]:
    """Return how Iris Lindeman left for other work."""
    return [Event(moment(today, IRIS_LEFT, 17), 0, _iris_leaves)]


def _iris_leaves() -> None:
    appointment = Appointment.objects.get(user__email=IRIS)
    keeper = User.objects.get(email=KEEPER)
    end_appointment(
        permit(keeper, Act.ADMINISTER, appointment.serves_id),
        appointment=appointment,
        last_day=clock.today(),
    )
