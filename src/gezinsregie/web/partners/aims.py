# SPDX-License-Identifier: EUPL-1.2
"""What each partner wants to reach, side by side per life domain (HHW-A6)."""

from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.partners.directory.models import PartnerAim
from gezinsregie.partners.directory.queries import aims_at
from gezinsregie.partners.directory.rules import differ
from gezinsregie.web.shell.gate import page

from .views import domain_names


@dataclass(frozen=True)
class SideBySide:
    """The aims in one life domain; ``differ``: not everybody wants the same."""

    domain: str
    aims: list[PartnerAim]
    differ: bool


@page(get=Act.READ_PARTNERS)
def aims(request: HttpRequest, permit: Permit) -> HttpResponse:
    groups = [
        _beside(key, list(ones))
        for key, ones in groupby(aims_at(permit.subject_id), key=lambda one: one.life_domain)
    ]
    # Where partners want different things stands first: that is what has to be talked about.
    context = {
        "groups": sorted(groups, key=lambda one: not one.differ),
        "different": sum(one.differ for one in groups),
    }
    return render(request, "partners/aims.html", context)


def _beside(key: str, aims: list[PartnerAim]) -> SideBySide:
    names = domain_names([key])
    name = names[0] if names else _("Het gezin als geheel")
    return SideBySide(name, aims, differ([one.words for one in aims]))
