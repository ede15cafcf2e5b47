# SPDX-License-Identifier: EUPL-1.2
"""What the pages about the course of a trajectory share: the trajectory, and one form on a page."""

from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import seen_with
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.quick.addresses import address


def course_of(permit: Permit) -> Trajectory:
    """Return the newest trajectory that a permit opens, with its people and phases."""
    trajectory = seen_with(permit).first()
    if trajectory is None:
        raise Http404
    return trajectory


def trail_below(trajectory: Trajectory) -> list[dict[str, str]]:
    """Return the breadcrumb of a page below the course."""
    family = trajectory.family
    below = {"label": _("Het traject"), "url": address("course", family.pk)}
    return [*trail_to(family.pk, family.name), below]


def ask(request: HttpRequest, trajectory: Trajectory, form: Form, **words: Any) -> HttpResponse:
    """Show one form with its ``heading``, ``lead`` and ``send``, the word of its button."""
    context = {
        "form": form,
        "family": trajectory.family,
        "trail": trail_below(trajectory),
        **words,
    }
    return render(request, "course/ask.html", context, status=422 if form.errors else 200)
