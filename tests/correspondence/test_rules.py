# SPDX-License-Identifier: EUPL-1.2
"""When a link is open, what can be mailed, and how long a mail is tried: tables."""

from datetime import UTC, datetime, timedelta

import pytest

from gezinsregie.correspondence.rules import (
    can_be_mailed,
    is_braked,
    is_given_up,
    is_open,
    obstacles_to_mailing,
    rest_after,
)

NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("expires_at", "used_at", "withdrawn_at", "open_"),
    [
        (NOW + SECOND, None, None, True),
        (NOW, None, None, False),
        (NOW + SECOND, NOW - SECOND, None, False),
        (NOW + SECOND, None, NOW - SECOND, False),
    ],
)
def test_a_link_is_open_once_and_for_a_time(
    expires_at: datetime, used_at: datetime | None, withdrawn_at: datetime | None, open_: bool
) -> None:
    assert (
        is_open(expires_at=expires_at, used_at=used_at, withdrawn_at=withdrawn_at, now=NOW) is open_
    )


def test_a_machine_that_guesses_waits_after_twenty() -> None:
    assert [is_braked(wrong) for wrong in (0, 19, 20, 21)] == [False, False, True, True]


@pytest.mark.parametrize(
    ("tries", "minutes"), [(0, 1), (1, 1), (2, 2), (3, 4), (9, 256), (10, 360), (400, 360)]
)
def test_a_mail_rests_twice_as_long_each_time(tries: int, minutes: int) -> None:
    assert rest_after(tries) == timedelta(minutes=minutes)


def test_a_mail_is_given_up_after_a_fortnight() -> None:
    fortnight = timedelta(days=14)
    assert not is_given_up(NOW, NOW + fortnight - SECOND)
    assert is_given_up(NOW, NOW + fortnight)


@pytest.mark.parametrize(
    ("to", "can"),
    [
        ("sanne@oosterzand.example", True),
        ("s.de-wit+1@post.oosterzand.example", True),
        (f"{'a' * 64}@{'b' * 181}.example", True),
        (f"{'a' * 64}@{'b' * 182}.example", False),
        (f"{'a' * 65}@oosterzand.example", False),
        ("jan@localhost", False),
        ("jan@.example", False),
        ("jan@oosterzand-.example", False),
        ("Jan <jan@oosterzand.example>", False),
        ("jan@oosterzand.example, piet@oosterzand.example", False),
        ("jan@oosterzand.example\nBcc: piet@oosterzand.example", False),
        ("jan@oosterzand.example\n", False),
        ("", False),
    ],
)
def test_which_address_is_mailed(to: str, can: bool) -> None:
    assert can_be_mailed(to) is can


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"to": "jan@localhost"}, [("mail_address_wrong", "to")]),
        ({"subject": "x" * 200}, []),
        ({"subject": "x" * 201}, [("mail_subject_wrong", "subject")]),
        ({"subject": " "}, [("mail_subject_wrong", "subject")]),
        ({"subject": "Vraag\nBcc: piet@x.example"}, [("mail_subject_wrong", "subject")]),
        ({"text": " "}, [("mail_text_wrong", "text")]),
        ({"text": "a\x00b"}, [("mail_text_wrong", "text")]),
        ({"text": "a\ud800b"}, [("mail_text_wrong", "text")]),
        ({"text": "a\udfffb"}, [("mail_text_wrong", "text")]),
        ({"text": "a\ue000b"}, []),
        (
            {"to": "", "subject": "", "text": ""},
            [("mail_address_wrong", "to"), ("mail_subject_wrong", "subject"),
             ("mail_text_wrong", "text")],
        ),
    ],
)  # fmt: skip
def test_all_that_keeps_a_mail_from_going(
    changes: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    mail = {"to": "sanne@oosterzand.example", "subject": "Een vraag", "text": "Dag Sanne"}
    found = obstacles_to_mailing(**(mail | changes))
    assert [(one.key, one.field) for one in found] == expected
