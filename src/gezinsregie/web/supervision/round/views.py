# SPDX-License-Identifier: EUPL-1.2
"""A round: opening it, seeing how far it is, and giving it its factsheet."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.supervision.queries import verdicts_of
from gezinsregie.supervision.round.actions import attach_factsheet, open_round
from gezinsregie.supervision.round.models import Round
from gezinsregie.supervision.round.queries import (
    drafts_without_a_round,
    finished,
    framework_of,
    round_at,
    rounds_for,
    running,
)
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import AttachForm, OpenForm
from .progress import RoundProgress, whole_map
from .words import OBSTACLES

PER_PAGE = 25


@page(get=Act.SUPERVISE)
def rounds(request: HttpRequest, permit: Permit) -> HttpResponse:
    held = rounds_for(request.user)
    done = request.GET.get("stand") == "afgerond"
    chosen = finished(held) if done else running(held)
    shown = Paginator(chosen, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"page": shown, "rows": [RoundProgress(one) for one in shown], "finished": done}
    return render(request, "supervision/round/rounds.html", context)


@page(get=Act.OPEN_ROUND, post=Act.OPEN_ROUND)
def open_(request: HttpRequest, permit: Permit) -> HttpResponse:
    framework = load_framework()
    form = OpenForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            opened = open_round(permit, framework=framework, **form.cleaned_data)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De toezichtronde is geopend."))
            return redirect("round", round_id=opened.pk)
    context = {"form": form, "framework": framework}
    status = 422 if form.errors else 200
    return render(request, "supervision/round/open.html", context, status=status)


@page(get=Act.READ_ROUND, subject="round_id")
def round_page(request: HttpRequest, permit: Permit) -> HttpResponse:
    return _show(request, round_at(permit.subject_id))


@page(post=Act.WORK_ON_ROUND, subject="round_id")
def attach(request: HttpRequest, permit: Permit) -> HttpResponse:
    held = round_at(permit.subject_id)
    form = AttachForm(request.POST, drafts=drafts_without_a_round(held.inspectorate_id))
    if form.is_valid():
        try:
            attach_factsheet(permit, round=held, factsheet=form.cleaned_data["factsheet"])
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Dit concept is nu de factsheet van deze ronde."))
            return redirect("round", round_id=held.pk)
    return _show(request, held, attaching=form)


def _show(request: HttpRequest, held: Round, attaching: AttachForm | None = None) -> HttpResponse:
    shown = rounds_for(request.user).select_related("opened_by", "factsheet").get(pk=held.pk)
    framework = framework_of(shown)
    verdicts = verdicts_of(shown.factsheet) if shown.factsheet else {}
    runs = shown.finished_on is None
    drafts = drafts_without_a_round(shown.inspectorate_id) if runs else Factsheet.objects.none()
    context = {
        "round": shown,
        "progress": RoundProgress(shown),
        "framework": framework,
        "picture": whole_map(framework, {key: one.value for key, one in verdicts.items()}),
        "rows": [
            (
                theme,
                [
                    (one, verdicts.get(one.key))
                    for criterion in theme.criteria
                    for one in criterion.indicators
                ],
            )
            for theme in framework.themes
        ],
        "attaching": attaching or AttachForm(drafts=drafts),
    }
    status = 422 if attaching else 200
    return render(request, "supervision/round/round.html", context, status=status)
