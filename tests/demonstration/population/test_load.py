# SPDX-License-Identifier: EUPL-1.2
"""A population: the same for the same seed, believable, whole or not there, and quick to read."""

import hashlib
from collections import Counter
from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_job
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.audit.queries import broken_at
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.models import Closing, Contact, Goal, Referral, Trajectory
from gezinsregie.casework.partnership.queries import involved, open_scopes
from gezinsregie.demonstration.population.families import family_of_many_goals
from gezinsregie.demonstration.population.load import ThereAlready, load_population
from gezinsregie.demonstration.population.tables import TABLES
from gezinsregie.demonstration.population.towns import sizes, town_name, towns
from gezinsregie.demonstration.population.worker import made
from gezinsregie.demonstration.present import Came, bring_to_today, is_stale
from gezinsregie.demonstration.town import is_loaded
from gezinsregie.families.bsn import is_bsn
from gezinsregie.families.models import Family
from gezinsregie.insight.models import TrajectoryFacts
from gezinsregie.insight_feed.actions import feed_insight
from gezinsregie.partners.models import Appointment, Organisation, OrganisationKind, Role
from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.web.sign_in.cards import cards
from tests.cast import NOW, TODAY

from .conftest import FAMILIES, SEED, no_progress

# What is encrypted differs every time, and may.
RANDOM = {"bsn_encrypted"}


def raw_rows(key: str) -> list[tuple[Any, ...]]:
    """Every row as text, below what Django makes of it."""
    table = TABLES[key]
    names = sorted(set(table.columns) - RANDOM)
    columns = ", ".join(f'CAST("{name}" AS text)' for name in names)
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT {columns} FROM "{table.name}" ORDER BY id')  # noqa: S608
        return list(cursor.fetchall())


def digest(seed: int, today: date = TODAY) -> dict[str, str]:
    """Load a population, look at every row of it, and take it away again."""
    with transaction.atomic():
        load_population(families=12, seed=seed, today=today, progress=no_progress)
        found = {key: hashlib.sha256(repr(raw_rows(key)).encode()).hexdigest() for key in TABLES}
        transaction.set_rollback(True)
    return found


def test_the_same_seed_gives_the_same_rows(db: None) -> None:
    first = digest(3)
    assert digest(3) == first
    other = digest(4)
    assert {key for key in TABLES if other[key] == first[key]} == set()
    later = digest(3, date(2026, 4, 3))
    assert later["goal"] != first["goal"]


def test_rows_are_as_the_product_would_have_stored_them(
    population: dict[str, int],
) -> None:
    """Written again by the models, nothing of it changes. (Triggers guard the two left out.)"""
    for key in set(TABLES) - {"version", "entry"}:
        model = TABLES[key].model
        written = raw_rows(key)
        fields = [one for one in model._meta.concrete_fields if one.column not in RANDOM]
        others = {
            one.name for one in fields if one.remote_field or one.get_internal_type() == "JSONField"
        }
        nullable = {one.name for one in fields if one.null}
        for row in model._base_manager.order_by("pk")[:20]:
            row.clean_fields(exclude=others | nullable)
            model._base_manager.filter(pk=row.pk).update(
                **{one.attname: getattr(row, one.attname) for one in fields}
            )
        assert raw_rows(key) == written, key


def test_counts_are_those_of_the_tables(population: dict[str, int]) -> None:
    assert set(population) == {table.name for table in TABLES.values()}
    for table in TABLES.values():
        assert population[table.name] == table.model._base_manager.count(), table.name


def test_the_figures_are_believable(population: dict[str, int]) -> None:
    assert Family.objects.count() == FAMILIES
    municipalities = Organisation.objects.filter(kind=OrganisationKind.MUNICIPALITY)
    assert municipalities.count() == 3
    trajectories = Trajectory.objects.all()
    assert 0.25 < trajectories.filter(ended_on__isnull=True).count() / FAMILIES < 0.5
    assert Closing.objects.count() == trajectories.filter(ended_on__isnull=False).count()
    members = Counter(Family.objects.values_list("members__family", flat=True))
    assert min(members.values()) >= 2
    assert max(members.values()) <= 9
    of_closed = Goal.objects.filter(concern__trajectory__ended_on__isnull=False)
    assert 18 < of_closed.count() / Closing.objects.count() < 27
    judged = Goal.objects.filter(attainment__isnull=False)
    assert 0.57 < judged.filter(attainment__gte=0).count() / judged.count() < 0.67
    assert 24 < Contact.objects.count() / trajectories.count() < 60
    assert {(one.approach_key, one.form_key) for one in trajectories} == {
        ("vig-den-haag", ""),
        ("vig-leeuwarden", ""),
        ("itg-leeuwarden", ""),
        ("hhw-alkmaar", ""),
        ("crg-eindhoven", "pgtb"),
        ("crg-eindhoven", "family-coaching"),
        ("crg-eindhoven", "compulsory-family-coaching"),
    }
    assert Referral.objects.filter(decision__isnull=True).exists()
    assert Factsheet.objects.filter(established_on__isnull=False).count() == 3


def test_the_log_holds_and_runs_with_time(population: dict[str, int]) -> None:
    assert broken_at() is None
    entries = list(Entry.objects.order_by("sequence").values_list("at", flat=True))
    assert entries == sorted(entries)
    assert entries[-1] <= NOW


def test_the_feed_of_the_product_gives_the_same_figures(population: dict[str, int]) -> None:
    names = [
        field.name
        for field in TrajectoryFacts._meta.concrete_fields
        if field.name not in {"id", "fed_at"}
    ]
    before = set(TrajectoryFacts.objects.values_list(*names))
    assert len(before) == Trajectory.objects.count()
    for municipality in Organisation.objects.filter(kind=OrganisationKind.MUNICIPALITY):
        feed_insight(permit_for_job("figures", Act.FEED_INSIGHT, municipality.pk))
    assert set(TrajectoryFacts.objects.values_list(*names)) == before


def test_coaches_have_about_as_many_families_as_their_hours_hold(
    population: dict[str, int],
) -> None:
    open_now = Counter(
        Trajectory.objects.filter(ended_on__isnull=True).values_list("coordinator", flat=True)
    )
    held = Appointment.objects.filter(role=Role.COORDINATOR)
    assert set(open_now) <= {one.user_id for one in held}
    for one in held:
        assert open_now[one.user_id] <= one.weekly_hours / 7.2 + 2


def test_partners_help_and_some_of_it_is_open_to_them(population: dict[str, int]) -> None:
    helping = Counter(
        Involvement.objects.filter(trajectory__ended_on__isnull=True).values_list(
            "trajectory", flat=True
        )
    )
    assert 3 <= min(helping.values()) <= max(helping.values()) <= 6
    involved_today, open_today = involved(TODAY), open_scopes(TODAY)
    assert 0.3 < involved_today.count() / sum(helping.values()) < 1
    some = Scope.objects.filter(involvement__in=involved_today)
    assert 0.5 < open_today.count() / some.count() < 1


def test_what_comes_after_gets_a_number_of_its_own(population: dict[str, int]) -> None:
    last = Appointment.objects.order_by("-pk").first()
    assert last is not None
    user = User.objects.create(email="nieuw@stad-1.example", name="Nieuw Iemand")
    Appointment.objects.create(
        user=user,
        organisation=last.organisation,
        serves=last.serves,
        role=Role.REFERRER,
        starts_on=TODAY,
    )


def test_the_first_of_each_role_signs_in_by_card(population: dict[str, int]) -> None:
    assert [card.email for card in cards()] == [
        "verwijzer-1@stad-1.example",
        "desk-1@stad-1.example",
        "coach-1@stad-1.example",
        "teamleider-1@stad-1.example",
        "partner-1@stad-1.example",
        "inspecteur-1@rijkstoezicht.example",
        "beheer-1@stad-1.example",
    ]


@pytest.mark.parametrize(
    ("email", "names"),
    [
        ("coach-1@stad-1.example", ["today", "plan", "family"]),
        ("desk-1@stad-1.example", ["desk"]),
        ("teamleider-1@stad-1.example", ["team"]),
    ],
)
def test_their_pages_open(
    population: dict[str, int], client: Client, email: str, names: list[str]
) -> None:
    client.force_login(User.objects.get(email=email))
    family = family_of_many_goals(SEED)
    for name in names:
        arguments = {"family_id": family} if name in {"plan", "family"} else {}
        assert client.get(reverse(name, kwargs=arguments)).status_code == 200, name


def test_a_stop_halfway_leaves_nothing(db: None) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), transaction.atomic():
        load_population(families=FAMILIES, seed=SEED, today=TODAY, progress=stop)
    assert not any(table.model._base_manager.exists() for table in TABLES.values())


def test_a_second_population_is_refused(population: dict[str, int]) -> None:
    with pytest.raises(ThereAlready, match="al een verzonnen bevolking"):
        load_population(families=1, seed=2, today=TODAY, progress=no_progress)
    assert Family.objects.count() == FAMILIES


def test_starting_the_demonstration_leaves_a_population_alone(population: dict[str, int]) -> None:
    assert not is_loaded()
    assert not is_stale()
    assert bring_to_today(no_progress, keep=False) is Came.THERE
    assert Family.objects.count() == FAMILIES


@pytest.mark.parametrize("families", [1, 2, 5])
def test_even_one_family_makes_a_population(db: None, families: int) -> None:
    load_population(families=families, seed=1, today=TODAY, progress=no_progress)
    assert Family.objects.count() == families
    assert broken_at() is None


def test_the_first_town_is_the_same_whatever_stands_beside_it() -> None:
    assert sizes(1500) == [1000, 300, 200]
    many = sizes(40_000)
    assert sum(many) == 40_000
    assert max(many) <= 1500
    assert 30 < len(many) < 100
    assert towns(5, 1500)[0] == towns(5, 40_000)[0]
    names = [town_name(number) for number in range(1, 200)]
    assert len(set(names)) == len(names)
    assert all(sum(sizes(number)) == number for number in (1, 2, 3, 1499, 1501, 2000, 2001))


def test_a_second_process_makes_the_same_rows() -> None:
    wanted = {"seed": 3, "families": 8, "today": TODAY, "last": dict.fromkeys(TABLES, 5)}
    here, there = ([*made(**wanted, beside=beside)] for beside in (False, True))
    assert [one.lines for one in here] == [one.lines for one in there]
    for one, other in zip(here, there, strict=True):
        for key in set(TABLES) - {"member"}:
            assert one.rows[key] == other.rows[key], key


def test_a_fault_in_the_second_process_is_heard() -> None:
    with pytest.raises(KeyError):
        list(made(seed=3, families=8, today=TODAY, last={}, beside=True))


def test_invented_numbers_pass_the_eleven_test() -> None:
    from gezinsregie.demonstration.population.household import bsn_of

    found = [bsn_of(family, place) for family in range(1, 300) for place in range(9)]
    given = [bsn for bsn in found if bsn]
    assert all(is_bsn(bsn) and bsn.startswith("99") for bsn in given)
    assert len(set(given)) == len(given) > 0.9 * len(found)
