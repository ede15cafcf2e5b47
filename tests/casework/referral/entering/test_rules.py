# SPDX-License-Identifier: EUPL-1.2
"""What the desk has to say of a referral that it writes down."""

from dataclasses import replace

import pytest

from gezinsregie.casework.referral.entering.rules import EnteringFacts, obstacles_to_entering

WHOLE = EnteringFacts(
    by_form=False,
    from_family=False,
    told_by="Dewi, wijkagent",
    has_organisation=True,
    of_this_town=True,
)

TABLE = [
    ({}, []),
    ({"has_organisation": False, "of_this_town": False}, []),
    ({"from_family": True, "has_organisation": False, "of_this_town": False}, []),
    ({"by_form": True}, ["came_by_missing"]),
    ({"told_by": " "}, ["told_by_missing"]),
    ({"from_family": True}, ["family_is_no_organisation"]),
    ({"of_this_town": False}, ["no_partner_here"]),
    (
        {"by_form": True, "told_by": "", "from_family": True, "of_this_town": False},
        ["came_by_missing", "told_by_missing", "family_is_no_organisation", "no_partner_here"],
    ),
]


@pytest.mark.parametrize(("changes", "keys"), TABLE)
def test_every_reason_is_given_at_once(changes: dict[str, object], keys: list[str]) -> None:
    found = obstacles_to_entering(replace(WHOLE, **changes))  # type: ignore[arg-type]
    assert [one.key for one in found] == keys
