# SPDX-License-Identifier: EUPL-1.2
"""Writing down a concern, and correcting it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.plan.actions import name_concern, word_concern
from gezinsregie.casework.plan.models import Concern, NamedBy
from gezinsregie.casework.plan.queries import all_concerns_for, concerns_for
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.corrected.clash import seen_in
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.corrected.sending import corrected
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import ConcernForm
from .saying import saying
from .trail import trail_to
from .words import NAMED_BY, WORDS


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


def _about(concern: Concern) -> dict[str, Any]:
    family = concern.trajectory.family
    return {
        "family": family,
        "about": concern.words,
        "back": f"{address('plan', family.pk)}#zorg-{concern.pk}",
        "trail": trail_to(family.pk, family.name, plan=True),
    }


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def concern_edit(request: HttpRequest, permit: Permit, concern_id: int) -> HttpResponse:
    """Correct a concern; who comes second sees what the first made of it."""
    concern = get_object_or_404(concerns_for(permit), pk=concern_id)
    form = ConcernForm(
        request.POST if request.method == "POST" else None,
        family_id=permit.subject_id,
        language=get_language() or "nl",
        initial=ConcernForm.answers_of(concern),
    )
    context = _about(concern)

    def done() -> HttpResponse:
        messages.success(request, _("De zorg is aangepast."))
        return redirect(context["back"])

    answer = corrected(
        request,
        form,
        concern,
        lambda said, seen: word_concern(
            permit,
            concern=concern,
            seen=seen,
            **{**said, "named_by": NamedBy(said["named_by"])},
        ),
        WORDS,
        about=context,
        done=done,
    )
    if answer:
        return answer
    context |= {
        "form": form,
        "seen": seen_in(form.data, concern),
        "heading": _("Zorg aanpassen"),
        "lead": _("Wat er stond, blijft te lezen. Versies die vaststaan veranderen niet."),
    }
    return render(request, "plan/footing.html", context, status=422 if form.errors else 200)


@page(get=Act.READ_PLAN, subject="family_id")
def concern_history(request: HttpRequest, permit: Permit, concern_id: int) -> HttpResponse:
    """What stood before in a concern."""
    concern = get_object_or_404(all_concerns_for(permit), pk=concern_id)
    say = saying(
        permit.subject_id,
        serious=lambda one: _("ja") if one else _("nee"),
        named_by=lambda one: NAMED_BY.get(one, one),
    )
    labels = {name: str(field.label) for name, field in ConcernForm.base_fields.items()}
    context = _about(concern) | {"told": earlier(concern, labels, say)}
    return render(request, "corrected/before.html", context)
