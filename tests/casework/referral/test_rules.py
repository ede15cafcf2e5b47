# SPDX-License-Identifier: EUPL-1.2
"""What a referral and its answer need."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.referral.rules import (
    ReferringFacts,
    SaidAboutDomain,
    days_waiting,
    obstacles_to_accepting,
    obstacles_to_redirecting,
    obstacles_to_referring,
    obstacles_to_refusing,
)
from gezinsregie.casework.referral.themes import FACTS, Theme, by_theme, theme_of

TODAY = date(2026, 3, 3)
days = st.dates(date(1990, 1, 1), date(2050, 1, 1))


def referring(**changes: object) -> list[tuple[str, str]]:
    asked = {
        "situation": "De huur is achter.",
        "first_signal_on": TODAY,
        "domains": (),
        "fact_keys": (),
        "known_domains": {"housing", "work"},
        "known_facts": {"crisis"},
        "sent_already": False,
        "today": TODAY,
    }
    found = obstacles_to_referring(ReferringFacts(**{**asked, **changes}))
    return [(one.key, one.about) for one in found]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"situation": "\n"}, [("situation_missing", "")]),
        ({"first_signal_on": TODAY + timedelta(1)}, [("signal_in_the_future", "")]),
        ({"first_signal_on": date(1996, 1, 1)}, []),
        ({"first_signal_on": date(1995, 12, 31)}, [("signal_too_long_ago", "")]),
        ({"sent_already": True}, [("sent_already", "")]),
        ({"fact_keys": ["crisis", "wealth"]}, [("fact_unknown", "wealth")]),
        ({"domains": [SaidAboutDomain("housing", True, " ")]}, [("words_missing", "housing")]),
        ({"domains": [SaidAboutDomain("housing", False, "")]}, []),
        ({"domains": [SaidAboutDomain("luck", False, "")]}, [("domain_unknown", "luck")]),
        (
            {"domains": [SaidAboutDomain("work", True, "a"), SaidAboutDomain("work", False, "")]},
            [("domain_twice", "work")],
        ),
    ],
)
def test_a_referral_says_all_that_is_missing(
    changes: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    assert referring(**changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"reason": " "}, ["reason_missing"]),
        ({"form_keys": ["a"], "form_key": ""}, ["form_missing"]),
        ({"form_keys": ["a"], "form_key": "b"}, ["form_missing"]),
        ({"form_keys": ["a"], "form_key": "a"}, []),
        ({"form_key": "a"}, ["form_unknown"]),
        ({"to_weigh": ["addiction"]}, ["not_weighed"]),
        ({"to_weigh": ["addiction"], "judgements": {"addiction": "\t"}}, ["not_weighed"]),
        ({"to_weigh": ["addiction"], "judgements": {"addiction": "Onder controle."}}, []),
        (
            {"reason": "", "form_keys": ["a"], "to_weigh": ["x", "y"]},
            ["reason_missing", "form_missing", "not_weighed", "not_weighed"],
        ),
    ],
)
def test_accepting_says_all_that_is_missing(
    changes: dict[str, object], expected: list[str]
) -> None:
    asked = {"reason": "Past.", "form_keys": [], "form_key": "", "to_weigh": [], "judgements": {}}
    assert [one.key for one in obstacles_to_accepting(**{**asked, **changes})] == expected


def test_sending_on_needs_a_place_and_a_reason_and_refusing_a_reason() -> None:
    both = obstacles_to_redirecting(redirected_to=" ", reason="")
    assert [one.key for one in both] == ["where_to_missing", "reason_missing"]
    assert obstacles_to_redirecting(redirected_to="Wijkteam", reason="Past daar.") == []
    assert [one.key for one in obstacles_to_refusing(reason="")] == ["reason_missing"]
    assert obstacles_to_refusing(reason="Geen kinderen.") == []


@given(days, days)
def test_waiting_is_never_negative_and_grows_a_day_a_day(first: date, until: date) -> None:
    waited = days_waiting(first, until)
    assert waited >= 0
    if until >= first:
        assert days_waiting(first, until + timedelta(1)) == waited + 1


def test_every_question_has_one_theme_and_keeps_its_place() -> None:
    keys = [key for keys in FACTS.values() for key in keys]
    assert sorted(keys) == sorted(vocabulary().facts)
    assert by_theme(["crisis", "brand_new"]) == {
        Theme.SAFETY: ["crisis"],
        Theme.OTHER: ["brand_new"],
    }


def test_criteria_about_the_same_thing_share_a_theme() -> None:
    found = {
        (approach.key, criterion.key): theme_of(criterion)
        for approach in catalogue().latest()
        for criterion in approach.criteria
    }
    assert found["vig-den-haag", "addiction"] is Theme.HEALTH
    assert found["itg-leeuwarden", "addiction"] is Theme.HEALTH
    assert found["itg-leeuwarden", "mental-health"] is Theme.HEALTH
    assert found["hhw-alkmaar", "problems-in-four-domains"] is Theme.DOMAINS
    assert found["hhw-alkmaar", "parents-and-children"] is Theme.PEOPLE
    assert found["crg-eindhoven", "complex"] is Theme.OTHER
