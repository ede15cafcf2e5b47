# SPDX-License-Identifier: EUPL-1.2
"""Who works here, and as what. Whoever administers sees people and organisations, no family."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.accounts.models import User
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.actions import appoint, open_account_with_work
from gezinsregie.partners.actions import end_appointment as end
from gezinsregie.partners.agreement.queries import MOST_ENDING, ending_soon
from gezinsregie.partners.models import Appointment
from gezinsregie.partners.queries import everyone_serving, partners_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import AccountForm, AppointmentForm, EndForm
from .words import WORDS

PER_PAGE = 50
MOST_ORGANISATIONS = 60


@page(get=Act.ADMINISTER)
def people(request: HttpRequest, permit: Permit) -> HttpResponse:
    appointments = Paginator(everyone_serving(permit.subject_id), PER_PAGE)
    partners = list(partners_of(permit.subject_id)[: MOST_ORGANISATIONS + 1])
    domains = vocabulary().life_domains
    context = {
        "page": appointments.get_page(request.GET.get("page")),
        "organisations": [
            {
                "name": one.name,
                "domains": [
                    domains[key].name.in_language(request.LANGUAGE_CODE)
                    for key in one.life_domains
                    if key in domains
                ],
            }
            for one in partners[:MOST_ORGANISATIONS]
        ],
        "more_organisations": len(partners) > MOST_ORGANISATIONS,
        "ending": ending_soon(permit.subject_id, clock.today())[:MOST_ENDING],
    }
    return render(request, "administration/people/people.html", context)


@page(get=Act.ADMINISTER, post=Act.ADMINISTER)
def open_account(request: HttpRequest, permit: Permit) -> HttpResponse:
    form = AccountForm(request.POST or None, municipality_id=permit.subject_id)
    if request.method == "POST" and form.is_valid():
        try:
            appointment = open_account_with_work(
                permit,
                email=form.cleaned_data["email"],
                name=form.cleaned_data["name"],
                password=form.cleaned_data["password"],
                new=form.new_appointment(),
            )
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            messages.success(
                request,
                _("Het account van %(name)s is open. Geef het eerste wachtwoord zelf door.")
                % {"name": form.cleaned_data["name"]},
            )
            return redirect("person", user_id=appointment.user_id)
    status = 422 if request.method == "POST" else 200
    return render(request, "administration/people/open_account.html", {"form": form}, status=status)


@page(get=Act.ADMINISTER, post=Act.ADMINISTER)
def person(request: HttpRequest, permit: Permit, user_id: UUID) -> HttpResponse:
    appointments = _appointments(permit, user_id)
    form = AppointmentForm(request.POST or None, municipality_id=permit.subject_id)
    if request.method == "POST" and form.is_valid():
        try:
            appoint(permit, user=appointments[0].user, new=form.new_appointment())
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            messages.success(request, _("De rol is toegevoegd."))
            return redirect("person", user_id=user_id)
    return _person_page(request, appointments, form)


@page(post=Act.ADMINISTER)
def end_appointment(
    request: HttpRequest, permit: Permit, user_id: UUID, appointment_id: int
) -> HttpResponse:
    appointments = _appointments(permit, user_id)
    appointment = next((one for one in appointments if one.pk == appointment_id), None)
    if appointment is None:
        raise Http404
    form = EndForm(request.POST, prefix=str(appointment.pk))
    if form.is_valid():
        try:
            end(permit, appointment=appointment, last_day=form.cleaned_data["last_day"])
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            at_once = form.cleaned_data["last_day"] is None
            said = (
                _("De toegang is gestopt. Deze persoon ziet hier vanaf nu niets meer in deze rol.")
                if at_once
                else _("De laatste dag is vastgelegd.")
            )
            messages.success(request, said)
            if at_once and len(appointments) == 1 and appointment.starts_on >= clock.today():
                return redirect("administration")
            return redirect("person", user_id=user_id)
    empty = AppointmentForm(municipality_id=permit.subject_id)
    return _person_page(request, appointments, empty, ending=form)


def _appointments(permit: Permit, user_id: UUID) -> list[Appointment]:
    found = list(everyone_serving(permit.subject_id).filter(user=user_id))
    if not found:
        raise Http404
    return found


def _person_page(
    request: HttpRequest,
    appointments: list[Appointment],
    form: AppointmentForm,
    ending: EndForm | None = None,
) -> HttpResponse:
    user: User = appointments[0].user
    today = clock.today()
    rows: list[dict[str, Any]] = [
        {
            "appointment": one,
            "ended": one.ends_on is not None and one.ends_on < today,
            "form": ending
            if ending is not None and ending.prefix == str(one.pk)
            else EndForm(prefix=str(one.pk)),
        }
        for one in appointments
    ]
    bound: Form | None = ending or (form if form.is_bound else None)
    context = {"user_shown": user, "rows": rows, "form": form, "faulty": bound}
    status = 200 if bound is None else 422
    return render(request, "administration/people/person.html", context, status=status)
