# SPDX-License-Identifier: EUPL-1.2
"""The final report, as a page and as paper: the whole, or the version of one member."""

from dataclasses import dataclass
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.closing.for_member import report_for
from gezinsregie.casework.closing.queries import reportable
from gezinsregie.casework.closing.report import FinalReport
from gezinsregie.casework.closing.report import final_report as report_of
from gezinsregie.casework.own_view.eyes import Eyes
from gezinsregie.families.models import Member
from gezinsregie.web.documents.readers import reader_asked_for, readers_in
from gezinsregie.web.documents.typst import pdf
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.shell.gate import page

from .document import document_of

_TEMPLATE = Path(__file__).with_name("final_report.typ")


@dataclass(frozen=True)
class _Version:
    """The report as its reader gets it; ``eyes`` None for the whole, as the coordinator has it."""

    report: FinalReport
    eyes: Eyes | None

    @property
    def reader(self) -> Member | None:
        return self.eyes.member if self.eyes else None

    def on_paper(self, *, standalone: bool = False) -> dict[str, object]:
        if self.eyes is None:
            return document_of(self.report, standalone=standalone)
        return document_of(
            self.report,
            standalone=standalone,
            reader=self.eyes.member.given_name,
            something_kept=self.eyes.kept.anything,
        )


def _version(request: HttpRequest, permit: Permit) -> _Version:
    """Return the version that was asked for (``lezer``: the number of a member)."""
    row = reportable(permit).first()
    if row is None:
        raise Http404
    report = report_of(row)
    if not request.GET.get("lezer"):
        return _Version(report, None)
    eyes = reader_asked_for(request, permit)
    if eyes is None:
        raise Http404
    return _Version(report_for(report, eyes, left_out=_("(hier weggelaten)")), eyes)


@page(get=Act.READ_FINAL_REPORT, subject="family_id")
def final_report(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show what was reached, and how it goes on."""
    version = _version(request, permit)
    family = version.report.trajectory.family
    context = {
        "report": version.report,
        "family": family,
        "paper": version.on_paper(),
        "reader": version.reader,
        "readers": readers_in(family.pk) if version.reader is None else [version.reader],
        "trail": trail_to(family.pk, family.name),
    }
    return render(request, "closing/final_report.html", context)


@page(get=Act.READ_FINAL_REPORT, subject="family_id")
def final_report_pdf(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Hand over the same report as a PDF that a screen reader can read."""
    paper = pdf(_TEMPLATE, _version(request, permit).on_paper(standalone=True))
    return HttpResponse(
        paper,
        content_type="application/pdf",
        # The name says nothing about whom: it ends up in folders of downloads.
        headers={"Content-Disposition": 'attachment; filename="eindrapport.pdf"'},
    )
