# SPDX-License-Identifier: EUPL-1.2
"""The page of a family itself: what it does together, who helps, and where it can complain."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, visible
from gezinsregie.casework.conference.for_member import next_with
from gezinsregie.casework.own_view.eyes import eyes_of_account
from gezinsregie.casework.own_view.together import together
from gezinsregie.casework.voice.queries import how_the_last_stands
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.web.shell.gate import for_everyone_signed_in, page

from .shown import page_of

_MOST_FAMILIES = 10


@for_everyone_signed_in
def own_families(request: HttpRequest) -> HttpResponse:
    """Bring a member to the own family; who belongs to more than one chooses."""
    families = list(
        visible(request.user, Act.READ_OWN_FAMILY, Family.objects.all())[:_MOST_FAMILIES]
    )
    if len(families) == 1:
        return redirect("own_family", family_id=families[0].pk)
    if families:
        return render(request, "own_family/families.html", {"families": families})
    context = {
        "heading": _("U kunt hier geen gezin bekijken"),
        "advice": _("Vraag de gezinscoach om toegang, of om wat er nog wel kan."),
        "status": 403,
    }
    return render(request, "shell/error.html", context, status=403)


@page(get=Act.READ_OWN_FAMILY, subject="family_id")
def own_family(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show a family to one of its members, in plain words."""
    eyes = eyes_of_account(permit, clock.today())
    if eyes is None:
        raise Http404
    seen = together(eyes, sent_last=how_the_last_stands(eyes), table=next_with(eyes))
    if seen is None:
        raise Http404
    return render(request, "own_family/own_family.html", page_of(eyes, seen))
