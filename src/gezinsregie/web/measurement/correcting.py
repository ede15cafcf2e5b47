# SPDX-License-Identifier: EUPL-1.2
"""Correcting a measurement that was written down wrongly, and what stood before."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.catalogue import instruments
from gezinsregie.approaches.instruments import Instrument
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.measurement.actions import correct_measurement
from gezinsregie.casework.measurement.models import Measurement
from gezinsregie.casework.trajectory.queries import seen_with
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.sharing.fields import words_field
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page
from gezinsregie.web.templatetags.words import dutch_day

from .forms import MeasurementForm
from .words import MOMENTS, OBSTACLES_OF_CORRECTING

_FIELDS = {
    "taken_on": gettext_lazy("Gemeten op"),
    "professionals_involved": gettext_lazy("Hoeveel hulpverleners zijn er nu bij dit gezin?"),
    "scores": gettext_lazy("Niveaus"),
}


class CorrectForm(MeasurementForm):
    """A measurement as it should have been written, and why."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    why = words_field(
        gettext_lazy("Waarom verbetert u dit?"),
        gettext_lazy("Wat er stond, blijft bewaard en is te lezen."),
        gettext_lazy("Schrijf op waarom u dit verbetert."),
        rows=2,
    )

    def __init__(
        self,
        instrument: Instrument,
        measurement: Measurement,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(instrument, [measurement.moment], measurement.taken_on, data)
        self.initial["seen"] = measurement.revision
        self.initial["professionals_involved"] = measurement.professionals_involved
        for score in measurement.scores.all():
            self.initial[f"level_{score.domain_key}"] = score.level or ""
            self.initial[f"reason_{score.domain_key}"] = score.not_relevant_because


@page(get=Act.MEASURE, post=Act.MEASURE, subject="family_id")
def correct(request: HttpRequest, permit: Permit, measurement_id: int) -> HttpResponse:
    """Write it anew, with why."""
    one = _measurement(permit, measurement_id)
    instrument = instruments()[one.instrument_key]
    form = CorrectForm(instrument, one, request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = form.cleaned_data
        try:
            correct_measurement(
                permit,
                measurement=one,
                seen=said["seen"],
                why=said["why"],
                taken_on=said["taken_on"],
                professionals_involved=said["professionals_involved"],
                scores=form.scores,
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES_OF_CORRECTING)
            one.refresh_from_db()
            form.data = {**form.data.dict(), "seen": one.revision}  # type: ignore[attr-defined]
        else:
            messages.success(request, _("De meting is verbeterd. Wat er stond, is bewaard."))
            return redirect("measurements", family_id=permit.subject_id)
    context = {
        "family": one.trajectory.family,
        "form": form,
        "instrument": instrument,
        "moment": MOMENTS[one.moment],
        "corrects": True,
    }
    return render(request, "measurement/new.html", context, status=422 if form.errors else 200)


@page(get=Act.READ_MEASUREMENTS, subject="family_id")
def before(request: HttpRequest, permit: Permit, measurement_id: int) -> HttpResponse:
    """Show what stood before."""
    one = _measurement(permit, measurement_id)
    family = one.trajectory.family
    here = {"label": _("Metingen"), "url": address("measurements", family.pk)}
    context = {
        "about": MOMENTS[one.moment],
        "told": earlier(one, _FIELDS, _say),
        "back": here["url"],
        "trail": [*trail_to(family.pk, family.name), here],
    }
    return render(request, "corrected/before.html", context)


def _say(name: str, value: Any) -> Any:
    if name == "taken_on":
        return dutch_day(value, clock.today())
    return "\n".join(_scores(value)) if name == "scores" else str(value)


def _scores(stood: Mapping[str, list[Any]]) -> list[str]:
    language, known = get_language() or "nl", vocabulary().life_domains
    return [
        f"{known[key].name.in_language(language) if key in known else key}: {level or reason}"
        for key, (level, reason) in stood.items()
    ]


def _measurement(permit: Permit, measurement_id: int) -> Measurement:
    rows = Measurement.objects.select_related("trajectory__family").prefetch_related("scores")
    mine = rows.filter(trajectory__in=seen_with(permit).values("pk")[:1])
    return get_object_or_404(mine, pk=measurement_id)
