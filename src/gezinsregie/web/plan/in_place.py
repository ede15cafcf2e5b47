# SPDX-License-Identifier: EUPL-1.2
"""Answering a form of a goal: with the goal where it stands in the plan, or by going there.

A script asks for the goal in place and says so in a header; without one the plan opens at it.
"""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django_htmx.http import reselect, reswap, retarget

from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.queries import plan_of
from gezinsregie.foundation import clock

from .sections import line_of
from .trail import at_goal
from .words import ATTAINMENTS


def asked_in_place(request: HttpRequest) -> bool:
    """Tell whether the script of the plan sent this, and wants the goal alone."""
    return "HX-Request" in request.headers


def back_to_goal(
    request: HttpRequest, permit: Permit, goal_id: int, said: str, *, new_under: int | None = None
) -> HttpResponse:
    """Show a goal after something of it was written; ``said``: what was done. A goal that is new
    comes after the others of its concern, ``new_under``."""
    if not asked_in_place(request):
        messages.success(request, said)
        return redirect(at_goal(permit.subject_id, goal_id))
    plan = plan_of(permit)
    line = plan and line_of(plan.concerns, goal_id, clock.today(), plan.ownerless)
    if plan is None or line is None:
        raise Http404
    context = {
        "family": plan.trajectory.family,
        "line": line,
        "writes": plan.is_open,
        "attainments": [one.said() for one in ATTAINMENTS.values()],
        "today": clock.today(),
        "opened": True,
        "saved": said,
    }
    answer = reselect(render(request, "plan/goal.html", context), "details.goal")
    if new_under is not None:
        return retarget(reswap(answer, "beforebegin"), f"#nieuw-{new_under}")
    return retarget(reswap(answer, "outerHTML"), f"#lijn-{goal_id}")
