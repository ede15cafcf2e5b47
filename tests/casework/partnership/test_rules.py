# SPDX-License-Identifier: EUPL-1.2
"""Which people's yes is lacking; whether the database agrees is drawn in test_why_not.py."""

from datetime import date, timedelta

import pytest

from gezinsregie.casework.partnership.rules import (
    HelpFacts,
    Position,
    SharedFacts,
    Terms,
    why_not_open,
)
from gezinsregie.partners.agreement.rules import Standing

TODAY = date(2026, 3, 3)
YESTERDAY = TODAY - timedelta(days=1)
HELP = HelpFacts(
    trajectory_closed=False,
    approach="itg",
    starts_on=YESTERDAY,
    ends_on=None,
    terms=(Terms("Convenant", Standing.SIGNED),),
)


@pytest.mark.parametrize(
    ("positions", "lacks"),
    [
        ((), [("nobody_asked", "")]),
        ((Position(1, "given"),), []),
        ((Position(1, "given", TODAY),), []),
        ((Position(1, "given", YESTERDAY),), [("consent_lapsed", "1")]),
        ((Position(1, "refused"), Position(2, "given")), [("consent_refused", "1")]),
        ((Position(1, "seen_under_pressure"),), [("consent_under_pressure", "1")]),
        (
            (Position(1, "withdrawn"), Position(2, "given", YESTERDAY)),
            [("consent_withdrawn", "1"), ("consent_lapsed", "2")],
        ),
    ],
)
def test_whose_yes_is_lacking(
    positions: tuple[Position, ...], lacks: list[tuple[str, str]]
) -> None:
    facts = SharedFacts(
        help=HELP,
        life_domain="finances",
        purpose="one_plan",
        legal_ground="consent",
        ground_on=True,
        needs_consent=True,
        starts_on=YESTERDAY,
        ends_on=None,
        positions=positions,
    )
    assert [(one.key, one.about) for one in why_not_open(facts, TODAY)] == lacks
