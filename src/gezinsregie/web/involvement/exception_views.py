# SPDX-License-Identifier: EUPL-1.2
"""The one way round a refused consent: written by one, read by another."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.safety.actions import send_back, sign_off, write_exception
from gezinsregie.casework.safety.queries import exceptions_for
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.legal_ground.queries import in_use
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .exception_forms import ExceptionForm, SecondReadingForm
from .scope_views import scope_of
from .shown import described, ground_in_words
from .trail import trail_of
from .words import OBSTACLES, STEPS


@page(get=Act.MAKE_SAFETY_EXCEPTION, post=Act.MAKE_SAFETY_EXCEPTION, subject="family_id")
def exception_new(request: HttpRequest, permit: Permit, scope_id: int) -> HttpResponse:
    """Write down why something is shared although consent is missing; another reads it first."""
    scope = scope_of(permit, scope_id)
    family = scope.involvement.trajectory.family
    form = ExceptionForm(
        request.POST if request.method == "POST" else None,
        today=clock.today(),
        grounds=in_use(family.municipality_id),
    )
    if form.is_valid():
        try:
            write_exception(permit, scope=scope, **form.written())
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(
                request, _("Opgeschreven. Er gaat niets open totdat een teamleider heeft getekend.")
            )
            return redirect("scope", permit.subject_id, scope.pk)
    domain, about, purpose = described(scope)
    context = {
        "family": family,
        "trail": trail_of(family, scope),
        "scope": scope,
        "domain": domain,
        "about": about,
        "purpose": purpose,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "involvement/exception_new.html", context, status=status)


@page(get=Act.SECOND_READ, post=Act.SECOND_READ, subject="family_id")
def second_reading(request: HttpRequest, permit: Permit, exception_id: int) -> HttpResponse:
    """Read an exception as the second: its own text and its scope, and nothing else."""
    exception = get_object_or_404(exceptions_for(permit), pk=exception_id)
    form = SecondReadingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        read = sign_off if form.cleaned_data["verdict"] == "sign" else send_back
        try:
            read(permit, exception=exception, words=form.cleaned_data["words"])
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Uw oordeel staat erbij. De coach ziet het."))
            return redirect("second_reading", permit.subject_id, exception.pk)
    domain, about, purpose = described(exception.scope)
    context = {
        "exception": exception,
        "scope": exception.scope,
        "domain": domain,
        "about": about,
        "purpose": purpose,
        "ground": ground_in_words(exception.legal_ground),
        "steps": [(STEPS[one.number], one) for one in exception.steps.all()],
        "to_read": exception.second_reader_id is None,
        "own": exception.written_by_id == UUID(permit.actor_id),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "involvement/second_reading.html", context, status=status)
