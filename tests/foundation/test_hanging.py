# SPDX-License-Identifier: EUPL-1.2
"""What was hung on rows is what Django would have fetched for them, without asking."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from gezinsregie.accounts.models import User
from gezinsregie.foundation.hanging import hang, hung
from gezinsregie.partners.models import Appointment
from tests.cast import Town


def test_what_hangs_on_a_row_is_asked_of_nobody(town: Town) -> None:
    people = list(User.objects.order_by("pk"))
    there = list(Appointment.objects.order_by("pk"))
    expected = {
        one.pk: sorted(held.pk for held in Appointment.objects.filter(user=one)) for one in people
    }
    hang(people, "appointments", there, by="user")
    with CaptureQueriesContext(connection) as captured:
        found = {one.pk: sorted(held.pk for held in one.appointments.all()) for one in people}
        assert all(held.user is one for one in people for held in one.appointments.all())
        assert [sorted(held.pk for held in hung(one, "appointments")) for one in people] == [
            expected[one.pk] for one in people
        ]
    assert found == expected
    assert any(found.values())
    assert len(captured) == 0


def test_what_django_prefetched_hangs_too_and_the_rest_is_asked(town: Town) -> None:
    fetched = User.objects.prefetch_related("appointments").get(pk=town.coordinator.pk)
    alone = User.objects.get(pk=town.coordinator.pk)
    with CaptureQueriesContext(connection) as captured:
        held = list(hung(fetched, "appointments"))
    assert len(captured) == 0
    assert held == list(hung(alone, "appointments")) != []


def test_nothing_hangs_on_nothing() -> None:
    hang([], "appointments", [], by="user")
