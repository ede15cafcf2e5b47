# SPDX-License-Identifier: EUPL-1.2
"""Who has direction per life domain, how that went, and handing it over or back."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.direction.actions import hand_direction
from gezinsregie.casework.direction.models import Holder
from gezinsregie.casework.direction.queries import directions_for, directions_of, revisions_in
from gezinsregie.casework.escalation.levels import levels_of
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import seen_with
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.family.phases import phases_seen
from gezinsregie.web.plan.sections import domain_names
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import HandForm
from .shown import NARROW, WIDE, choices_of, drawn, rows_of, steps_of
from .words import OBSTACLES


def _trajectory(permit: Permit) -> Trajectory:
    trajectory = seen_with(permit).first()
    if trajectory is None:
        raise Http404
    return trajectory


@page(get=Act.READ_PLAN, subject="family_id")
def direction(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Who has direction in each life domain, drawn from the start until now (VIG-L4)."""
    trajectory = _trajectory(permit)
    held = directions_of(trajectory.pk)
    rows = rows_of(held)
    may = getattr(request, "may", ())
    last_day = trajectory.ended_on or clock.today()
    context: dict[str, Any] = {
        "family": trajectory.family,
        "rows": rows,
        "steps": steps_of(held),
        "picture": drawn(rows, trajectory.started_on, last_day, WIDE),
        "picture_small": drawn(rows, trajectory.started_on, last_day, NARROW),
        "rest": len(domain_names()) - len(rows),
        "phase": next(one for one in phases_seen(trajectory) if one.is_current),
        "approach_levels": approach_of(trajectory).direction_levels,
        "levels": levels_of(trajectory) if Act.READ_ESCALATION in may else None,
        "writes": trajectory.ended_on is None and Act.WRITE_PLAN in may,
        "trail": trail_to(trajectory.family_id, trajectory.family.name, plan=True),
    }
    return render(request, "direction/direction.html", context)


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def hand(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Hand direction over or back, in one life domain or in several at once."""
    trajectory = _trajectory(permit)
    held = directions_of(trajectory.pk)
    asked = request.GET.get("leefgebied", "")
    form = HandForm(
        choices_of(rows_of(held)),
        request.POST if request.method == "POST" else None,
        initial={
            "life_domains": [asked] if asked in domain_names() else [],
            "from_on": clock.today(),
        },
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            hand_direction(
                permit,
                trajectory=trajectory,
                life_domains=said["life_domains"],
                holder=Holder(said["holder"]),
                from_on=said["from_on"],
                words=said["words"],
                seen=said["seen"],
            )
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
            # Whoever sends it again has seen how it stands now.
            held = directions_of(trajectory.pk)
        else:
            messages.success(request, _("De regie is vastgelegd."))
            return redirect("direction", family_id=permit.subject_id)
    context = {
        "form": form,
        "family": trajectory.family,
        "rows": rows_of(held),
        "seen": revisions_in(held),
        "trail": trail_to(trajectory.family_id, trajectory.family.name, plan=True),
    }
    return render(request, "direction/hand.html", context, status=422 if form.errors else 200)


_FIELDS = {
    "holder": gettext_lazy("Bij wie ligt de regie?"),
    "words": gettext_lazy("Waarom nu?"),
}


@page(get=Act.READ_PLAN, subject="family_id")
def history(request: HttpRequest, permit: Permit, direction_id: int) -> HttpResponse:
    """What stood before, where something was corrected on its own day."""
    held = get_object_or_404(directions_for(permit), pk=direction_id)
    family = held.trajectory.family

    def say(name: str, value: Any) -> Any:
        return Holder(value).label if name == "holder" else value

    context = {
        "about": domain_names().get(held.life_domain, held.life_domain),
        "back": address("direction", family.pk),
        "trail": trail_to(family.pk, family.name, plan=True),
        "told": earlier(held, _FIELDS, say),
    }
    return render(request, "corrected/before.html", context)
