# SPDX-License-Identifier: EUPL-1.2
"""Who may decide what over which partner, up to where, by which letter: for both sides to see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.mandate.actions import record_mandate, take_mandate_back
from gezinsregie.partners.mandate.decisions import BindingDecisionKind, decisions
from gezinsregie.partners.mandate.models import Mandate
from gezinsregie.partners.mandate.queries import (
    MandateStanding,
    mandates_of,
    municipality_of_mandate,
)
from gezinsregie.partners.models import Organisation, Role
from gezinsregie.web.agreements.words import NOTHING, STANDINGS, SpotWords
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page
from gezinsregie.web.shell.work import work_of

from .forms import MandateForm
from .words import WORDS


@dataclass(frozen=True)
class MandateSeen:
    """A mandate in words; ``standing`` says how its letter stands for the one it is over."""

    mandate: Mandate
    who: str
    decision: str
    meaning: str
    holds: bool
    taken_back: bool
    standing: SpotWords


@dataclass(frozen=True)
class PartnerMandates:
    """The mandates over one partner; ``own``: the reader works there."""

    name: str
    own: bool
    mandates: list[MandateSeen]


@page(get=Act.READ_AGREEMENTS)
def mandates(request: HttpRequest, permit: Permit) -> HttpResponse:
    known = decisions()
    found = mandates_of(permit.subject_id, clock.today())
    language = get_language() or "nl"
    own = {one.organisation_id for one in work_of(request)}
    held = {one.mandate.decision_key for one in found if one.holds}
    context = {
        "partners": _by_partner(found, known, own, language),
        "without": [
            one.name.in_language(language) for key, one in known.items() if key not in held
        ],
        "decisions": len(known),
    }
    return render(request, "mandates/mandates.html", context)


def _by_partner(
    found: Sequence[MandateStanding],
    known: dict[str, BindingDecisionKind],
    own: set[UUID],
    language: str,
) -> list[PartnerMandates]:
    """Return the mandates over each partner; those over the reader's own organisation first."""
    groups = [
        _partner(over, list(ones), known, own, language)
        for over, ones in groupby(found, key=lambda one: one.mandate.over)
    ]
    return sorted(groups, key=lambda one: not one.own)


def _partner(
    over: Organisation,
    ones: Iterable[MandateStanding],
    known: dict[str, BindingDecisionKind],
    own: set[UUID],
    language: str,
) -> PartnerMandates:
    return PartnerMandates(over.name, over.pk in own, [_seen(one, known, language) for one in ones])


def _seen(
    one: MandateStanding, known: dict[str, BindingDecisionKind], language: str
) -> MandateSeen:
    kind = known.get(one.mandate.decision_key)
    return MandateSeen(
        mandate=one.mandate,
        who=str(Role(one.mandate.holder_role).label),
        decision=kind.name.in_language(language) if kind else one.mandate.decision_key,
        meaning=kind.meaning.in_language(language) if kind else "",
        holds=one.holds,
        taken_back=one.taken_back,
        standing=STANDINGS[one.standing] if one.standing else NOTHING,
    )


@page(get=Act.KEEP_AGREEMENTS, post=Act.KEEP_AGREEMENTS)
def mandate_new(request: HttpRequest, permit: Permit) -> HttpResponse:
    form = MandateForm(request.POST or None, municipality_id=permit.subject_id)
    if request.method == "POST" and form.is_valid():
        try:
            record_mandate(permit, new=form.new_mandate(), known_decisions=decisions())
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            messages.success(request, _("Het mandaat staat erin. Het geldt zolang de brief bindt."))
            return redirect("mandates")
    status = 422 if request.method == "POST" else 200
    return render(request, "mandates/mandate_form.html", {"form": form}, status=status)


def _town_of(mandate_id: int) -> Any:
    return municipality_of_mandate(mandate_id)


@page(post=Act.KEEP_AGREEMENTS, within=_town_of)
def mandate_back(request: HttpRequest, permit: Permit, mandate_id: int) -> HttpResponse:
    try:
        take_mandate_back(permit, mandate=get_object_or_404(Mandate, pk=mandate_id))
    except Obstructed as refused:
        messages.error(request, str(WORDS[refused.obstacles[0].key]))
    else:
        messages.success(request, _("Het mandaat is ingetrokken. Er rust vanaf nu niets meer op."))
    return redirect("mandates")
