# SPDX-License-Identifier: EUPL-1.2
"""Who has authority over which child, and who of the family works at a partner."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.families.authority.actions import end_authority, record_authority, record_workplace
from gezinsregie.families.authority.queries import at_work_in, authority_in
from gezinsregie.families.models import Family
from gezinsregie.families.queries import members_of
from gezinsregie.families.standing import Authority
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.queries import organisations_at
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .consent_forms import AuthorityEndForm, AuthorityForm, WorkplaceForm
from .trail import trail_of
from .words import OBSTACLES


@page(get=Act.KEEP_CONSENT, post=Act.KEEP_CONSENT, subject="family_id")
def authority(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Who has authority over which child: as it is known, and something new of it."""
    if request.method != "POST":
        return _show(request, permit)
    form = AuthorityForm(request.POST, members=members_of(permit.subject_id))
    if form.is_valid():
        try:
            record_authority(permit, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Opgeschreven wie het gezag heeft."))
            return redirect("authority", permit.subject_id)
    return _show(request, permit, authority_form=form)


@page(post=Act.KEEP_CONSENT, subject="family_id")
def authority_end(request: HttpRequest, permit: Permit, authority_id: int) -> HttpResponse:
    """Write down that somebody's authority ended."""
    held = get_object_or_404(
        authority_in(permit.subject_id, clock.today()).select_related("child"), pk=authority_id
    )
    form = AuthorityEndForm(request.POST, prefix=str(held.pk))
    if form.is_valid():
        try:
            end_authority(permit, authority=held, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Opgeschreven dat dit gezag is gestopt."))
            return redirect("authority", permit.subject_id)
    return _show(request, permit, ending=form)


@page(post=Act.KEEP_INVOLVEMENT, subject="family_id")
def workplace(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Write down that somebody of the family works at a partner."""
    family = get_object_or_404(Family, pk=permit.subject_id)
    form = WorkplaceForm(
        request.POST,
        members=members_of(family.pk),
        organisations=organisations_at(family.municipality_id),
    )
    if form.is_valid():
        try:
            record_workplace(permit, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Opgeschreven. Bij deze organisatie let u extra op."))
            return redirect("authority", permit.subject_id)
    return _show(request, permit, workplace_form=form)


def _show(
    request: HttpRequest,
    permit: Permit,
    *,
    authority_form: AuthorityForm | None = None,
    workplace_form: WorkplaceForm | None = None,
    ending: AuthorityEndForm | None = None,
) -> HttpResponse:
    family = Family.objects.filter(pk=permit.subject_id).first()
    if family is None:
        raise Http404
    today = clock.today()
    members = members_of(family.pk)
    faulty = authority_form or workplace_form or ending
    context: dict[str, Any] = {
        "family": family,
        "trail": trail_of(family),
        "held": [(one, _end_form(one, ending)) for one in authority_in(family.pk, today)],
        "at_work": at_work_in(family.pk),
        "authority_form": authority_form or AuthorityForm(members=members),
        "workplace_form": workplace_form
        or WorkplaceForm(members=members, organisations=organisations_at(family.municipality_id)),
        "faulty": faulty,
    }
    return render(request, "involvement/authority.html", context, status=422 if faulty else 200)


def _end_form(held: Authority, sent: AuthorityEndForm | None) -> AuthorityEndForm:
    if sent is not None and sent.prefix == str(held.pk):
        return sent
    return AuthorityEndForm(prefix=str(held.pk), initial={"last_day": clock.today()})
