# SPDX-License-Identifier: EUPL-1.2
"""How safe it is, and the five steps of the Meldcode: at the desk and in a trajectory."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.safety.check.actions import check_safety
from gezinsregie.casework.safety.check.queries import checks_for
from gezinsregie.casework.safety.check.rules import PARTS as PART_KEYS
from gezinsregie.casework.safety.check.rules import WORRY
from gezinsregie.casework.safety.meldcode.actions import take_step
from gezinsregie.casework.safety.meldcode.models import Meldcode
from gezinsregie.casework.safety.meldcode.queries import codes_for
from gezinsregie.casework.safety.meldcode.rules import DECISION
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import CheckForm, StepForm
from .shown import parts_of
from .words import OBSTACLES, STEPS


@page(get=Act.READ_CONTACTS, post=Act.WRITE_CONTACT, subject="family_id")
def safety(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The checks of a family, and a new one."""
    return _safety(request, permit, _of_family(permit))


@page(get=Act.READ_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_safety(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The checks that the desk did for a referral, and a new one."""
    return _safety(request, permit, _of_referral(permit))


@page(get=Act.READ_CONTACTS, post=Act.WRITE_CONTACT, subject="family_id")
def meldcode(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The five steps, and the next one."""
    return _meldcode(request, permit, _of_family(permit))


@page(get=Act.READ_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_meldcode(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The five steps at the desk, and the next one."""
    return _meldcode(request, permit, _of_referral(permit))


def _of_family(permit: Permit) -> dict[str, Any]:
    family = get_object_or_404(Family, pk=permit.subject_id)
    return {
        "family": family,
        "trail": trail_to(family.pk, family.name),
        "writes": "write_contact",
        "safety_url": reverse("safety", args=[family.pk]),
        "meldcode_url": reverse("meldcode", args=[family.pk]),
    }


def _of_referral(permit: Permit) -> dict[str, Any]:
    found = Referral.objects.select_related("family", "trajectory")
    referral = get_object_or_404(found, pk=permit.subject_id)
    return {
        "family": referral.family,
        "trail": [
            {"label": _("Aanmelddesk"), "url": reverse("desk")},
            {"label": referral.family.name, "url": reverse("desk_referral", args=[referral.pk])},
        ],
        "writes": "" if hasattr(referral, "trajectory") else "decide_referral",
        "safety_url": reverse("desk_safety", args=[referral.pk]),
        "meldcode_url": reverse("desk_meldcode", args=[referral.pk]),
    }


def _safety(request: HttpRequest, permit: Permit, whose: dict[str, Any]) -> HttpResponse:
    form = CheckForm(
        request.POST if request.method == "POST" else None,
        initial={"checked_on": clock.today()},
    )
    if form.is_valid():
        try:
            check = check_safety(permit, **form.given)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            worry = any(getattr(check, f"{one}_verdict") == WORRY for one in PART_KEYS)
            said = (
                _("Opgeschreven. Bij zorgen over geweld of verwaarlozing: begin de Meldcode.")
                if worry
                else _("Opgeschreven.")
            )
            messages.success(request, said)
            return redirect(whose["safety_url"])
    shown = [(one, parts_of(one)) for one in checks_for(permit)]
    context = whose | {"form": form, "checks": shown}
    return _shown(request, permit, "safety/safety.html", context)


def _meldcode(request: HttpRequest, permit: Permit, whose: dict[str, Any]) -> HttpResponse:
    codes = codes_for(permit)
    under_way = next((one for one in codes if not _is_decided(one)), None)
    taken = {one.number: one for one in under_way.steps.all()} if under_way else {}
    number = _asked(request, taken)
    form = StepForm(
        number,
        request.POST if request.method == "POST" else None,
        initial={"done_on": clock.today()},
    )
    if form.is_valid():
        try:
            take_step(permit, number=number, **form.cleaned_data)
        except Obstructed as obstructed:
            told = {one.key: one for one in obstructed.obstacles}
            add_obstacles(form, told.values(), OBSTACLES)
        else:
            messages.success(request, _("Deze stap staat erbij."))
            return redirect(whose["meldcode_url"])
    context = whose | {
        "form": form,
        "number": number,
        "step": STEPS[number],
        "steps": [(key, label, taken.get(key)) for key, label in STEPS.items()],
        "decided": [
            [(STEPS[each.number], each) for each in one.steps.all()]
            for one in codes
            if _is_decided(one)
        ],
    }
    return _shown(request, permit, "safety/meldcode.html", context)


def _is_decided(code: Meldcode) -> bool:
    return any(one.number == DECISION for one in code.steps.all())


def _asked(request: HttpRequest, taken: dict[int, Any]) -> int:
    """Return the step that was asked for, else the first that was not taken."""
    asked = request.GET.get("stap", "")
    if asked.isdecimal() and int(asked) in STEPS:
        return int(asked)
    return next((one for one in STEPS if one not in taken), DECISION)


def _shown(
    request: HttpRequest, permit: Permit, template: str, context: dict[str, Any]
) -> HttpResponse:
    may: frozenset[Act] = getattr(request, "may", frozenset())
    at_desk = permit.subject_kind is SubjectKind.REFERRAL
    context |= {"at_desk": at_desk, "can_write": context["writes"] in may}
    return render(request, template, context, status=422 if context["form"].errors else 200)
