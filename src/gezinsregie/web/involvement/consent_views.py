# SPDX-License-Identifier: EUPL-1.2
"""What one person says to a scope, in own words."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.consent.actions import record_answer
from gezinsregie.casework.consent.queries import current_positions
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .consent_forms import AnswerForm
from .scope_views import scope_of
from .shown import described
from .trail import trail_of
from .words import ANSWERS, OBSTACLES


@page(get=Act.KEEP_CONSENT, post=Act.KEEP_CONSENT, subject="family_id")
def answer(request: HttpRequest, permit: Permit, scope_id: int, member_id: int) -> HttpResponse:
    """Write down what somebody says to what a partner may know."""
    scope = scope_of(permit, scope_id)
    family = scope.involvement.trajectory.family
    member = get_object_or_404(Member.objects.filter(family=family), pk=member_id)
    form = AnswerForm(
        request.POST if request.method == "POST" else None, initial={"said_on": clock.today()}
    )
    birth_first = False
    if form.is_valid():
        try:
            record_answer(permit, scope=scope, member=member, **form.cleaned_data)
        except Obstructed as refusal:
            each_once = {one.key: one for one in refusal.obstacles}
            birth_first = "birth_date_unknown" in each_once
            add_obstacles(form, each_once.values(), OBSTACLES)
        else:
            messages.success(
                request, _("Wat %(name)s zei, is opgeschreven.") % {"name": member.given_name}
            )
            return redirect("scope", permit.subject_id, scope.pk)
    now = current_positions(scope).filter(member=member).first()
    domain, about, purpose = described(scope)
    context = {
        "family": family,
        "trail": trail_of(family, scope),
        "scope": scope,
        "member": member,
        "domain": domain,
        "about": about,
        "purpose": purpose,
        "now": ANSWERS[now.answer] if now else None,
        "form": form,
        "birth_first": birth_first,
    }
    return render(request, "involvement/answer.html", context, status=422 if form.errors else 200)
