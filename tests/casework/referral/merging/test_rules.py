# SPDX-License-Identifier: EUPL-1.2
"""When two families can be taken for one, and when that can be undone: by table."""

from dataclasses import replace
from typing import Any

import pytest

from gezinsregie.casework.referral.merging.rules import (
    Help,
    MergingFacts,
    UndoingFacts,
    obstacles_to_merging,
    obstacles_to_undoing,
)

FINE = MergingFacts(
    said_same=True,
    same_town=True,
    in_another=False,
    took_in=False,
    help_of_absorbed=Help.NEVER,
    help_of_kept=Help.NOW,
    words="Dezelfde moeder.",
)
APART = UndoingFacts(
    stands=True, later_one_stands=False, trajectory_opened=False, written=(), words="Nichten."
)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"help_of_kept": Help.NEVER}, []),
        ({"help_of_kept": Help.EARLIER}, []),
        ({"said_same": False}, ["not_said_same"]),
        ({"same_town": False}, ["other_town"]),
        ({"in_another": True}, ["merged_already"]),
        ({"took_in": True}, ["took_in_others"]),
        ({"words": "  "}, ["merging_words_missing"]),
        ({"help_of_absorbed": Help.NOW}, ["both_under_way"]),
        ({"help_of_absorbed": Help.EARLIER}, ["both_were_helped"]),
        ({"help_of_absorbed": Help.NOW, "help_of_kept": Help.EARLIER}, ["both_were_helped"]),
        ({"help_of_absorbed": Help.NOW, "help_of_kept": Help.NEVER}, ["begin_with_the_other"]),
        ({"help_of_absorbed": Help.EARLIER, "help_of_kept": Help.NEVER}, ["begin_with_the_other"]),
        (
            {"said_same": False, "in_another": True, "words": ""},
            ["not_said_same", "merged_already", "merging_words_missing"],
        ),
    ],
)
def test_two_become_one(changes: dict[str, Any], found: list[str]) -> None:
    assert [one.key for one in obstacles_to_merging(replace(FINE, **changes))] == found


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"stands": False}, ["undone_already"]),
        ({"later_one_stands": True}, ["later_one_first"]),
        ({"trajectory_opened": True}, ["trajectory_opened"]),
        ({"words": ""}, ["undoing_words_missing"]),
        ({"written": ("Noa", "Sef")}, ["written_since", "written_since"]),
    ],
)
def test_one_becomes_two(changes: dict[str, Any], found: list[str]) -> None:
    obstacles = obstacles_to_undoing(replace(APART, **changes))
    assert [one.key for one in obstacles] == found
    assert [one.about for one in obstacles if one.about] == list(changes.get("written", ()))
