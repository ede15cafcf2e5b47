# SPDX-License-Identifier: EUPL-1.2
"""Writing down a concern."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.plan.actions import name_concern
from gezinsregie.casework.plan.models import NamedBy
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import ConcernForm
from .trail import trail_to
from .words import WORDS


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def concern_new(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Ask for a concern, in the words of whoever has it."""
    trajectory = trajectories_for(permit).first()
    if trajectory is None:
        raise Http404
    asked_for = request.GET.get("leefgebied", "")
    form = ConcernForm(
        request.POST if request.method == "POST" else None,
        family_id=permit.subject_id,
        language=get_language() or "nl",
        initial={"life_domain": asked_for if asked_for in vocabulary().life_domains else ""},
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            concern = name_concern(
                permit, trajectory=trajectory, **{**said, "named_by": NamedBy(said["named_by"])}
            )
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, WORDS)
        else:
            messages.success(request, _("De zorg staat in het plan."))
            if concern.serious:
                return redirect("goal_new", permit.subject_id, concern.pk)
            return redirect(f"{reverse('plan', args=[permit.subject_id])}#zorg-{concern.pk}")
    context = {
        "form": form,
        "family": trajectory.family,
        "trail": trail_to(permit.subject_id, trajectory.family.name, plan=True),
    }
    status = 422 if form.errors else 200
    return render(request, "plan/concern_new.html", context, status=status)
