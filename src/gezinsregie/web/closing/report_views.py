# SPDX-License-Identifier: EUPL-1.2
"""The final report, as a page and as paper."""

from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.closing.queries import reportable
from gezinsregie.casework.closing.report import FinalReport
from gezinsregie.casework.closing.report import final_report as report_of
from gezinsregie.web.documents.typst import pdf
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.shell.gate import page

from .document import document_of

_TEMPLATE = Path(__file__).with_name("final_report.typ")


def _report(permit: Permit) -> FinalReport:
    row = reportable(permit).first()
    if row is None:
        raise Http404
    return report_of(row)


@page(get=Act.READ_FINAL_REPORT, subject="family_id")
def final_report(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show what was reached, and how it goes on."""
    report = _report(permit)
    family = report.trajectory.family
    context = {
        "report": report,
        "family": family,
        "paper": document_of(report),
        "trail": trail_to(family.pk, family.name),
    }
    return render(request, "closing/final_report.html", context)


@page(get=Act.READ_FINAL_REPORT, subject="family_id")
def final_report_pdf(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Hand over the same report as a PDF that a screen reader can read."""
    paper = pdf(_TEMPLATE, document_of(_report(permit), standalone=True))
    return HttpResponse(
        paper,
        content_type="application/pdf",
        # The name says nothing about whom: it ends up in folders of downloads.
        headers={"Content-Disposition": 'attachment; filename="eindrapport.pdf"'},
    )
