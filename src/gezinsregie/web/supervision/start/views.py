# SPDX-License-Identifier: EUPL-1.2
"""Where an inspector begins: the rounds that run, those that are finished, and loose factsheets."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.supervision.queries import factsheets_for, without_a_round
from gezinsregie.supervision.round.queries import finished, rounds_for, running
from gezinsregie.web.shell.gate import page

from ..pictures import counts_of, verdict_bar
from ..round.progress import RoundProgress

PER_PAGE = 25
MOST_RUNNING = 12
MOST_FINISHED = 6


@page(get=Act.SUPERVISE)
def start(request: HttpRequest, permit: Permit) -> HttpResponse:
    held = rounds_for(request.user)
    now, done = running(held)[: MOST_RUNNING + 1], finished(held)[: MOST_FINISHED + 1]
    loose = Paginator(without_a_round(factsheets_for(request.user)), PER_PAGE)
    shown = loose.get_page(request.GET.get("pagina"))
    rows = []
    for factsheet in shown:
        counts = counts_of(factsheet)
        rows.append({"factsheet": factsheet, "counts": counts, "picture": verdict_bar(counts)})
    running_now = [RoundProgress(one) for one in now]
    finished_last = [RoundProgress(one) for one in done]
    context = {
        "running": running_now[:MOST_RUNNING],
        "more_running": len(running_now) > MOST_RUNNING,
        "finished": finished_last[:MOST_FINISHED],
        "more_finished": len(finished_last) > MOST_FINISHED,
        "page": shown,
        "rows": rows,
    }
    return render(request, "supervision/start/start.html", context)
