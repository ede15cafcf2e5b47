# SPDX-License-Identifier: EUPL-1.2
"""A calendar as other programs read it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.casework.notice.rules import Event, calendar
from gezinsregie.foundation import clock

NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)


def lines(*events: Event, name: str = "Gezinsregie") -> list[str]:
    made = calendar(events, name=name, now=NOW)
    assert made.endswith(b"\r\n") and b"\n" not in made.replace(b"\r\n", b"")
    assert all(len(one) <= 75 for one in made.split(b"\r\n"))
    return made.decode().replace("\r\n ", "").split("\r\n")


def test_an_event_has_its_moments_in_utc_whatever_the_time_of_year() -> None:
    winter = datetime(2026, 3, 4, 14, 30, tzinfo=clock.LOCAL)
    summer = datetime(2026, 7, 4, 14, 30, tzinfo=clock.LOCAL)
    hour = timedelta(hours=1)
    told = lines(Event("a", "Bezoek", winter, winter + hour), Event("b", "Dienst", summer, summer))
    assert told[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gezinsregie//NL"]
    assert "DTSTART:20260304T133000Z" in told and "DTEND:20260304T143000Z" in told
    assert "DTSTART:20260704T123000Z" in told and "UID:a@gezinsregie" in told
    assert (told.count("BEGIN:VEVENT"), told.count("END:VEVENT"), told[-2:]) == (
        2,
        2,
        ["END:VCALENDAR", ""],
    )
    assert not [one for one in told if one.startswith(("LOCATION", "DESCRIPTION", "URL"))]


def test_what_would_end_a_line_is_escaped() -> None:
    told = lines(Event("a", "Een; twee, drie\\\r\nEND:VEVENT", NOW, NOW, "op kantoor", 3))
    assert "SUMMARY:Een\\; twee\\, drie\\\\ END:VEVENT" in told
    assert "LOCATION:op kantoor" in told and "SEQUENCE:3" in told
    assert told.count("END:VEVENT") == 1


def test_what_lasts_a_day_is_of_that_day_here() -> None:
    begins = datetime(2026, 3, 29, tzinfo=clock.LOCAL)  # the clock goes forward that night
    ends = datetime(2026, 3, 30, tzinfo=clock.LOCAL)
    told = lines(Event("a", "2 acties", begins, ends, all_day=True))
    assert "DTSTART;VALUE=DATE:20260329" in told and "DTEND;VALUE=DATE:20260330" in told


@given(st.text(max_size=120))
def test_no_text_breaks_a_calendar(text: str) -> None:
    told = lines(Event("a", text, NOW, NOW), name=text)
    assert told.count("BEGIN:VEVENT") == 1
    assert sum(one.startswith("SUMMARY:") for one in told) == 1


def test_a_long_name_is_folded_inside_no_letter() -> None:
    name = "Gezinsoverleg " + "é" * 60
    told = calendar([Event("a", name, NOW, NOW)], name="Gezinsregie", now=NOW)
    assert b"\r\n \xc3\xa9" in told, "what follows begins with a space"
    assert all(len(one) <= 75 and one.decode() for one in told.split(b"\r\n") if one)
    assert f"SUMMARY:{name}" in lines(Event("a", name, NOW, NOW))
