# SPDX-License-Identifier: EUPL-1.2
"""The desk writes down a referral that did not come by the form."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.entering.actions import enter_referral
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.queries import partners_of
from gezinsregie.web.refer.views import SECTIONS
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import EnteringForms
from .words import OBSTACLES


@page(get=Act.ENTER_REFERRAL, post=Act.ENTER_REFERRAL)
def desk_enter(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The referral form, with how it came in; a button adds a row and keeps all that was typed."""
    partners = partners_of(permit.subject_id)
    if request.method != "POST":
        return _form(request, EnteringForms(partners=partners))
    if "add_member" in request.POST:
        grown = EnteringForms(request.POST, partners=partners, judge=False, more_rows=1)
        return _form(request, grown)
    forms = EnteringForms(request.POST, partners=partners)
    if not forms.is_valid():
        return _form(request, forms, status=422)
    new = forms.value()
    try:
        referral = enter_referral(permit, new=new, came_in=forms.came_in.value())
    except Obstructed as obstructed:
        if "sent_already" in {one.key for one in obstructed.obstacles}:
            messages.info(request, _("Deze aanmelding stond er al. Er is niets dubbel opgeslagen."))
            return redirect("desk_referral", referral_id=new.id)
        of_the_way = [one for one in obstructed.obstacles if one.key in OBSTACLES]
        add_obstacles(forms.came_in, of_the_way, OBSTACLES)
        forms.add(one for one in obstructed.obstacles if one.key not in OBSTACLES)
        return _form(request, forms, status=422)
    messages.success(request, _("De aanmelding staat bij de desk. Hieronder kunt u haar wegen."))
    return redirect("desk_referral", referral_id=referral.pk)


def _form(request: HttpRequest, forms: EnteringForms, status: int = 200) -> HttpResponse:
    context = {
        "forms": forms,
        "sections": [{"id": "binnen", "label": _("Hoe zij binnenkwam")}, *SECTIONS],
        "here": reverse("desk_enter"),
        "trail": [{"label": _("Aanmelddesk"), "url": reverse("desk")}],
    }
    return render(request, "entering/form.html", context, status=status)
