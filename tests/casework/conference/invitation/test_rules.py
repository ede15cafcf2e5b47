# SPDX-License-Identifier: EUPL-1.2
"""When an invitation is mailed, and what its answer must say: by table, without a database."""

import pytest

from gezinsregie.casework.conference.invitation.rules import (
    obstacles_to_mailing_it,
    obstacles_to_replying,
)


@pytest.mark.parametrize(
    ("begun", "answered", "uninvited", "found"),
    [
        (False, False, False, []),
        (True, False, False, ["begun_already"]),
        (False, True, False, ["answered_already"]),
        (False, False, True, ["uninvited"]),
        (True, True, True, ["begun_already", "answered_already", "uninvited"]),
    ],
)
def test_it_is_mailed_until_it_began_or_was_answered(
    begun: bool, answered: bool, uninvited: bool, found: list[str]
) -> None:
    said = obstacles_to_mailing_it(begun=begun, answered=answered, uninvited=uninvited)
    assert [one.key for one in said] == found


@pytest.mark.parametrize(
    ("heard_instead", "words", "found"),
    [
        (False, "", []),
        (True, "Ik wil rust.", []),
        (True, "  ", [("heard_words_missing", "words")]),
    ],
)
def test_who_wants_to_be_heard_instead_says_something(
    heard_instead: bool, words: str, found: list[tuple[str, str]]
) -> None:
    said = obstacles_to_replying(heard_instead=heard_instead, words=words)
    assert [(one.key, one.field) for one in said] == found
