# SPDX-License-Identifier: EUPL-1.2
"""The factsheets of an inspectorate."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.supervision.queries import factsheets_for
from gezinsregie.web.shell.gate import page

from ..pictures import counts_of, verdict_bar

PER_PAGE = 25


@page(get=Act.SUPERVISE)
def factsheets(request: HttpRequest, permit: Permit) -> HttpResponse:
    shown = Paginator(factsheets_for(request.user), PER_PAGE).get_page(request.GET.get("pagina"))
    rows = []
    for factsheet in shown:
        counts = counts_of(factsheet)
        rows.append({"factsheet": factsheet, "counts": counts, "picture": verdict_bar(counts)})
    return render(request, "supervision/listing/list.html", {"page": shown, "rows": rows})
