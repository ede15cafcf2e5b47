# SPDX-License-Identifier: EUPL-1.2
"""What partners agreed: where it holds, where the gaps are, and who signed."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.sharing.request.queries import trouble_at
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.coverage import coverage
from gezinsregie.partners.agreement.queries import (
    agreements_of,
    partners_with_domains,
    promises_in,
)
from gezinsregie.web.shell.gate import page

from .picture import domains_seen, rows_of
from .shown import agreements_seen
from .words import LEGEND

AGREEMENTS_A_PAGE = 12
# Who sees how the exchange goes: who leads the work, and who looks after the installation.
_WATCH = {Act.LEAD_THE_TEAM, Act.ADMINISTER}


@page(get=Act.READ_AGREEMENTS)
def agreements(request: HttpRequest, permit: Permit) -> HttpResponse:
    today, language = clock.today(), get_language() or "nl"
    may = request.may  # type: ignore[attr-defined]
    known = vocabulary().life_domains
    # The picture needs all of them; the list below shows a few at a time.
    approaches = {one.key: one.name_with_place for one in catalogue().latest()}
    asked = request.GET.get("aanpak", "")
    chosen = asked if asked in approaches else ""
    everything = [
        one
        for one in agreements_of(permit.subject_id)
        if not chosen or one.approach_key in {"", chosen}
    ]
    partners = partners_with_domains(permit.subject_id)
    covered = coverage(list(known), partners, promises_in(everything, today))
    domains = domains_seen(covered, known, language)
    shown = Paginator(everything, AGREEMENTS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "approaches": approaches.items(),
        "chosen": chosen,
        "domains": domains,
        "gaps": [one for one in domains if one.is_gap],
        "rows": rows_of(partners, covered, [one.name for one in domains]),
        "legend": LEGEND,
        "page": shown,
        "agreements": agreements_seen(list(shown), today, language),
        "trouble": trouble_at(permit.subject_id, today) if _WATCH & may else [],
    }
    return render(request, "agreements/agreements.html", context)
