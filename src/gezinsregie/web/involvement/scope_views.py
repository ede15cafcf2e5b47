# SPDX-License-Identifier: EUPL-1.2
"""What a partner may know: a new scope, one as it stands, and shutting it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.consent.actions import add_scope, ask_again
from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.consent.queries import history_of
from gezinsregie.casework.involvement.actions import end_scope
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.involvement.queries import involvements_for, scopes_for
from gezinsregie.casework.partnership.helping import shared_scope
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.legal_ground.queries import in_use
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .fields import said
from .forms import EndForm, ScopeForm
from .shown import row_of
from .trail import trail_of
from .words import ANSWERS, OBSTACLES

_NO = (ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN)


@page(get=Act.KEEP_INVOLVEMENT, post=Act.KEEP_INVOLVEMENT, subject="family_id")
def scope_new(request: HttpRequest, permit: Permit, involvement_id: int) -> HttpResponse:
    """Say what a partner may know; whoever must agree is asked."""
    involvement = get_object_or_404(involvements_for(permit), pk=involvement_id)
    family = involvement.trajectory.family
    form = ScopeForm(
        request.POST if request.method == "POST" else None,
        family_id=family.pk,
        grounds=in_use(family.municipality_id),
        first=max(clock.today(), involvement.starts_on),
    )
    authority_first = birth_first = False
    if form.is_valid():
        try:
            made = add_scope(permit, involvement=involvement, **form.cleaned_data)
        except Obstructed as refusal:
            each_once = {one.key: one for one in refusal.obstacles}
            authority_first = "authority_unknown" in each_once
            birth_first = "birth_date_unknown" in each_once
            add_obstacles(form, each_once.values(), OBSTACLES)
        else:
            return redirect("scope", permit.subject_id, made.pk)
    context = {
        "family": family,
        "trail": trail_of(family),
        "involvement": involvement,
        "form": form,
        "authority_first": authority_first,
        "birth_first": birth_first,
        "grounds": [(said(one.name), said(one.meaning), one.law) for one in law().standing_grounds],
    }
    status = 422 if form.errors else 200
    return render(request, "involvement/scope_new.html", context, status=status)


@page(get=Act.KEEP_INVOLVEMENT, subject="family_id")
def scope(request: HttpRequest, permit: Permit, scope_id: int) -> HttpResponse:
    """A scope as it stands: open or why not, what each person says, and all that was said."""
    return _show(request, permit, scope_id)


@page(post=Act.KEEP_INVOLVEMENT, subject="family_id")
def scope_end(request: HttpRequest, permit: Permit, scope_id: int) -> HttpResponse:
    """Shut a scope after a day, or at once."""
    form = EndForm.sent(request.POST, clock.today())
    found = scope_of(permit, scope_id)
    if form.is_valid():
        try:
            end_scope(permit, scope=found, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Opgeschreven. Daarna is dit dicht."))
            return redirect("involved", permit.subject_id)
    return _show(request, permit, scope_id, end=form)


@page(post=Act.KEEP_CONSENT, subject="family_id")
def scope_ask_again(request: HttpRequest, permit: Permit, scope_id: int) -> HttpResponse:
    """Ask anew who must agree now."""
    try:
        ask_again(permit, scope=scope_of(permit, scope_id))
    except Obstructed as refusal:
        for one in {found.key: found for found in refusal.obstacles}.values():
            messages.error(request, str(OBSTACLES[one.key]))
    else:
        messages.success(
            request, _("Wie erover gaat, is opnieuw gevraagd. Schrijf op wat ze zeggen.")
        )
    return redirect("scope", permit.subject_id, scope_id)


def scope_of(permit: Permit, key: int) -> Scope:
    """Return a scope of this family, or answer that it is not there."""
    return get_object_or_404(scopes_for(permit), pk=key)


def _show(
    request: HttpRequest, permit: Permit, scope_id: int, end: EndForm | None = None
) -> HttpResponse:
    shared = shared_scope(scopes_for(permit).filter(pk=scope_id), clock.today())
    if shared is None:
        raise Http404
    found = shared.scope
    family = found.involvement.trajectory.family
    history = list(history_of(found))
    row = row_of(shared, clock.today())
    context = {
        "family": family,
        "trail": trail_of(family),
        "row": row,
        "involvement": found.involvement,
        "exceptions": shared.exceptions,
        "history": [(one, ANSWERS[one.answer]) for one in history],
        "refusals": sum(one.answer in _NO for one in history),
        "end_form": end or EndForm(initial={"last_day": clock.today()}),
        "faulty": end,
    }
    return render(request, "involvement/scope.html", context, status=422 if end else 200)
