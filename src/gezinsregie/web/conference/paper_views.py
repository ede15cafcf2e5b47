# SPDX-License-Identifier: EUPL-1.2
"""The minutes of a conference as a PDF that a screen reader can read, for each of its readers."""

from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.conference.for_member import conference_with, minutes_for
from gezinsregie.casework.conference.for_partner import invited_to, shared_of
from gezinsregie.casework.conference.queries import minutes_of
from gezinsregie.casework.own_view.eyes import eyes_of_account
from gezinsregie.casework.sharing.queries import scopes_for
from gezinsregie.foundation import clock
from gezinsregie.web.documents.typst import pdf
from gezinsregie.web.shell.gate import page

from . import paper
from .views import back, found

_TEMPLATE = Path(__file__).parent / "minutes.typ"


@page(get=Act.READ_PLAN, subject="family_id")
def whole(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Hand over all of it, to who works with the family."""
    one = found(permit, conference_id)
    minutes = minutes_of(one.pk)
    if not minutes:
        return back(permit, conference_id)
    return _handed(paper.for_work(one, minutes))


@page(get=Act.READ_OWN_FAMILY, subject="family_id")
def own(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Hand a member what that member reads, without what is kept."""
    eyes = eyes_of_account(permit, clock.today())
    if eyes is None or conference_with(eyes, conference_id) is None:
        raise Http404
    seen = minutes_for(eyes, conference_id)
    if seen is None:
        return redirect("own_conferences", permit.subject_id)
    return _handed(paper.for_member(seen, eyes.member.given_name))


@page(get=Act.READ_SHARED_PART, subject="family_id")
def of_partner(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Hand a partner what lies in its open life domains."""
    one = get_object_or_404(invited_to(permit), pk=conference_id)
    shared = shared_of(one, scopes_for(permit))
    if not shared.fixed:
        return redirect("partner_conference", permit.subject_id, conference_id)
    return _handed(paper.for_partner(shared))


def _handed(values: paper.Values) -> HttpResponse:
    return HttpResponse(
        pdf(_TEMPLATE, values),
        content_type="application/pdf",
        # The name says nothing about whom: it ends up in folders of downloads.
        headers={"Content-Disposition": 'attachment; filename="verslag.pdf"'},
    )
