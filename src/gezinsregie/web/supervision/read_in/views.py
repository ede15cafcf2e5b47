# SPDX-License-Identifier: EUPL-1.2
"""Reading a factsheet in: a file or a pasted text becomes a draft, or a sentence says why not."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.access.permits import permit as permit_to
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.supervision.actions import import_factsheet
from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.supervision.factsheet.reading.records import Reading
from gezinsregie.supervision.framework.definition import Framework, load_framework
from gezinsregie.supervision.round.actions import import_for_round
from gezinsregie.supervision.round.models import Round
from gezinsregie.supervision.round.queries import framework_of, round_at
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from ..round.words import OBSTACLES
from .forms import ReadInForm
from .reading import stored

Store = Callable[[bytes, Reading], Factsheet]


@page(get=Act.IMPORT_FACTSHEET, post=Act.IMPORT_FACTSHEET)
def read_in(request: HttpRequest, permit: Permit) -> HttpResponse:
    framework = load_framework()

    def store(source: bytes, reading: Reading) -> Factsheet:
        return import_factsheet(permit, source=source, reading=reading, framework=framework)

    return _read_in(request, framework, store)


@page(get=Act.WORK_ON_ROUND, post=Act.WORK_ON_ROUND, subject="round_id")
def read_in_for_round(request: HttpRequest, permit: Permit) -> HttpResponse:
    asked = round_at(permit.subject_id)

    def store(source: bytes, reading: Reading) -> Factsheet:
        return import_for_round(
            permit,
            round=asked,
            importing=permit_to(request.user, Act.IMPORT_FACTSHEET, asked.inspectorate_id),
            source=source,
            reading=reading,
        )

    return _read_in(request, framework_of(asked), store, asked)


def _read_in(
    request: HttpRequest, framework: Framework, store: Store, asked: Round | None = None
) -> HttpResponse:
    form = ReadInForm(*(request.POST, request.FILES) if request.method == "POST" else ())
    if form.is_valid():
        try:
            factsheet = stored(form, framework, store)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            if factsheet is not None:
                messages.success(request, _("De tekst is ingelezen. Kijk na wat ermee is gebeurd."))
                return redirect("factsheet_preview", factsheet_id=factsheet.pk)
    context = {"form": form, "round": asked}
    status = 422 if form.errors else 200
    return render(request, "supervision/read_in/read_in.html", context, status=status)
