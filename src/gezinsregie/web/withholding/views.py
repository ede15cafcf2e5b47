# SPDX-License-Identifier: EUPL-1.2
"""What is kept from which member of a family, and keeping something more."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.withholding.actions import end_withholding, withhold
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.casework.withholding.queries import withheld_in
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import WithholdForm
from .things import by_member, things_of
from .words import OBSTACLES


@page(get=Act.WITHHOLD, post=Act.WITHHOLD, subject="family_id")
def withholding(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show what is withheld, and withhold something."""
    today = clock.today()
    members = list(members_of(permit.subject_id).select_related("household", "family"))
    if not members:
        raise Http404
    form = WithholdForm(
        request.POST if request.method == "POST" else None,
        members=members,
        things=things_of(members),
        today=today,
    )
    if form.is_valid():
        try:
            withhold(permit, **form.chosen())
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Dit is afgeschermd."))
            return redirect("withholding", family_id=permit.subject_id)
    family = members[0].family
    context = {
        "family": family,
        "trail": trail_to(family.pk, family.name),
        "form": form,
        "kept": by_member(list(withheld_in(permit, today)), today),
    }
    status = 422 if form.errors else 200
    return render(request, "withholding/withholding.html", context, status=status)


@page(post=Act.WITHHOLD, subject="family_id")
def end(request: HttpRequest, permit: Permit, withheld_id: int) -> HttpResponse:
    """Let one thing be told again after today."""
    withheld = get_object_or_404(Withheld, pk=withheld_id, family=permit.subject_id)
    try:
        end_withholding(permit, withheld=withheld)
    except Obstructed as obstructed:
        for one in obstructed.obstacles:
            messages.warning(request, str(OBSTACLES[one.key]))
    else:
        messages.success(request, _("Vandaag is de laatste dag van deze afscherming."))
    return redirect("withholding", family_id=permit.subject_id)
