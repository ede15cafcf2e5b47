# SPDX-License-Identifier: EUPL-1.2
"""The preview of a factsheet: what became of every line, and what a person still decides."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.supervision.actions import decide_verdicts, establish_factsheet
from gezinsregie.supervision.factsheet.document import document_of
from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.supervision.queries import draft_facts, factsheet_at, framework_of, unplaced_lines
from gezinsregie.web.shell.gate import page

from ..pictures import counts_in, verdict_bar
from .forms import DecisionForm, EstablishForm
from .lines import questions, shown_lines

LINES_PER_PAGE = 400

_OBSTACLES = {
    "already_established": gettext_lazy("Deze factsheet is al vastgesteld en verandert niet meer."),
    "undecided": gettext_lazy("Over indicator %(about)s is nog niet beslist."),
    "unplaced_not_seen": gettext_lazy(
        "Voor regel %(about)s is geen plaats gevonden. Lees die na en zet het vinkje."
    ),
    "not_open_to_decision": gettext_lazy(
        "Het oordeel over indicator %(about)s staat vast in de tekst."
    ),
    "no_such_verdict": gettext_lazy("Kies een van de oordelen voor indicator %(about)s."),
    "nothing_decided": gettext_lazy("Kies eerst een oordeel."),
    "no_reason": gettext_lazy("Schrijf in een zin waarom u dit zo leest."),
    "reason_too_long": gettext_lazy("De reden is te lang. Houd het bij een paar zinnen."),
}


@page(get=Act.READ_FACTSHEET, subject="factsheet_id")
def preview(request: HttpRequest, permit: Permit) -> HttpResponse:
    return _show(request, factsheet_at(permit.subject_id))


@page(post=Act.DECIDE_FACTSHEET, subject="factsheet_id")
def decide(request: HttpRequest, permit: Permit) -> HttpResponse:
    factsheet = factsheet_at(permit.subject_id)
    asked = {question.name: question for question in _questions(factsheet)}
    question = asked.get(request.POST.get("question", ""))
    if question is None:
        messages.error(request, _("Deze vraag staat niet meer open. Kijk wat er nog te doen is."))
        return redirect("factsheet_preview", factsheet_id=factsheet.pk)
    form = DecisionForm(question.tested, request.POST, name=question.name)
    if form.is_valid():
        try:
            decide_verdicts(
                permit,
                factsheet=factsheet,
                values=form.values,
                reason=form.cleaned_data["reason"],
            )
        except Obstructed as obstructed:
            for obstacle in obstructed.obstacles:
                form.add_error(None, _OBSTACLES[obstacle.key] % {"about": obstacle.about})
        else:
            messages.success(request, _("Uw oordeel is bewaard, met uw reden."))
            return redirect("factsheet_preview", factsheet_id=factsheet.pk)
    return _show(request, factsheet, decision=form, asked=question.name)


@page(post=Act.DECIDE_FACTSHEET, subject="factsheet_id")
def establish(request: HttpRequest, permit: Permit) -> HttpResponse:
    factsheet = factsheet_at(permit.subject_id)
    form = EstablishForm(request.POST, has_unplaced=bool(draft_facts(factsheet).unplaced))
    form.is_valid()
    try:
        establish_factsheet(
            permit,
            factsheet=factsheet,
            unplaced_seen=form.cleaned_data.get("unplaced_seen", False),
        )
    except Obstructed as obstructed:
        form.refuse(obstructed.obstacles, _OBSTACLES)
        return _show(request, factsheet, establishing=form)
    messages.success(request, _("De factsheet is vastgesteld."))
    return redirect("factsheet", factsheet_id=factsheet.pk)


def _questions(factsheet: Factsheet) -> list[Any]:
    document = document_of(factsheet, framework_of(factsheet))
    return questions(document, draft_facts(factsheet).open_to_decision)


def _show(
    request: HttpRequest,
    factsheet: Factsheet,
    *,
    decision: DecisionForm | None = None,
    asked: str = "",
    establishing: EstablishForm | None = None,
) -> HttpResponse:
    document = document_of(factsheet, framework_of(factsheet))
    facts = draft_facts(factsheet)
    lines = factsheet.lines.all()
    shown = Paginator(lines, LINES_PER_PAGE).get_page(request.GET.get("pagina"))
    asked_now = [
        {
            "question": question,
            "form": decision
            if question.name == asked and decision is not None
            else DecisionForm(question.tested, name=question.name),
        }
        for question in questions(document, facts.open_to_decision)
    ]
    counts = counts_in(document.counts)
    context = {
        "factsheet": factsheet,
        "document": document,
        "facts": facts,
        "unplaced": unplaced_lines(factsheet),
        "asked": asked_now,
        "establishing": establishing or EstablishForm(has_unplaced=bool(facts.unplaced)),
        "counts": counts,
        "picture": verdict_bar(counts),
        "page": shown,
        "lines": shown_lines(shown, document),
    }
    refused = bool(decision or establishing)
    return render(
        request, "supervision/preview/preview.html", context, status=422 if refused else 200
    )
