# SPDX-License-Identifier: EUPL-1.2
"""The roster of a team: tonight's crisis needs no emergency access when somebody is on duty."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.roster.actions import end_duty, end_stand_in, plan_duty, plan_stand_in
from gezinsregie.partners.roster.models import DutyShift, StandIn
from gezinsregie.partners.roster.queries import (
    duties_of,
    municipality_of_duty,
    municipality_of_stand_in,
    stand_ins_of,
    team_at,
)
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import DutyForm, StandInForm
from .words import WORDS

DAYS = 21
A_WEEK = 7


@dataclass(frozen=True)
class DayOfDuty:
    """A day with the shifts that begin on it; ``uncovered``: nobody is on duty that night."""

    day: date
    shifts: list[DutyShift]
    uncovered: bool


@page(get=Act.KEEP_ROSTER)
def roster(request: HttpRequest, permit: Permit) -> HttpResponse:
    team = team_at(permit.actor_id, permit.subject_id)
    today = clock.today()
    begins = datetime.combine(today, time(), tzinfo=clock.LOCAL)
    shifts = list(
        duties_of(
            {one.organisation_id for one in team},
            permit.subject_id,
            begins,
            begins + timedelta(days=DAYS),
        )
    )
    days = [_day(today + timedelta(days=number), shifts) for number in range(DAYS)]
    context = {
        # A week with its holes; after it only what is planned.
        "days": [*days[:A_WEEK], *(one for one in days[A_WEEK:] if one.shifts)],
        "uncovered": sum(one.uncovered for one in days[:A_WEEK]),
        "stand_ins": stand_ins_of({one.user_id for one in team}, permit.subject_id, today),
        "team": team,
    }
    return render(request, "roster/roster.html", context)


def _day(day: date, shifts: list[DutyShift]) -> DayOfDuty:
    night = datetime.combine(day + timedelta(days=1), time(0), tzinfo=clock.LOCAL)
    return DayOfDuty(
        day,
        [one for one in shifts if one.starts_at.astimezone(clock.LOCAL).date() == day],
        not any(one.starts_at <= night < one.ends_at for one in shifts),
    )


@page(get=Act.KEEP_ROSTER, post=Act.KEEP_ROSTER)
def stand_in_new(request: HttpRequest, permit: Permit) -> HttpResponse:
    form = StandInForm(request.POST or None, team=team_at(permit.actor_id, permit.subject_id))

    def write() -> None:
        plan_stand_in(
            permit,
            absent=form.chosen("absent"),
            stand_in=form.chosen("stand_in"),
            starts_on=form.cleaned_data["starts_on"],
            ends_on=form.cleaned_data["ends_on"],
        )

    return _planned(request, form, write, _("Vervanging plannen"))


@page(get=Act.KEEP_ROSTER, post=Act.KEEP_ROSTER)
def duty_new(request: HttpRequest, permit: Permit) -> HttpResponse:
    form = DutyForm(request.POST or None, team=team_at(permit.actor_id, permit.subject_id))

    def write() -> None:
        plan_duty(permit, user=form.chosen("user"), shifts=form.shifts())

    return _planned(request, form, write, _("Dienst plannen"))


def _planned(
    request: HttpRequest, form: Form, write: Callable[[], None], title: str
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            write()
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            messages.success(request, _("Het staat in het rooster."))
            return redirect("roster")
    status = 422 if request.method == "POST" else 200
    return render(request, "roster/form.html", {"form": form, "title": title}, status=status)


def _town_of_stand_in(stand_in_id: int) -> Any:
    return municipality_of_stand_in(stand_in_id)


def _town_of_duty(duty_id: int) -> Any:
    return municipality_of_duty(duty_id)


@page(post=Act.KEEP_ROSTER, within=_town_of_stand_in)
def stand_in_end(request: HttpRequest, permit: Permit, stand_in_id: int) -> HttpResponse:
    held = get_object_or_404(StandIn, pk=stand_in_id)
    return _ended(request, lambda: end_stand_in(permit, stand_in=held))


@page(post=Act.KEEP_ROSTER, within=_town_of_duty)
def duty_end(request: HttpRequest, permit: Permit, duty_id: int) -> HttpResponse:
    held = get_object_or_404(DutyShift, pk=duty_id)
    return _ended(request, lambda: end_duty(permit, shift=held))


def _ended(request: HttpRequest, end: Callable[[], Any]) -> HttpResponse:
    try:
        end()
    except Obstructed:
        messages.error(request, _("Dit was al voorbij."))
    else:
        messages.success(request, _("Gestopt. De toegang die hierop rustte, is dicht."))
    return redirect("roster")
