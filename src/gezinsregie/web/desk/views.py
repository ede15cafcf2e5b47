# SPDX-License-Identifier: EUPL-1.2
"""The desk: what waits for an answer, and one referral beside the criteria of every approach."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.facts import facts_of
from gezinsregie.casework.referral.models import Outcome, Referral
from gezinsregie.casework.referral.queries import (
    answered,
    in_this_order,
    is_merged,
    waiting,
    waiting_longest,
    whole,
)
from gezinsregie.casework.referral.sameness.queries import likely_same
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.families.merging.queries import standing
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.queries import ending_first
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import partners_of
from gezinsregie.web.commission.shown import commission_of
from gezinsregie.web.crisis.shown import urgent
from gezinsregie.web.refer.answer import answer_to
from gezinsregie.web.refer.sent import sent
from gezinsregie.web.sameness.views import looking_alike
from gezinsregie.web.shell.gate import page
from gezinsregie.web.shell.work import serves_as

from . import matrix
from .forms import AcceptForm, OpenForm, RedirectForm, RefuseForm
from .judged import judged
from .offers import offers
from .room import rooms

PER_PAGE = 25


@page(get=Act.WORK_THE_DESK)
def desk(request: HttpRequest, permit: Permit) -> HttpResponse:
    """What waits, a crisis first, then who waits longest; then the latest answers."""
    today = clock.today()
    shown = Paginator(waiting(request.user), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": shown,
        "waiting": [
            replace(answer_to(referral, today), urgent=urgent(referral, clock.now()))
            for referral in in_this_order(list(shown))
        ],
        "answered": [
            answer_to(referral, today)
            for referral in answered(request.user, serves_as(request, Role.DESK_WORKER))
        ],
        "ending": ending_first(UUID(permit.subject_id), today),
    }
    return render(request, "desk/list.html", context)


@page(get=Act.READ_REFERRAL, subject="referral_id")
def desk_referral(request: HttpRequest, permit: Permit) -> HttpResponse:
    return referral_page(request, whole(permit.subject_id))


def referral_page(
    request: HttpRequest, referral: Referral, *, refused: forms.Form | None = None
) -> HttpResponse:
    """Render one referral; ``refused`` is the form that was sent and could not be carried out."""
    today = clock.today()
    answer = answer_to(referral, today)
    context: dict[str, Any] = {
        "answer": answer,
        "urgent": urgent(referral, clock.now()),
        "referral": referral,
        "sent": sent(referral, today),
        "refused": refused,
        "mergings": standing(referral.family_id) if is_merged(referral) else [],
    }
    if answer.decision is None:
        context |= _to_decide(request, referral, refused)
    else:
        context |= _decided(referral, refused)
    return render(request, "desk/referral.html", context, status=422 if refused else 200)


def _beside(request: HttpRequest, referral: Referral) -> list[Referral]:
    """What waits, longest first, with this referral in it wherever it stands in the whole list."""
    longest = waiting_longest(request.user)
    return longest if referral in longest else [*longest, referral]


def _to_decide(
    request: HttpRequest, referral: Referral, refused: forms.Form | None
) -> dict[str, Any]:
    approaches = matrix.considered(facts_of(referral, clock.today()))
    # Once a family was merged, whoever looks like it is shown at that referral.
    alike = [] if is_merged(referral) else looking_alike(likely_same(request.user, referral))
    accept = refused if isinstance(refused, AcceptForm) else AcceptForm(approaches=approaches)
    return {
        "approaches": approaches,
        "rows": matrix.rows(approaches),
        "differences": matrix.differences(approaches),
        "alike": alike,
        "accept": accept,
        "offers": offers(accept, approaches),
        "redirect": _sent_or(
            refused,
            RedirectForm,
            lambda: RedirectForm(
                # With another family on the page there is no question left for the list.
                partners=None
                if alike or is_merged(referral)
                else partners_of(referral.municipality_id)
            ),
        ),
        "refuse": _sent_or(refused, RefuseForm, lambda: RefuseForm(prefix="refuse")),
        "waiting": [answer_to(one, clock.today()) for one in _beside(request, referral)],
        "sections": [
            {"id": "aanmelding", "label": _("Aanmelding")},
            {"id": "criteria", "label": _("Criteria")},
            {"id": "besluit", "label": _("Besluit")},
        ],
    }


def _decided(referral: Referral, refused: forms.Form | None) -> dict[str, Any]:
    decision = referral.decision
    context: dict[str, Any] = {
        "judged": judged(decision),
        "commission": commission_of(referral),
    }
    if decision.outcome == Outcome.ACCEPTED and not hasattr(referral, "trajectory"):
        approach = approach_of(decision)
        people = rooms(referral.family.municipality_id, approach)
        context |= {
            "rooms": people,
            "norm": approach.caseload,
            "open": _sent_or(
                refused,
                OpenForm,
                lambda: OpenForm(rooms=people, initial={"started_on": clock.today()}),
            ),
        }
    return context


def _sent_or(refused: forms.Form | None, kind: type[forms.Form], empty: Any) -> forms.Form:
    return refused if isinstance(refused, kind) else empty()
