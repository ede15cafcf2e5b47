# SPDX-License-Identifier: EUPL-1.2
"""The work of a partner's professional: the families one knows of, and what there is to do."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.queries import (
    agreements_under,
    involvements_for,
    known_to,
    promised_by,
    workplace_of,
)
from gezinsregie.casework.sharing.request.queries import waiting_for
from gezinsregie.families.door.models import ToldTo
from gezinsregie.families.door.queries import warnings_told
from gezinsregie.foundation import clock
from gezinsregie.partners.roster.queries import stand_in_for
from gezinsregie.web.shell.gate import page

from .shown import families_of, promises_of, rests_on

FAMILIES_A_PAGE = 24
PROMISES_SHOWN = 12
MOST_QUESTIONS = 10


@page(get=Act.WORK_AS_PARTNER)
def work(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The families in whose plans this professional stands, and what he or she promised."""
    today = clock.today()
    families = families_of(known_to(request.user))
    promises = promises_of(promised_by(request.user), families, today)
    context = {
        "page": Paginator(families, FAMILIES_A_PAGE).get_page(request.GET.get("page")),
        "promises": promises[:PROMISES_SHOWN],
        "more": max(0, len(promises) - PROMISES_SHOWN),
        "late": sum(one.late > 0 for one in promises),
    }
    return render(request, "partner/work.html", context)


@page(get=Act.KNOW_OF_FAMILY, subject="family_id")
def family(request: HttpRequest, permit: Permit) -> HttpResponse:
    """That this family is helped, who coordinates it, and on what one's own part rests."""
    mine = involvements_for(permit)
    if not mine:
        raise Http404
    trajectory = mine[0].trajectory
    town = trajectory.family.municipality_id
    away = stand_in_for(trajectory.coordinator_id, town)
    may_answer = Act.WRITE_SHARED_PART in getattr(request, "may", ())
    context = {
        "questions": waiting_for(permit, MOST_QUESTIONS) if may_answer else [],
        "away": away,
        "stand_in_works": workplace_of(away.stand_in_id, town) if away else None,
        "family": trajectory.family,
        "trajectory": trajectory,
        "coach_works": workplace_of(trajectory.coordinator_id, town),
        "warnings": list(warnings_told(trajectory.family_id, ToldTo.PARTNERS, ToldTo.EVERYBODY)),
        "rests": [rests_on(one, agreements_under(one)) for one in mine],
    }
    return render(request, "partner/family.html", context)
