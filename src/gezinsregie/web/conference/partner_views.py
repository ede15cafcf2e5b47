# SPDX-License-Identifier: EUPL-1.2
"""The conferences to which a partner is invited, and what of one is open to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.conference.for_partner import MOST_SHOWN, invited_to, shared_of
from gezinsregie.casework.sharing.queries import involvements_for, scopes_for
from gezinsregie.foundation import clock
from gezinsregie.web.shell.gate import page


@page(get=Act.READ_INVITATION, subject="family_id")
def conferences(request: HttpRequest, permit: Permit) -> HttpResponse:
    """That there is a conference, when and where."""
    mine = involvements_for(permit)
    context = {
        "family": mine[0].trajectory.family,
        "conferences": list(invited_to(permit)[:MOST_SHOWN]),
        "now": clock.now(),
    }
    return render(request, "conference/partner_list.html", context)


@page(get=Act.READ_SHARED_PART, subject="family_id")
def conference(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """The agenda and the decisions of the life domains that are open today."""
    one = get_object_or_404(invited_to(permit), pk=conference_id)
    context = {"family": one.trajectory.family, "shared": shared_of(one, scopes_for(permit))}
    return render(request, "conference/partner.html", context)
