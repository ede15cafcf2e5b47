# SPDX-License-Identifier: EUPL-1.2
"""What came in at the desk and what became of it, in counts."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.counting import came_in
from gezinsregie.casework.referral.figures import figures_of
from gezinsregie.casework.referral.letting_go.queries import counted_of
from gezinsregie.casework.referral.models import CameBy, Outcome, WithdrawnBy
from gezinsregie.foundation import clock
from gezinsregie.web.refer.words import ANSWERS
from gezinsregie.web.shell.gate import page

MOST_POINTS = 25
YEARS_BACK = 3


@dataclass(frozen=True)
class Line:
    """A count with its word and its share of all, in whole percents."""

    word: str
    count: int
    share: int
    tone: str = "neutral"
    icon: str = ""


@page(get=Act.WORK_THE_DESK)
def desk_figures(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The referrals of one year: taken on, sent on, refused, withdrawn, waiting; and by whom."""
    this_year = clock.today().year
    years = [this_year - back for back in range(YEARS_BACK)]
    asked = request.GET.get("jaar", "")
    year = int(asked) if asked in {str(one) for one in years} else this_year
    found = figures_of(
        [
            *came_in(request.user, permit.subject_id, year),
            *counted_of(permit.subject_id, year),
        ]
    )

    def line(word: object, count: int, tone: str = "neutral", icon: str = "") -> Line:
        return Line(str(word), count, round(100 * count / (found.received or 1)), tone, icon)

    context = {
        "year": year,
        "years": years,
        "figures": found,
        "outcomes": [
            line(ANSWERS[one][0], found.outcomes[one], *ANSWERS[one][1:]) for one in Outcome
        ]
        + [line(_("wacht op antwoord"), found.waiting, *ANSWERS[None][1:])],
        "withdrawn": [line(one.label, found.withdrawn_by[one]) for one in WithdrawnBy],
        "ways": [line(CameBy(way).label, count) for way, count in found.ways],
        "points": [
            line(point or _("rechtstreeks bij de desk"), count)
            for point, count in found.points[:MOST_POINTS]
        ],
        "trail": [{"label": _("Aanmelddesk"), "url": reverse("desk")}],
    }
    return render(request, "desk/figures.html", context)
