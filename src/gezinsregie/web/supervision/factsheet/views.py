# SPDX-License-Identifier: EUPL-1.2
"""The factsheet as a document: on screen, and on paper as tagged PDF (TZ6)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.supervision.factsheet.document import document_of
from gezinsregie.supervision.queries import factsheet_at, framework_of
from gezinsregie.web.shell.gate import page

from ..pictures import counts_in, theme_lines, verdict_map
from .figures import figures_beside
from .paper import pdf_of


@page(get=Act.READ_FACTSHEET, subject="factsheet_id")
def factsheet(request: HttpRequest, permit: Permit) -> HttpResponse:
    shown = factsheet_at(permit.subject_id)
    framework = framework_of(shown)
    document = document_of(shown, framework)
    context = {
        "factsheet": shown,
        "document": document,
        "figures": figures_beside(document),
        "counts": counts_in(document.counts),
        "picture": verdict_map(theme_lines(document.overview, framework)),
    }
    return render(request, "supervision/factsheet/factsheet.html", context)


@page(get=Act.READ_FACTSHEET, subject="factsheet_id")
def factsheet_pdf(request: HttpRequest, permit: Permit) -> HttpResponse:
    shown = factsheet_at(permit.subject_id)
    document = document_of(shown, framework_of(shown))
    response = HttpResponse(pdf_of(document), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="factsheet.pdf"'
    return response
