# SPDX-License-Identifier: EUPL-1.2
"""How long a form lasts at most here, where the approach leaves that to the municipality."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.catalogue import UnknownApproach, catalogue
from gezinsregie.casework.trajectory.own_term.actions import write_own_term
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import OwnTermForm, left_open

OBSTACLES = {
    "form_unknown": gettext_lazy("Deze vorm kennen we niet. Kies uit de lijst."),
    "approach_says_it": gettext_lazy("De aanpak zegt zelf hoe lang dit duurt."),
    "no_end_on_purpose": gettext_lazy("Deze aanpak heeft met opzet geen einde."),
    "months_out_of_reach": gettext_lazy("Schrijf een aantal maanden, van 1 tot en met 60."),
    "starts_too_far": gettext_lazy("Dit ligt te ver weg: kies een dag binnen een jaar."),
    "one_from_that_day": gettext_lazy(
        "Vanaf deze dag staat er al een termijn. Kies een andere dag."
    ),
    "paper_missing": gettext_lazy("Schrijf op waar dit staat."),
}


@page(get=Act.KEEP_AGREEMENTS, post=Act.KEEP_AGREEMENTS)
def own_term_new(request: HttpRequest, permit: Permit, key: str, version: int) -> HttpResponse:
    try:
        approach = catalogue().find(key, str(version))
    except UnknownApproach as unknown:
        raise Http404 from unknown
    form = OwnTermForm(request.POST if request.method == "POST" else None, approach=approach)
    if request.method == "POST" and form.is_valid():
        try:
            write_own_term(permit, new=form.new_own_term())
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De termijn staat erin. Wat al loopt, houdt zijn einde."))
            return redirect("approach", key=key, version=version)
    context = {
        "approach": approach,
        "form": form,
        "left_open": left_open(approach),
        "trail": [
            {"url": reverse("approaches"), "label": _("Aanpakken")},
            {"url": reverse("approach", args=[key, version]), "label": approach.name},
        ],
    }
    status = 422 if form.errors else 200
    return render(request, "administration/own_terms/form.html", context, status=status)
