# SPDX-License-Identifier: EUPL-1.2
"""Why may I see this, and who else may? Asked of every family, by everybody with a ground."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.because import Because, because
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import Permit
from gezinsregie.access.policy import POLICY
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.partnership.because import OpenPart
from gezinsregie.casework.today.others import Kind, Other
from gezinsregie.casework.today.who_else import trajectories_of, who_else
from gezinsregie.families.models import Family
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.web.shell.access_words import ACTS
from gezinsregie.web.shell.gate import page

from .words import KINDS, SAID, TO_THE_FAMILY, GroundSaid

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class PartShown:
    """A part of the plan that is open to a partner, with everything that it rests on."""

    part: OpenPart
    domain: str
    purpose: str
    ground: str
    law: str


@dataclass(frozen=True)
class GroundShown:
    ground: Ground
    said: GroundSaid
    facts: Because
    allows: list[StrOrPromise]
    parts: list[PartShown]
    reason: str

    @property
    def since_is_moment(self) -> bool:
        return isinstance(self.facts.since, datetime)

    @property
    def until_is_moment(self) -> bool:
        return isinstance(self.facts.until, datetime)


@dataclass(frozen=True)
class OtherShown:
    other: Other
    kind: StrOrPromise
    domains: list[str]

    @property
    def until_is_moment(self) -> bool:
        return isinstance(self.other.until, datetime)


@page(get=Act.ASK_WHY, subject="family_id")
def why(request: HttpRequest, permit: Permit) -> HttpResponse:
    # The family comes with its trajectories; one that has none yet is asked for by itself.
    trajectories = trajectories_of(permit.subject_id)
    family = (
        trajectories[0].family if trajectories else get_object_or_404(Family, pk=permit.subject_id)
    )
    grounds: tuple[Ground, ...] = request.grounds  # type: ignore[attr-defined]
    me = UUID(permit.actor_id)
    others = who_else(family.pk, family.municipality_id, grounds, me, trajectories=trajectories)
    as_family = grounds == (Ground.IS_MEMBER,)
    words = TO_THE_FAMILY if as_family else KINDS
    context = {
        "family": family,
        "as_family": as_family,
        "grounds": [_shown(one, me, family.pk) for one in grounds if one in SAID],
        "others": [
            OtherShown(one, words[one.kind], [_domain(key) for key in one.domains])
            for one in others
            if one.user_id != me
        ],
        "knows_all": any(one in grounds for one in (Ground.COORDINATES, Ground.STANDS_IN)),
        "partner": Kind.PARTNER,
    }
    return render(request, "why/why.html", context)


def _shown(ground: Ground, me: UUID, family: UUID) -> GroundShown:
    facts = because(SubjectKind.FAMILY, ground, me, family)
    allowed = [act for act in Act if act in POLICY[ground]]
    return GroundShown(
        ground=ground,
        said=SAID[ground],
        facts=facts,
        allows=[
            ACTS[one]
            for one in allowed
            if SUBJECT_OF[one] is SubjectKind.FAMILY and one is not Act.ASK_WHY
        ],
        parts=[_part(one) for one in facts.parts if isinstance(one, OpenPart)],
        reason=next((one for one in facts.parts if isinstance(one, str)), ""),
    )


def _part(part: OpenPart) -> PartShown:
    ground, purpose = law().ground_of.get(part.legal_ground), law().purpose_of.get(part.purpose)
    return PartShown(
        part=part,
        domain=_domain(part.life_domain),
        purpose=_said(purpose.name) if purpose else part.purpose,
        ground=_said(ground.name) if ground else part.legal_ground,
        law=ground.law if ground else "",
    )


def _domain(key: str) -> str:
    known = vocabulary().life_domains.get(key)
    return _said(known.name) if known else key


def _said(name: Any) -> str:
    return str(name.in_language(get_language() or "nl"))
