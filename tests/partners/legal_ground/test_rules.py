# SPDX-License-Identifier: EUPL-1.2
"""What is needed to switch a ground of law on or off."""

import pytest

from gezinsregie.partners.legal_ground.rules import obstacles_to_switching

KNOWN = ("consent", "wams")


@pytest.mark.parametrize(
    ("key", "is_on", "stands", "reason", "expected"),
    [
        ("wams", True, False, "De wet geldt.", []),
        ("wams", False, True, "De wet is ingetrokken.", []),
        ("wams", True, True, "Nog eens.", ["stands_so_already"]),
        ("wams", True, False, "  ", ["reason_missing"]),
        ("other", True, False, "Omdat.", ["ground_unknown"]),
        ("other", True, True, "", ["ground_unknown", "reason_missing"]),
    ],
)
def test_a_ground_is_switched_once_and_for_a_reason(
    key: str, is_on: bool, stands: bool, reason: str, expected: list[str]
) -> None:
    found = obstacles_to_switching(key=key, known=KNOWN, is_on=is_on, stands=stands, reason=reason)
    assert [one.key for one in found] == expected
