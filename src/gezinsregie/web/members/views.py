# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to a family, and who came along with another referral of it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.merging.actions import show_to_family
from gezinsregie.families.merging.queries import standing, taken_in
from gezinsregie.families.models import Family
from gezinsregie.families.queries import members_of
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.shell.gate import page


@page(get=Act.READ_FAMILY, post=Act.WITHHOLD, subject="family_id")
def family_members(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The members; whoever coordinates lets the family see who came along."""
    family = get_object_or_404(Family, pk=permit.subject_id)
    if request.method == "POST":
        key = request.POST.get("merging", "")
        merging = taken_in(family.pk).filter(pk=key if key.isdecimal() else 0).first()
        if merging is None:
            messages.info(request, _("Er is niemand meer die u kunt laten zien. Kijk hieronder."))
        else:
            show_to_family(permit, merging=merging)
            messages.success(request, _("Het gezin ziet nu wie erbij kwam."))
        return redirect("family_members", family_id=family.pk)
    mergings = standing(family.pk).prefetch_related("members__absorbed", "members__kept")
    context = {
        "family": family,
        "members": members_of(family.pk),
        "mergings": [one for one in mergings if one.kept_id == family.pk],
        "trail": trail_to(family.pk, family.name),
    }
    return render(request, "members/members.html", context)
