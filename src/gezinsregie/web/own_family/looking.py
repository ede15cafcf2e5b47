# SPDX-License-Identifier: EUPL-1.2
"""The page on which a family sees who looked."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.own_view.looking import Visit
from gezinsregie.casework.own_view.who_looked import MOST_PAGES
from gezinsregie.casework.own_view.who_looked import who_looked as looked
from gezinsregie.web.shell.gate import page

from .looking_words import REVIEWED, did, who


@dataclass(frozen=True)
class Line:
    """One person on one day, in words."""

    name: str
    who: Any
    organisation: str
    did: list[tuple[Any, int]]
    last: datetime
    reviewed: Any
    tone: str


@page(get=Act.READ_WHO_LOOKED, subject="family_id")
def who_looked(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show who looked, newest first."""
    number = _number(request.GET.get("page", ""))
    found = looked(permit, number=number)
    context = {
        "family_id": permit.subject_id,
        "days": _by_day(found.visits),
        "number": number,
        "newer": number - 1 if number > 1 else None,
        "older": number + 1 if found.older and number < MOST_PAGES else None,
        "something_kept": found.something_kept,
    }
    return render(request, "own_family/who_looked.html", context)


def _number(typed: str) -> int:
    """Return the page that was asked for; the first for what is no page."""
    number = int(typed[:6]) if typed.isdecimal() else 1
    return min(max(number, 1), MOST_PAGES)


def _by_day(visits: list[Visit]) -> list[tuple[date, list[Line]]]:
    return [(day, [_line(one) for one in those]) for day, those in groupby(visits, _day)]


def _day(visit: Visit) -> date:
    return visit.day


def _line(visit: Visit) -> Line:
    reviewed, tone = REVIEWED[visit.emergency] if visit.emergency else ("", "")
    return Line(visit.name, who(visit), visit.organisation, did(visit), visit.last, reviewed, tone)
