# SPDX-License-Identifier: EUPL-1.2
"""A conference as a member of the family reads it back."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.conference.for_member import (
    conference_with,
    conferences_with,
    minutes_for,
)
from gezinsregie.casework.own_view.eyes import eyes_of_account
from gezinsregie.foundation import clock
from gezinsregie.web.shell.gate import page


@page(get=Act.READ_OWN_FAMILY, subject="family_id")
def conferences(request: HttpRequest, permit: Permit) -> HttpResponse:
    """When there is a conference, and which minutes there are."""
    eyes = eyes_of_account(permit, clock.today())
    if eyes is None:
        raise Http404
    context = {
        "family_id": permit.subject_id,
        "conferences": conferences_with(eyes),
        "now": clock.now(),
    }
    return render(request, "conference/own_list.html", context)


@page(get=Act.READ_OWN_FAMILY, subject="family_id")
def conference(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """What was decided, and what this member may read of what was said."""
    eyes = eyes_of_account(permit, clock.today())
    if eyes is None:
        raise Http404
    seen = minutes_for(eyes, conference_id)
    if seen is None:
        if conference_with(eyes, conference_id) is None:
            raise Http404
        # There are no minutes yet: the list says when it is.
        return redirect("own_conferences", permit.subject_id)
    context = {"family_id": permit.subject_id, "seen": seen}
    return render(request, "conference/own.html", context)
