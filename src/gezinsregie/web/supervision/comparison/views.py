# SPDX-License-Identifier: EUPL-1.2
"""Inquiries side by side: municipalities, approaches and years by indicator (TZ9)."""

from typing import Any, cast

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.supervision.comparison.inquiry import Inquiry
from gezinsregie.supervision.comparison.queries import Inquiries
from gezinsregie.supervision.comparison.rules import Order
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.web.shell.gate import page

from .columns import columns_of, lettered
from .rows import by_shortfall, by_theme, rows_of, worst
from .strip import heading_strip, signs

#: As many as fit beside each other on a phone, when each is a follow-up of two years.
PER_PAGE = 6
_ORDERS = {"kader": Order.FRAMEWORK}


@page(get=Act.SUPERVISE)
def comparison(request: HttpRequest, permit: Permit) -> HttpResponse:
    framework = load_framework()
    held = Inquiries(request.user, framework)
    order = _ORDERS.get(request.GET.get("volgorde", ""), Order.SHORTFALL)
    # It counts and slices, which is all that a paginator asks, whatever its stubs say.
    pages: Paginator[Inquiry] = Paginator(cast(Any, held), PER_PAGE)
    shown = pages.get_page(request.GET.get("pagina"))
    inquiries = lettered(list(shown))
    columns = list(columns_of(inquiries))
    rows = rows_of(framework, columns, held.tallies)
    themes = by_theme(framework, rows)
    context = {
        "framework": framework,
        "page": shown,
        "inquiries": inquiries,
        "columns": columns,
        "signs": signs(),
        "heading": heading_strip(columns),
        "groups": themes if order is Order.FRAMEWORK else by_shortfall(rows),
        "themes": themes,
        "by_framework": order is Order.FRAMEWORK,
        "worst": worst(rows.values()),
    }
    return render(request, "supervision/comparison/comparison.html", context)
