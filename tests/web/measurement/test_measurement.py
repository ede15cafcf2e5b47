# SPDX-License-Identifier: EUPL-1.2
"""Self-sufficiency and the number of professionals: start beside end, and a new measurement."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.approaches.catalogue import instruments
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.models import Entry
from gezinsregie.casework.measurement.actions import Scored
from gezinsregie.casework.measurement.models import Measurement, Moment
from gezinsregie.casework.measurement.rules import obstacles_to_measuring
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.web.measurement.words import OBSTACLES
from tests import cast
from tests.web.family.cases import take
from tests.web.sql import at_most


@pytest.fixture
def coach(as_user, town: cast.Town) -> Client:
    return as_user(town.coordinator)


def send(coach: Client, trajectory: Trajectory, **changes: Any) -> Any:
    fields = {
        "moment": "start",
        "taken_on": "2026-03-03",
        "professionals_involved": "9",
        "level_finances": "2",
        "reason_justice": "Er is niets met politie of rechter.",
    }
    sent = {key: value for key, value in {**fields, **changes}.items() if value is not None}
    return coach.post(reverse("measure", args=[trajectory.family_id]), sent)


@pytest.mark.statement("ITG-L4", "ITG-L7")
def test_start_and_end_are_measured_and_stand_beside_each_other(
    coach: Client, trajectory: Trajectory
) -> None:
    url = reverse("measurements", args=[trajectory.family_id])
    answer = send(coach, trajectory)
    assert (answer.status_code, answer.headers["Location"]) == (302, url)
    page = coach.get(url).content.decode()
    assert "De eindmeting moet nog." in page and "2, niet zelfredzaam" in page
    assert "niet relevant: Er is niets met politie of rechter." in page
    assert "niet besproken" in page
    send(coach, trajectory, moment="end", professionals_involved="2", level_finances="4")
    page = coach.get(url).content.decode()
    assert "2 niveaus beter" in page and "4, voldoende zelfredzaam" in page
    assert "Bij de start: 9. Bij het einde: 2." in page
    assert Entry.objects.filter(act=Act.MEASURE, outcome="done").count() == 2


def test_only_the_domains_that_were_spoken_of_are_kept(
    coach: Client, trajectory: Trajectory
) -> None:
    send(coach, trajectory)
    kept = Measurement.objects.get().scores.values_list(
        "domain_key", "level", "not_relevant_because"
    )
    assert list(kept) == [
        ("finances", 2, ""),
        ("justice", None, "Er is niets met politie of rechter."),
    ]


def test_the_form_requires_no_domain_and_names_the_owner(
    coach: Client, trajectory: Trajectory
) -> None:
    page = coach.get(reverse("measure", args=[trajectory.family_id])).content.decode()
    assert "Geen leefgebied is verplicht" in page
    assert "Alle rechten voorbehouden." in page
    domains = instruments()["zrm-2017"].domains(vocabulary())
    assert len(domains) == 13
    for domain in domains:
        assert f"<legend>{domain.name.nl}</legend>" in page
    assert page.count(" checked") == 13  # all of them on "open laten"


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"moment": "end"}, "moment", "Deze meting is al gedaan, of kan nog niet."),
        ({"moment": None}, "moment", "Kies welke meting dit is."),
        ({"taken_on": "2026-03-04"}, "taken_on", "Deze dag ligt nog voor u."),
        ({"taken_on": "2026-02-10"}, "taken_on", "nog niet begonnen"),
        ({"taken_on": "gisteren"}, "taken_on", "Schrijf de datum als dag-maand-jaar"),
        ({"taken_on": "0001-01-01"}, "taken_on", "Controleer het jaar"),
        ({"professionals_involved": ""}, "professionals_involved", "Vul een getal in."),
        ({"professionals_involved": "-1"}, "professionals_involved", "niet minder dan 0"),
        ({"professionals_involved": "100"}, "professionals_involved", "Meer dan 99"),
        ({"professionals_involved": "1e9"}, "professionals_involved", "een heel getal"),
        ({"professionals_involved": "9" * 5000}, "professionals_involved", "een heel getal"),
        ({"level_finances": "6"}, "level_finances", "Kies een van de niveaus"),
        ({"level_finances": "x"}, "level_finances", "Kies een van de niveaus"),
        ({"level_justice": "3"}, "level_justice", "Niet allebei."),
        ({"reason_housing": "x" * 201}, "reason_housing", "Deze reden is te lang: 201 tekens."),
        ({"reason_housing": "a\x00b"}, "reason_housing", "Null-tekens"),
        ({"level_finances": ""}, "__all__", "Geef ten minste één leefgebied een niveau."),
        ({"level_finances": "", "level_other": "3"}, "__all__", "ten minste één leefgebied"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    coach: Client, trajectory: Trajectory, changes: dict, field: str, sentence: str
) -> None:
    answer = send(coach, trajectory, **changes)
    assert answer.status_code == 422
    assert sentence in str(answer.context["form"].errors[field])
    assert "niets met politie" in answer.content.decode()  # what was typed stays
    assert not Measurement.objects.exists()


def test_the_end_cannot_lie_before_the_start(
    coach: Client, town: cast.Town, trajectory: Trajectory
) -> None:
    take(town, trajectory, Moment.START, {"finances": Scored(2)}, 9)
    answer = send(coach, trajectory, moment="end", taken_on="2026-03-02")
    assert "niet voor de beginmeting liggen" in str(answer.context["form"].errors["taken_on"])


def test_sent_twice_it_is_measured_once(coach: Client, trajectory: Trajectory) -> None:
    assert send(coach, trajectory).status_code == 302
    again = send(coach, trajectory)
    assert again.status_code == 422
    assert "Deze meting is al gedaan" in str(again.context["form"].errors["moment"])
    assert Measurement.objects.count() == 1


def test_when_both_are_taken_there_is_nothing_to_measure(
    coach: Client, town: cast.Town, trajectory: Trajectory
) -> None:
    take(town, trajectory, Moment.START, {"finances": Scored(4)}, 2)
    take(town, trajectory, Moment.END, {"finances": Scored(3)}, 3)
    for answer in (
        coach.get(reverse("measure", args=[trajectory.family_id]), follow=True),
        coach.post(reverse("measure", args=[trajectory.family_id]), {}, follow=True),
    ):
        page = answer.content.decode()
        assert "Beide metingen zijn al gedaan." in page
        assert "1 niveau slechter" in page
        assert reverse("measure", args=[trajectory.family_id]) not in page


def test_nothing_measured_yet_says_so(coach: Client, trajectory: Trajectory) -> None:
    page = coach.get(reverse("measurements", args=[trajectory.family_id])).content.decode()
    assert "Er is nog niet gemeten" in page
    assert reverse("measure", args=[trajectory.family_id]) in page


@pytest.mark.parametrize("size", [2, 10])
def test_queries_do_not_grow(
    coach: Client, town: cast.Town, trajectory: Trajectory, size: int
) -> None:
    keys = [one.key for one in instruments()["zrm-2017"].domains(vocabulary())][:size]
    take(town, trajectory, Moment.START, {key: Scored(2) for key in keys}, 9)
    take(town, trajectory, Moment.END, {key: Scored(4) for key in keys}, 2)
    with at_most(12):
        coach.get(reverse("measurements", args=[trajectory.family_id]))


def test_every_obstacle_has_words() -> None:
    today, started = cast.TODAY, cast.TODAY + timedelta(days=2)
    common = {"started_on": started, "today": today, "scored": 0, "trajectory_closed": True}
    early = obstacles_to_measuring(
        moment="end", taken_on=started - timedelta(days=1), taken={"end": today}, **common
    )
    late = obstacles_to_measuring(moment="end", taken_on=today, taken={"start": started}, **common)
    assert {one.key for one in early + late} == set(OBSTACLES)
