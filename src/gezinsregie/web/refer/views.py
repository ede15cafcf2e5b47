# SPDX-License-Identifier: EUPL-1.2
"""A referrer sends a family to the desk, and reads what was answered."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral import actions
from gezinsregie.casework.referral.queries import made_by, whole
from gezinsregie.casework.trajectory.followed import what_followed
from gezinsregie.families.merging.queries import as_they_were
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointments_of
from gezinsregie.web.shell.gate import page

from .answer import answer_to
from .forms.bundle import ReferralForms
from .sent import sent
from .words import FOLLOWED

PER_PAGE = 20

# The sections of the referral form, in the order of the page.
SECTIONS = (
    {"id": "gezin", "label": gettext_lazy("Het gezin")},
    {"id": "leden", "label": gettext_lazy("Wie erbij horen")},
    {"id": "situatie", "label": gettext_lazy("Wat er speelt")},
    {"id": "leefgebieden", "label": gettext_lazy("Leefgebieden")},
    {"id": "vragen", "label": gettext_lazy("Vragen")},
    {"id": "versturen", "label": gettext_lazy("Versturen")},
)


@page(get=Act.REFER_FAMILY)
def referrals(request: HttpRequest, permit: Permit) -> HttpResponse:
    """What this referrer sent, newest first, with the answers."""
    shown = Paginator(made_by(request.user), PER_PAGE).get_page(request.GET.get("page"))
    rows = [answer_to(referral, clock.today()) for referral in shown]
    return render(request, "refer/list.html", {"page": shown, "rows": rows})


@page(get=Act.READ_ANSWER_TO_REFERRAL, subject="referral_id")
def referral_answer(request: HttpRequest, permit: Permit) -> HttpResponse:
    """One referral as it was sent, and what was answered."""
    referral = whole(permit.subject_id)
    today = clock.today()
    answer = answer_to(referral, today)
    followed = FOLLOWED[what_followed(referral.pk, today)] if answer.approach else ""
    context = {
        "answer": answer,
        "followed": followed,
        "sent": sent(referral, today, as_they_were(referral.family.members.all())),
    }
    return render(request, "refer/answer.html", context)


@page(get=Act.REFER_FAMILY, post=Act.REFER_FAMILY)
def refer(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The referral form; a button adds a row for one more member and keeps all that was typed."""
    if request.method != "POST":
        return _form(request, ReferralForms())
    if "add_member" in request.POST:
        return _form(request, ReferralForms(request.POST, judge=False, more_rows=1))
    return _send(request, permit, request.POST)


def _send(request: HttpRequest, permit: Permit, data: QueryDict) -> HttpResponse:
    forms = ReferralForms(data)
    if not forms.is_valid():
        return _form(request, forms, status=422)
    new = forms.value()
    try:
        referral = actions.refer_family(
            permit, organisation_id=_organisation_of(request.user.pk, permit), new=new
        )
    except Obstructed as obstructed:
        if "sent_already" in {one.key for one in obstructed.obstacles}:
            return _sent_before(request, new.id)
        forms.add(obstructed.obstacles)
        return _form(request, forms, status=422)
    messages.success(request, _("De aanmelding is verstuurd. De desk leest haar en antwoordt u."))
    return redirect("referral_answer", referral_id=referral.pk)


def _sent_before(request: HttpRequest, referral_id: UUID | None) -> HttpResponse:
    messages.info(request, _("Deze aanmelding was al verstuurd. Er is niets dubbel opgeslagen."))
    return redirect("referral_answer", referral_id=referral_id)


def _organisation_of(user_id: Any, permit: Permit) -> Any:
    """Return the organisation on whose behalf this person refers to this municipality."""
    mine = appointments_of(user_id).filter(role=Role.REFERRER, serves__pk=permit.subject_id)
    return mine.values_list("organisation_id", flat=True).first()


def _form(request: HttpRequest, forms: ReferralForms, status: int = 200) -> HttpResponse:
    context = {"forms": forms, "sections": SECTIONS, "here": reverse("refer")}
    return render(request, "refer/form.html", context, status=status)
