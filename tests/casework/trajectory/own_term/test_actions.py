# SPDX-License-Identifier: EUPL-1.2
"""A maximum of a municipality's own: who writes it, and for which trajectories it counts."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.terms import Unit, later
from gezinsregie.audit.models import Entry
from gezinsregie.casework.extension.actions import extend
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.own_term.actions import NewOwnTerm, write_own_term
from gezinsregie.casework.trajectory.own_term.models import OwnTerm
from gezinsregie.casework.trajectory.own_term.queries import own_term
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast
from tests.cast import TODAY, Town
from tests.failing_log import the_log_cannot_be_written
from tests.partners.agreement.making import keep

ITG, VIG = catalogue().find("itg-leeuwarden", "1"), catalogue().find("vig-leeuwarden", "2")
CRG = catalogue().find("crg-eindhoven", "1")
NEW = NewOwnTerm(CRG, "pgtb", 9, TODAY - timedelta(days=30), "Besluit van het college, 2026-01.")


def open_in(town: Town, form: str, started_on: date) -> Trajectory:
    weighed = {"complex": "Op vier gebieden tegelijk, en het houdt elkaar in stand."}
    return cast.open_trajectory(
        town, "crg-eindhoven", form_key=form, started_on=started_on, judgements=weighed
    )


@pytest.mark.statement("CRG-E2")
@pytest.mark.parametrize(
    ("form", "days_ago", "months"),
    [("pgtb", 20, 9), ("pgtb", 31, None), ("family-coaching", 20, None)],
)
def test_each_form_has_its_own_maximum_for_what_begins_from_that_day(
    town: Town, form: str, days_ago: int, months: int | None
) -> None:
    write_own_term(keep(town), new=NEW)
    started_on = TODAY - timedelta(days=days_ago)
    trajectory = open_in(town, form, started_on)
    ends_on = later(started_on, months, Unit.MONTHS) if months else None
    assert trajectory.planned_end_on == ends_on


def test_a_later_term_takes_its_place_and_the_earlier_stays(town: Town) -> None:
    write_own_term(keep(town), new=NEW)
    later_one = NewOwnTerm(CRG, "pgtb", 12, TODAY, "Besluit van de raad.")
    write_own_term(keep(town), new=later_one)
    assert Entry.objects.filter(act=Act.KEEP_AGREEMENTS, outcome="done").count() == 2

    def months(day: date) -> int | None:
        found = own_term(town.municipality.pk, "crg-eindhoven", "pgtb", day)
        return found.at_most if found else None

    assert [months(TODAY - timedelta(days=one)) for one in (31, 30, 1, 0)] == [None, 9, 9, 12]
    elsewhere = own_term(town.police.pk, "crg-eindhoven", "pgtb", TODAY)
    assert elsewhere is None, "of one municipality alone"


def test_what_was_decided_as_a_maximum_is_not_extended(town: Town) -> None:
    write_own_term(keep(town), new=NEW)
    trajectory = open_in(town, "pgtb", TODAY - timedelta(days=20))
    assert trajectory.planned_end_on is not None
    may = town.may(town.coordinator, Act.STEER_TRAJECTORY, trajectory.family)
    with pytest.raises(Obstructed) as refused:
        extend(
            may,
            trajectory=trajectory,
            new_end=trajectory.planned_end_on + timedelta(days=30),
            reason="Het is nog niet klaar.",
        )
    assert [one.key for one in refused.value.obstacles] == ["no_extension_in_approach"]


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({"form": "judo"}, ["form_unknown"]),
        ({"form": None}, ["form_unknown"]),
        (
            {"approach": ITG, "form": None},
            ["no_end_on_purpose"],
        ),
        ({"approach": VIG, "form": None}, ["approach_says_it"]),
        ({"starts_on": TODAY + timedelta(days=367)}, ["starts_too_far"]),
        ({"paper": " ", "months": 61}, ["months_out_of_reach", "paper_missing"]),
    ],
)
def test_nothing_is_written_where_it_cannot_be(
    town: Town, changes: dict[str, Any], keys: list[str]
) -> None:
    with pytest.raises(Obstructed) as refused:
        write_own_term(keep(town), new=NewOwnTerm(**{**vars(NEW), **changes}))
    assert [one.key for one in refused.value.obstacles] == keys
    assert not OwnTerm.objects.exists()


def test_one_form_has_one_term_from_a_day(town: Town) -> None:
    written = write_own_term(keep(town), new=NEW)
    with pytest.raises(Obstructed) as refused:
        write_own_term(keep(town), new=NEW)
    assert [one.key for one in refused.value.obstacles] == ["one_from_that_day"]
    written.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        written.save(force_insert=True)


def test_who_keeps_the_agreements_writes_it_and_with_a_line_in_the_log(town: Town) -> None:
    for person in (town.coordinator, town.desk, town.team_leader):
        with pytest.raises(NotPermitted):
            town.may(person, Act.KEEP_AGREEMENTS, town.municipality)
    with the_log_cannot_be_written(), pytest.raises(OperationalError):
        write_own_term(keep(town), new=NEW)
    assert not OwnTerm.objects.exists()
