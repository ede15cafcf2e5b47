# SPDX-License-Identifier: EUPL-1.2
"""What was not accepted and is over its term: looked through, and destroyed one by one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.letting_go.actions import let_go
from gezinsregie.casework.referral.letting_go.queries import over_term
from gezinsregie.casework.referral.letting_go.term import term
from gezinsregie.casework.referral.models import Outcome, Referral
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.models import Organisation
from gezinsregie.web.refer.words import ANSWERS
from gezinsregie.web.shell.gate import page

PER_PAGE = 25

OBSTACLES = {
    "not_unaccepted": gettext_lazy("Deze aanmelding is aangenomen, of er is nog niet besloten."),
    "term_runs": gettext_lazy("De termijn is nog niet voorbij."),
    "has_code": gettext_lazy("Er staan stappen van de Meldcode bij. Die blijven bewaard."),
    "is_merged": gettext_lazy("Dit gezin is samengevoegd met een ander, of was dat."),
    "was_corrected": gettext_lazy("Er is iets verbeterd; wat er stond, kan niet weg."),
    "has_trajectory": gettext_lazy("Dit gezin heeft of had een traject."),
    "something_hangs_on_it": gettext_lazy(
        "Er hangt nog iets anders aan dit gezin. Er is niets vernietigd."
    ),
}


@page(get=Act.WORK_THE_DESK)
def desk_over_term(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The list, longest ago first."""
    town = get_object_or_404(Organisation, pk=permit.subject_id)
    rows = Paginator(over_term(request.user, town), PER_PAGE).get_page(request.GET.get("page"))
    kept = term()
    context = {
        "page": rows,
        "rows": [(one, ANSWERS[Outcome(one.decision.outcome)]) for one in rows],
        "days": kept.days_of(town.name),
        "kept": kept,
        "own": kept.is_own(town.name),
        "proposed": not kept.verified and not kept.is_own(town.name),
        "trail": [{"label": _("Aanmelddesk"), "url": reverse("desk")}],
    }
    return render(request, "letting_go/list.html", context)


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_let_go(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Destroy one; asked once more, as nobody can bring it back."""
    found = Referral.objects.select_related("family")
    referral = get_object_or_404(found, pk=permit.subject_id)
    refused = []
    if request.method == "POST":
        try:
            let_go(permit, referral=referral)
        except Obstructed as obstructed:
            refused = [OBSTACLES[one.key] for one in obstructed.obstacles]
        else:
            messages.success(request, _("Vernietigd. In de cijfers telt de aanmelding nog mee."))
            return redirect("desk_over_term")
    context = {
        "referral": referral,
        "refused": refused,
        "trail": [
            {"label": _("Aanmelddesk"), "url": reverse("desk")},
            {"label": _("Termijn voorbij"), "url": reverse("desk_over_term")},
        ],
    }
    return render(request, "letting_go/let_go.html", context, status=422 if refused else 200)
