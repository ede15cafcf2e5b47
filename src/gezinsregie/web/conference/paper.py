# SPDX-License-Identifier: EUPL-1.2
"""The minutes of a conference on paper: for whoever works with the family, for one member of it,
and for a partner. Each reads what its own page shows, and no more; on paper the words are Dutch."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import translation
from django.utils.dateformat import format as dated
from django.utils.translation import gettext as _

from gezinsregie.casework.conference.for_member import OwnMinutes
from gezinsregie.casework.conference.for_partner import SharedConference
from gezinsregie.casework.conference.guests.models import Attendance
from gezinsregie.casework.conference.minutes.content import SaidOfPoint, read
from gezinsregie.casework.conference.minutes.models import Minutes
from gezinsregie.casework.conference.models import Conference
from gezinsregie.foundation import clock

Values = dict[str, Any]


def for_work(conference: Conference, minutes: Sequence[Minutes]) -> Values:
    """Return the whole minutes, with what was added, each with who wrote it (loaded)."""
    with translation.override("nl"):
        said = read(minutes[0].content)
        came = [one for one in said.guests if one.attendance == Attendance.PRESENT]
        return _paper(
            conference,
            lead=_where(conference, conference.place_words),
            there=[", ".join(each for each in (one.name, one.from_where) if each) for one in came],
            heard=[
                {
                    "name": _("%(name)s, vooraf gehoord") % {"name": one.name},
                    "words": one.heard_words,
                }
                for one in said.guests
                if one.attendance == Attendance.HEARD
            ],
            points=said.points,
            words=[
                [one.words, f"{one.written_by.name}, {_day(one.written_at)}"] for one in minutes
            ],
        )


def for_member(seen: OwnMinutes, name: str) -> Values:
    """Return the minutes as one member reads them."""
    with translation.override("nl"):
        heard = [{"name": _("Vooraf verteld"), "words": seen.said_by_me}] if seen.said_by_me else []
        notice = _("Niet alles staat hier. Dat doen we alleen om iemand te beschermen.")
        return _paper(
            seen.conference,
            foot=_("Van %(name)s. Bewaar dit op een plek waar anderen het niet lezen.")
            % {"name": name},
            there=seen.there,
            heard=heard,
            points=seen.points,
            words=[[one, ""] for one in seen.words],
            notice=notice if seen.left_out else "",
        )


def for_partner(shared: SharedConference) -> Values:
    """Return what lies in the life domains that are open to a partner today."""
    with translation.override("nl"):
        return _paper(
            shared.conference,
            points=shared.points,
            notice=_("Hier staat wat in uw leefgebieden is besproken, en verder niets."),
        )


def _paper(
    conference: Conference,
    *,
    points: Iterable[SaidOfPoint],
    lead: str = "",
    foot: str = "",
    there: Sequence[str] = (),
    heard: Sequence[Values] = (),
    words: Sequence[list[str]] = (),
    notice: str = "",
) -> Values:
    return {
        "language": "nl",
        "title": _("Verslag van het overleg"),
        "over": dated(conference.starts_at.astimezone(clock.LOCAL), "l j F Y, H.i"),
        "foot": foot or _("Vertrouwelijk. Bewaar dit niet langer dan nodig."),
        "page_word": _("bladzijde"),
        "lead": lead,
        "notice": notice,
        "there_heading": _("Aan tafel"),
        "there": list(there),
        "heard": list(heard),
        "points_heading": _("Wat is besloten"),
        "points": [
            {
                "words": one.words,
                "decision": one.decision,
                "steps": [
                    [
                        step.words,
                        _("%(who)s, voor %(day)s")
                        % {"who": step.who, "day": dated(step.due_on, "j F Y")},
                    ]
                    for step in one.steps
                ],
            }
            for one in points
        ],
        "words_heading": _("Wat is besproken"),
        "words": list(words),
    }


def _where(conference: Conference, words: str) -> str:
    return ": ".join(each for each in (conference.get_place_display(), words) if each)


def _day(at: Any) -> str:
    return dated(at.astimezone(clock.LOCAL), "j F Y")
