# SPDX-License-Identifier: EUPL-1.2
"""A question that is written once gives the answers of the question written anew each time."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import CharField, F, Q, QuerySet, Value
from django.test.utils import CaptureQueriesContext

from gezinsregie.access.acts import Act
from gezinsregie.foundation import clock
from gezinsregie.foundation.prepared import NotPrepared, Prepared, _Again
from gezinsregie.partners.models import Appointment, Role
from tests.cast import Town


def appointed(user: UUID, today: date) -> QuerySet:
    return (
        Appointment.objects.filter(user=user, role=Role.COORDINATOR)
        .filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today), starts_on__lte=today)
        .values_list("role", "weekly_hours")
    )


def test_it_answers_as_the_question_itself_does(town: Town) -> None:
    prepared = Prepared(appointed)
    started = Appointment.objects.get(user=town.coordinator).starts_on
    seen = set()
    for user in (town.coordinator.pk, town.desk.pk, uuid4()):
        for day in (started - timedelta(days=1), started, started + timedelta(days=400)):
            rows = prepared.rows(user=user, today=day)
            assert rows == list(appointed(user, day))
            seen.add(len(rows))
    assert seen == {0, 1}


def test_it_is_one_question_and_written_once(town: Town) -> None:
    written = []

    def counted(user: UUID, today: date) -> QuerySet:
        written.append(user)
        return appointed(user, today)

    prepared = Prepared(counted)
    with CaptureQueriesContext(connection) as captured:
        for _ in range(3):
            prepared.rows(user=town.coordinator.pk, today=date(2026, 11, 3))
    assert len(captured) == 3
    # Twice the first time, to tell a value from a part of the question.
    assert len(written) == 2


def test_a_value_that_is_used_otherwise_is_refused(town: Town) -> None:
    def tomorrow(user: UUID, today: date) -> QuerySet:
        return appointed(user, today + timedelta(days=1))

    with pytest.raises(NotPrepared, match="otherwise"):
        Prepared(tomorrow).rows(user=town.coordinator.pk, today=date(2026, 11, 3))


def test_a_question_whose_text_changes_is_refused(town: Town) -> None:
    def sometimes(user: UUID, today: date) -> QuerySet:
        rows = appointed(user, today)
        return rows.exclude(weekly_hours=3) if today.year < 1900 else rows

    with pytest.raises(NotPrepared, match="text"):
        Prepared(sometimes).rows(user=town.coordinator.pk, today=date(2026, 11, 3))


def test_a_question_that_only_turns_its_order_is_refused(town: Town) -> None:
    """As many values, in the same places: only the text tells that it is another question."""

    def turned(user: UUID, today: date) -> QuerySet:
        return appointed(user, today).order_by("pk" if today.year < 1900 else "-pk")

    with pytest.raises(NotPrepared, match="text"):
        Prepared(turned).rows(user=town.coordinator.pk, today=date(2026, 11, 3))


def test_objects_come_with_what_the_queryset_loads_beside_them(town: Town) -> None:
    def people(serves: UUID, today: date) -> QuerySet[Appointment]:
        return (
            Appointment.objects.filter(serves=serves, starts_on__lte=today)
            .select_related("user", "organisation")
            .prefetch_related("user__appointments")
            .annotate(name_of=F("user__name"))
            .order_by("user__name", "pk")[:5]
        )

    prepared = Prepared(people)
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            found = prepared.objects(serves=town.municipality.pk, today=clock.today())
            told = [
                (
                    one.user.name,
                    one.organisation.name,
                    one.name_of,
                    len(one.user.appointments.all()),
                )
                for one in found
            ]
        assert len(captured) == 2
        assert found == list(people(town.municipality.pk, clock.today()))
        assert len(told) == 5
        assert all(name == annotated and held >= 1 for name, _, annotated, held in told)


def test_moments_and_numbers_are_values_too(town: Town) -> None:
    from gezinsregie.audit.models import Entry

    def before(at: datetime, number: int) -> QuerySet[Entry]:
        return Entry.objects.filter(at__lt=at, sequence__lte=number).order_by("sequence")

    town.may(town.desk, Act.WORK_THE_DESK, town.municipality)
    prepared = Prepared(before)
    for at in (clock.now() + timedelta(hours=1), clock.now() - timedelta(days=3650)):
        for number in (1, 10_000):
            assert prepared.objects(at=at, number=number) == list(before(at, number))


def test_every_thread_asks_on_its_own_connection(town: Town) -> None:
    prepared = Prepared(appointed)
    asked = prepared.rows(user=town.coordinator.pk, today=date(2026, 11, 3))
    (written,) = prepared._written.values()
    handed_out = written.compiler
    assert asked
    again = _Again(written, []).get_compiler()
    assert again.connection is connection
    assert again is not handed_out


def held_by(people: list[UUID], today: date) -> QuerySet:
    return (
        Appointment.objects.filter(user__in=people, starts_on__lte=today)
        .order_by("pk")
        .values_list("pk", "role")
    )


def test_a_list_of_values_is_written_once_for_each_power_of_two(town: Town) -> None:
    written = []

    def counted(people: list[UUID], today: date) -> QuerySet:
        written.append(len(people))
        return held_by(people, today)

    prepared = Prepared(counted)
    everyone = [one.user_id for one in Appointment.objects.order_by("pk")][:7]
    for many in (1, 2, 3, 4, 5, 7):
        people = tuple(everyone[:many])
        found = prepared.objects(people=people, today=clock.today())
        assert found == list(held_by(list(people), clock.today()))
        assert found
    assert written == [1, 1, 2, 2, 4, 4, 8, 8]


def test_an_empty_list_finds_nothing_and_asks_nothing(town: Town) -> None:
    with CaptureQueriesContext(connection) as captured:
        assert Prepared(held_by).objects(people=(), today=clock.today()) == []
        assert Prepared(held_by).rows(people=(), today=clock.today()) == []
    assert len(captured) == 0


def test_constant_words_are_written_out_as_they_are(town: Town) -> None:
    def said(user: UUID, name: str) -> QuerySet:
        return (
            Appointment.objects.filter(user=user, role=Role.COORDINATOR)
            .exclude(user__name=name)
            .annotate(said=Value("'t is 50% %s ?", output_field=CharField()))
            .values_list("role", "said", "weekly_hours")
        )

    prepared = Prepared(said)
    for name in ("iemand", "d'Arc %s ?"):
        rows = prepared.rows(user=town.coordinator.pk, name=name)
        assert rows == list(said(town.coordinator.pk, name))
        assert rows[0][1] == "'t is 50% %s ?"
    (written,) = prepared._written.values()
    bound = {one for one in written.constants if isinstance(one, str)}
    if connection.vendor == "sqlite":
        # Where one is bound, SQLite may plan the question anew each time.
        assert not bound & {Role.COORDINATOR, "'t is 50% %s ?"}
