# SPDX-License-Identifier: EUPL-1.2
"""Self-sufficiency and the number of professionals: start beside end, and a new measurement."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.catalogue import instruments
from gezinsregie.casework.measurement.actions import measure
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.measurement.queries import pair_of
from gezinsregie.casework.measurement.rules import moments_to_take
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import seen_with
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.pictures.professionals import professionals_start_end
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import MeasurementForm
from .shown import domain_changes
from .words import MOMENTS, OBSTACLES

# What a new measurement is taken with; one that was taken keeps its own.
INSTRUMENT = "zrm-2017"


def _trajectory(permit: Permit) -> Trajectory:
    trajectory = seen_with(permit).first()
    if trajectory is None:
        raise Http404
    return trajectory


@page(get=Act.READ_MEASUREMENTS, subject="family_id")
def measurements(request: HttpRequest, permit: Permit) -> HttpResponse:
    trajectory = _trajectory(permit)
    pair = pair_of(trajectory)
    taken = {one.moment: one for one in (pair.start, pair.end) if one is not None}
    instrument = instruments()[pair.start.instrument_key if pair.start else INSTRUMENT]
    start, end = (
        one.professionals_involved if one is not None else None for one in (pair.start, pair.end)
    )
    to_take = moments_to_take(list(taken)) if trajectory.ended_on is None else []
    context = {
        "trajectory": trajectory,
        "family": trajectory.family,
        "pair": pair,
        "taken": list(taken.values()),
        "instrument": instrument,
        "rows": domain_changes(instrument, pair),
        "professionals": professionals_start_end(start, end, width=300),
        "professionals_start": start,
        "professionals_end": end,
        "to_take": MOMENTS[to_take[0]] if to_take else None,
    }
    return render(request, "measurement/measurements.html", context)


@page(get=Act.MEASURE, post=Act.MEASURE, subject="family_id")
def new(request: HttpRequest, permit: Permit) -> HttpResponse:
    trajectory = _trajectory(permit)
    to_take = moments_to_take(list(trajectory.measurements.values_list("moment", flat=True)))
    if not to_take:
        messages.info(request, _("Beide metingen zijn al gedaan. Hier staan ze naast elkaar."))
        return redirect("measurements", family_id=permit.subject_id)
    instrument = instruments()[INSTRUMENT]
    data = request.POST if request.method == "POST" else None
    form = MeasurementForm(instrument, to_take, clock.today(), data)
    if form.is_valid():
        try:
            measure(
                permit,
                trajectory=trajectory,
                moment=Moment(form.cleaned_data["moment"]),
                instrument_key=instrument.key,
                taken_on=form.cleaned_data["taken_on"],
                professionals_involved=form.cleaned_data["professionals_involved"],
                scores=form.scores,
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De meting is bewaard."))
            return redirect("measurements", family_id=permit.subject_id)
    context = {
        "family": trajectory.family,
        "form": form,
        "instrument": instrument,
        "moment": MOMENTS[to_take[0]],
    }
    return render(request, "measurement/new.html", context, status=422 if data else 200)
