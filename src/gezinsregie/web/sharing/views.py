# SPDX-License-Identifier: EUPL-1.2
"""What was asked about a family, what came in, and what went out."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.disclosure.queries import disclosures_for
from gezinsregie.casework.sharing.received.actions import begin_at_the_table, take_tables_back
from gezinsregie.casework.sharing.received.queries import items_for, tables_open
from gezinsregie.casework.sharing.request.queries import MOST_SHOWN, requests_for
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import seen_with
from gezinsregie.correspondence.queries import mail_works
from gezinsregie.foundation import clock
from gezinsregie.web.shell.gate import page

from .moments import moments_seen
from .shown import disclosures_shown, item_shown, request_shown

ITEMS_A_PAGE = 20


def open_trajectory(permit: Permit) -> Trajectory:
    """Return the open trajectory that this permit is about; 404 without one."""
    trajectory = seen_with(permit).first()
    if trajectory is None or trajectory.ended_on is not None:
        raise Http404
    return trajectory


def current_phase(trajectory: Trajectory) -> str:
    """Return the key of the phase that was entered last; "" before any was."""
    entered = list(trajectory.phases.all())
    return entered[-1].phase_key if entered else ""


@page(get=Act.READ_SHARING, subject="family_id")
def sharing(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Everything that goes between the family's help and others, newest or most urgent first."""
    trajectory, today = open_trajectory(permit), clock.today()
    asked = [request_shown(one, today) for one in requests_for(permit)[:MOST_SHOWN]]
    asks = approach_of(trajectory).information_requests
    items = Paginator(items_for(permit), ITEMS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "family": trajectory.family,
        "waiting": [one for one in asked if one.waits],
        "settled": [one for one in asked if not one.waits],
        "late": sum(one.late > 0 for one in asked if one.waits),
        "page": items,
        "items": [item_shown(one) for one in items],
        "disclosures": disclosures_shown(disclosures_for(permit)[:MOST_SHOWN]),
        "reminder": asks.text if asks and asks.phase == current_phase(trajectory) else "",
        "mail_works": mail_works(),
        "moments": moments_seen(trajectory, [one.request for one in asked]),
    }
    return render(request, "sharing/sharing.html", context)


@page(get=Act.SHARE_INFORMATION, post=Act.SHARE_INFORMATION, subject="family_id")
def table_begin(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Hand the device to somebody at the table: the coordinator leaves, a page to write on opens.

    Leaving is what keeps the family's file shut: the way back leads to the door.
    """
    trajectory = open_trajectory(permit)
    if request.method != "POST":
        opened = tables_open(permit, trajectory).first()
        context = {"family": trajectory.family, "opened": opened}
        return render(request, "sharing/table_begin.html", context)
    tokens: list[Any] = []
    begin_at_the_table(permit, trajectory=trajectory, handed=tokens.append)
    logout(request)
    return redirect("add_at_the_table", token=tokens[0])


@page(post=Act.SHARE_INFORMATION, subject="family_id")
def table_take_back(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Shut the page at the table before somebody wrote on it."""
    shut = take_tables_back(permit, trajectory=open_trajectory(permit))
    if shut:
        messages.success(request, _("De pagina is dicht. Niemand kan er nog op schrijven."))
    else:
        messages.info(request, _("Er stond geen pagina meer open."))
    return redirect("sharing", family_id=permit.subject_id)
