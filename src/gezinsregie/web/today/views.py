# SPDX-License-Identifier: EUPL-1.2
"""The coordinator's day: what is most urgent, the families, and this week."""

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.today.queries import families_today
from gezinsregie.casework.today.rules import ActKind, urgent_acts
from gezinsregie.casework.today.week import meetings_in_week
from gezinsregie.casework.trajectory.queries import closed_by
from gezinsregie.foundation import clock
from gezinsregie.web.shell.gate import page

from .roster import roster_of
from .shown import act_line, cards_of, week_from

# As many as one can take in at a glance; the rest waits on the next page.
ACTS_A_PAGE = 8
A_WEEK = 7


@page(get=Act.WORK_AS_COORDINATOR)
def today(request: HttpRequest, permit: Permit) -> HttpResponse:
    day = clock.today()
    monday = day - timedelta(days=day.weekday())
    roster = roster_of(request.user)
    families = families_today(request.user, stands_in=bool(roster.by_me))
    by_key = {one.facts.key: one for one in families}
    # After what is late comes what nobody does any more, however far its day is.
    acts = sorted(
        urgent_acts((one.facts for one in families), day),
        key=lambda act: (not act.is_late(day), act.kind is not ActKind.OWNER),
    )
    shown = Paginator(acts, ACTS_A_PAGE).get_page(request.GET.get("page"))
    meetings = meetings_in_week(families, monday)
    due = [
        act_line(act, by_key, day)
        for act in acts
        if act.kind is not ActKind.PLANNED and 0 <= (act.due_on - monday).days < A_WEEK
    ]
    context = {
        "page": shown,
        "lines": [act_line(act, by_key, day) for act in shown],
        "acts": len(acts),
        "late": sum(act.is_late(day) for act in acts),
        "cards": cards_of(families, day),
        "week": week_from(monday, meetings, due),
        # While on duty the page is about tonight.
        "closed": [] if roster.on_duty else closed_by(request.user),
        "roster": roster,
    }
    return render(request, "today/today.html", context)
