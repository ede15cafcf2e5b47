# SPDX-License-Identifier: EUPL-1.2
"""Writing down what a plan stands on, wording it better, and settling it."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.footing.actions import lay_footing, settle_footing, word_footing
from gezinsregie.casework.plan.footing.models import Footing, FootingKind
from gezinsregie.casework.plan.footing.queries import all_footings_for, footings_for
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.corrected.clash import seen_in
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.corrected.sending import corrected
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .footing_forms import FootingForm, SettleForm
from .footing_words import FOOTINGS, KINDS, SETTLING, WORDS
from .saying import saying
from .trail import trail_to

_FIELDS = {
    "words": gettext_lazy("Woorden"),
    "in_return": gettext_lazy("Wat krijgt het gezin?"),
    "life_domain": gettext_lazy("Waar gaat het over?"),
    "member": gettext_lazy("Voor wie geldt het?"),
    "said_by": gettext_lazy("Wie zegt dit?"),
    "settled_on": gettext_lazy("Op welke dag?"),
    "settled_words": gettext_lazy("Waaraan ziet u dat?"),
}


def _show(request: HttpRequest, form: Form, family: Family, **more: Any) -> HttpResponse:
    context = {
        "form": form,
        "family": family,
        "trail": trail_to(family.pk, family.name, plan=True),
        **more,
    }
    return render(request, "plan/footing.html", context, status=422 if form.errors else 200)


def _back(family_id: Any, footing: Footing) -> HttpResponse:
    return redirect(f"{address('plan', family_id)}#onder-{footing.pk}")


def _about(footing: Footing) -> dict[str, Any]:
    family = footing.trajectory.family
    return {
        "about": footing.words,
        "back": f"{address('plan', family.pk)}#onder-{footing.pk}",
        "trail": trail_to(family.pk, family.name, plan=True),
    }


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def footing_new(request: HttpRequest, permit: Permit, footing_kind: str) -> HttpResponse:
    """Ask for one thing that the plan stands on, of the kind that the address names."""
    trajectory = trajectories_for(permit).first()
    kind = KINDS.get(footing_kind)
    if trajectory is None or kind is None:
        raise Http404
    form = FootingForm(
        request.POST if request.method == "POST" else None,
        kind=kind,
        family_id=permit.subject_id,
        language=get_language() or "nl",
        initial={"life_domain": request.GET.get("leefgebied", "")},
    )
    if request.method == "POST" and form.is_valid():
        try:
            footing = lay_footing(permit, trajectory=trajectory, kind=kind, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, WORDS)
        else:
            messages.success(request, _("Dit staat nu in het plan."))
            return _back(permit.subject_id, footing)
    asked = FOOTINGS[kind]
    return _show(request, form, trajectory.family, heading=asked.add, lead=asked.lead, seen=0)


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def footing_edit(request: HttpRequest, permit: Permit, footing_id: int) -> HttpResponse:
    """Word a footing anew; who comes second sees what the first made of it."""
    footing = get_object_or_404(footings_for(permit), pk=footing_id)
    form = FootingForm(
        request.POST if request.method == "POST" else None,
        kind=FootingKind(footing.kind),
        family_id=permit.subject_id,
        language=get_language() or "nl",
        initial=FootingForm.answers_of(footing),
    )

    def done() -> HttpResponse:
        messages.success(request, _("De woorden zijn aangepast."))
        return _back(permit.subject_id, footing)

    answer = corrected(
        request,
        form,
        footing,
        lambda said, seen: word_footing(permit, footing=footing, seen=seen, **said),
        WORDS,
        about=_about(footing),
        done=done,
    )
    if answer:
        return answer
    return _show(
        request,
        form,
        footing.trajectory.family,
        heading=FOOTINGS[footing.kind].heading,
        lead=FOOTINGS[footing.kind].lead,
        seen=seen_in(form.data, footing),
    )


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def footing_settle(request: HttpRequest, permit: Permit, footing_id: int) -> HttpResponse:
    """Say on which day an end term was reached or an exchange kept."""
    footing = get_object_or_404(footings_for(permit), pk=footing_id, kind__in=list(SETTLING))
    form = SettleForm(
        request.POST if request.method == "POST" else None,
        kind=footing.kind,
        initial={
            "settled_on": footing.settled_on or clock.today(),
            "settled_words": footing.settled_words,
        },
    )

    def done() -> HttpResponse:
        messages.success(request, _("Dit staat nu in het plan."))
        return _back(permit.subject_id, footing)

    answer = corrected(
        request,
        form,
        footing,
        lambda said, seen: settle_footing(
            permit,
            footing=footing,
            settled_on=said["settled_on"],
            words=said["settled_words"],
            seen=seen,
        ),
        WORDS,
        about=_about(footing),
        done=done,
    )
    if answer:
        return answer
    return _show(
        request,
        form,
        footing.trajectory.family,
        heading=SETTLING[footing.kind][0],
        lead=footing.words,
        seen=seen_in(form.data, footing),
    )


@page(get=Act.READ_PLAN, subject="family_id")
def footing_history(request: HttpRequest, permit: Permit, footing_id: int) -> HttpResponse:
    """What stood before in something that the plan stands on."""
    footing = get_object_or_404(all_footings_for(permit), pk=footing_id)
    say = saying(permit.subject_id)
    context = {**_about(footing), "told": earlier(footing, _FIELDS, say)}
    return render(request, "corrected/before.html", context)
