# SPDX-License-Identifier: EUPL-1.2
"""How long what is kept, and where that comes from: one page for who administers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.letting_go.term import retention
from gezinsregie.partners.models import Organisation
from gezinsregie.web.shell.gate import page


@page(get=Act.ADMINISTER)
def retention_terms(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The terms as they hold for the municipality that somebody administers for."""
    town = get_object_or_404(Organisation, pk=permit.subject_id)
    kept = retention()
    term = kept.unaccepted_referral
    context = {
        "term": term,
        "days": term.days_of(town.name),
        "own": term.is_own(town.name),
        "by_law": kept.by_law,
        "trail": [{"label": _("Beheer"), "url": reverse("administration")}],
    }
    return render(request, "administration/retention/terms.html", context)
