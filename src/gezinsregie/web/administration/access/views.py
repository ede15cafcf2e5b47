# SPDX-License-Identifier: EUPL-1.2
"""What would this person see? For the administrator: counts and words, nobody's family."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.conditions import Somebody
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import Permit, counted
from gezinsregie.access.policy import POLICY
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.today.what_ends import Ends, families_by_domain, what_ends
from gezinsregie.families.models import Family
from gezinsregie.partners.queries import everyone_serving
from gezinsregie.web.shell.access_words import ACTS, GROUNDS
from gezinsregie.web.shell.gate import page

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ENDS: dict[str, StrOrPromise] = {
    "work": gettext_lazy("werk"),
    "stand_in": gettext_lazy("waarneming"),
    "duty": gettext_lazy("dienst"),
    "emergency": gettext_lazy("noodtoegang"),
    "agreement": gettext_lazy("afspraak"),
}


@dataclass(frozen=True)
class GroundCounted:
    """A ground with how many families it opens to this person, and what it allows."""

    word: StrOrPromise
    families: int
    acts: list[StrOrPromise]


@dataclass(frozen=True)
class EndsShown:
    kind: StrOrPromise
    ends: Ends

    @property
    def is_moment(self) -> bool:
        return self.ends.key in ("duty", "emergency")


@page(get=Act.ADMINISTER)
def access(request: HttpRequest, permit: Permit, user_id: UUID) -> HttpResponse:
    appointments = list(everyone_serving(permit.subject_id).filter(user=user_id))
    if not appointments:
        raise Http404
    families = Family.objects.filter(municipality=UUID(permit.subject_id))
    found = counted(Somebody(user_id), SubjectKind.FAMILY, families)
    # Whether somebody belongs to a family is told to nobody who looks after accounts.
    found.pop(Ground.IS_MEMBER, None)
    known, language = vocabulary().life_domains, get_language() or "nl"
    domains = families_by_domain(user_id, permit.subject_id)
    context = {
        "user_shown": appointments[0].user,
        "held": [_counted(ground, number) for ground, number in found.items() if number],
        "not_held": [GROUNDS[ground] for ground, number in found.items() if not number],
        "domains": [
            (known[key].name.in_language(language) if key in known else key, number)
            for key, number in domains.items()
        ],
        "ends": [EndsShown(ENDS[one.key], one) for one in what_ends(appointments)],
    }
    return render(request, "administration/access/access.html", context)


def _counted(ground: Ground, number: int) -> GroundCounted:
    allowed = [act for act in Act if act in POLICY[ground]]
    about_families = [ACTS[one] for one in allowed if SUBJECT_OF[one] is SubjectKind.FAMILY]
    return GroundCounted(GROUNDS[ground], number, about_families)
