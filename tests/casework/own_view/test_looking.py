# SPDX-License-Identifier: EUPL-1.2
from datetime import UTC, date, datetime
from typing import Any

from gezinsregie.access.grounds import Ground
from gezinsregie.casework.own_view.looking import Look, Reviewed, visits

DAY = date(2026, 3, 3)
LUWTE, SCHOOL = ("1", "De Luwte"), ("2", "De Regenboog")


def look(actor: str, hour: int = 10, **changes: Any) -> Look:
    fields: dict[str, Any] = {
        "day": DAY,
        "last": datetime(2026, 3, 3, hour, tzinfo=UTC),
        "actor": actor,
        "name": actor.title(),
        "ground": Ground.PARTNER_INFORMED,
        "act": "read_shared_part",
        "wrote": False,
        "times": 1,
        "organisations": (SCHOOL,),
    }
    return Look(**{**fields, **changes})


def test_one_person_on_one_day_is_one_visit_with_all_that_was_done() -> None:
    seen = visits(
        [look("ada"), look("ada", 12, act="ask_why", times=2), look("bo")], kept=frozenset()
    )
    assert [(one.name, one.organisation, one.did) for one in seen] == [
        (
            "Ada",
            "De Regenboog",
            [("read_shared_part", False, 1), ("ask_why", False, 2)],
        ),
        ("Bo", "De Regenboog", [("read_shared_part", False, 1)]),
    ]
    assert seen[0].last.hour == 12


def test_all_of_what_is_kept_become_one_nameless_visit_a_day() -> None:
    seen = visits(
        [
            look("ada", organisations=(LUWTE,), emergency=Reviewed.JUSTIFIED),
            look("bo", 14, organisations=(SCHOOL, LUWTE), ground=Ground.EMERGENCY, wrote=True),
            look("cem"),
        ],
        kept=frozenset({"1"}),
    )
    hidden, named = seen
    assert (hidden.name, hidden.ground, hidden.organisation, hidden.emergency) == ("", "", "", None)
    assert hidden.did == [("", False, 1), ("", False, 1)]
    assert hidden.last.hour == 14
    assert named.name == "Cem"


def test_who_is_not_known_to_the_family_is_told_by_the_work_alone() -> None:
    seen = visits([look("ada", ground=Ground.LEADS_THE_TEAM)], kept=frozenset())
    assert (seen[0].name, seen[0].organisation) == ("", "De Regenboog")


def test_another_day_is_another_visit() -> None:
    assert len(visits([look("ada"), look("ada", day=date(2026, 3, 2))], kept=frozenset())) == 2
