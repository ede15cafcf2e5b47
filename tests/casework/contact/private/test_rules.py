# SPDX-License-Identifier: EUPL-1.2
"""When something can be kept to one person: by table, without a database."""

from typing import Any

import pytest

from gezinsregie.casework.contact.private.rules import obstacles_to_keeping

FINE: dict[str, Any] = {
    "trajectory_closed": False,
    "was_there": True,
    "limits_said": True,
    "words": "Ik ben bang.",
}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"trajectory_closed": True}, [("trajectory_closed", "")]),
        ({"was_there": False}, [("not_there", "member")]),
        ({"limits_said": False}, [("limits_not_said", "limits_said")]),
        ({"words": "  "}, [("words_missing", "words")]),
        (
            {"was_there": False, "limits_said": False, "words": ""},
            [
                ("not_there", "member"),
                ("limits_not_said", "limits_said"),
                ("words_missing", "words"),
            ],
        ),
    ],
)
def test_no_secret_is_promised_before_its_limits_were_said(
    changes: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    said = obstacles_to_keeping(**{**FINE, **changes})
    assert [(one.key, one.field) for one in said] == found
