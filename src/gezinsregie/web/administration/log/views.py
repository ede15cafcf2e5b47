# SPDX-License-Identifier: EUPL-1.2
"""The log: who did what and who read what, newest first."""

from collections.abc import Collection

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.permits import Permit
from gezinsregie.audit.queries import broken_at, latest
from gezinsregie.correspondence.queries import links_mailed_by
from gezinsregie.web.shell.gate import page

from .forms import PersonForm
from .lines import lines

PER_PAGE = 50


@page(get=Act.READ_THE_LOG, post=Act.READ_THE_LOG)
def log(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show a page of the log; a POST tests whether the chain is whole, which reads all of it."""
    form = PersonForm(
        request.GET if "person" in request.GET else None, organisation_id=permit.subject_id
    )
    person = form.cleaned_data["person"] if form.is_bound and form.is_valid() else ""
    entries = latest().filter(_of_our_own(form.people))
    if person:
        entries = entries.filter(actor_id=person)
    shown = Paginator(entries, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "person": person,
        "page": shown,
        "lines": lines(shown, people=form.people, organisations=form.organisations),
        "tested": request.method == "POST",
        "broken_at": broken_at() if request.method == "POST" else None,
    }
    status = 422 if form.errors else 200
    return render(request, "administration/log/log.html", context, status=status)


def _of_our_own(people: Collection[str]) -> Q:
    """Return the condition that a line is about our own people, or about the installation itself.

    Another municipality in the same installation reads its own lines.
    """
    return (
        Q(actor_id__in=people)
        | Q(actor_id__startswith="job:")
        | Q(subject_kind=SubjectKind.LINK, subject_id__in=links_mailed_by(people))
        | Q(actor_id__startswith="visitor:", subject_id__in=[*people, "unknown"])
    )
