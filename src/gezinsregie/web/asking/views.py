# SPDX-License-Identifier: EUPL-1.2
"""The desk asks a referrer something; the referrer, or the desk itself, writes down the answer."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.asking import actions
from gezinsregie.casework.referral.asking.models import DeskQuestion
from gezinsregie.casework.referral.asking.queries import questions_of
from gezinsregie.casework.referral.models import Referral
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import AnswerForm, QuestionForm
from .shown import asked
from .words import OBSTACLES, notice


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_ask(request: HttpRequest, permit: Permit) -> HttpResponse:
    """What was asked about a referral; a new question, or the answer to the one that is open."""
    referral = _referral(permit)
    if request.method != "POST":
        return _asking(request, referral)
    form = QuestionForm(request.POST)
    if form.is_valid():
        address = request.build_absolute_uri(reverse("referral_reply", args=[referral.pk]))
        try:
            actions.ask_referrer(
                permit, referral=referral, notice=notice(address), **form.cleaned_data
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            said = (
                _("Genoteerd. Stel de vraag nu zelf, en schrijf hier het antwoord op.")
                if referral.told_by
                else _("Gevraagd. De verwijzer krijgt een mail zonder inhoud.")
            )
            messages.success(request, said)
            return redirect("desk_referral", referral_id=referral.pk)
    return _asking(request, referral, question_form=form)


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_note_answer(request: HttpRequest, permit: Permit) -> HttpResponse:
    """What the referrer answered by phone, written down by the desk."""
    referral = _referral(permit)
    question = _last(referral)
    if request.method != "POST" or question is None:
        return redirect("desk_ask", referral_id=referral.pk)
    form = AnswerForm(request.POST)
    if form.is_valid():
        try:
            actions.note_answer(permit, question=question, **form.cleaned_data)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het antwoord is opgeschreven."))
            return redirect("desk_referral", referral_id=referral.pk)
    return _asking(request, referral, answer_form=form)


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_unask(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Take the open question back."""
    referral = _referral(permit)
    question = _last(referral)
    if request.method == "POST" and question is not None:
        try:
            actions.withdraw_question(permit, question=question)
        except Obstructed as obstructed:
            for one in obstructed.obstacles:
                messages.warning(request, str(OBSTACLES[one.key]))
        else:
            messages.success(request, _("De vraag is ingetrokken."))
    return redirect("desk_ask", referral_id=referral.pk)


@page(get=Act.ANSWER_DESK, post=Act.ANSWER_DESK, subject="referral_id")
def referral_reply(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The referrer answers what the desk asked."""
    referral = _referral(permit)
    question = _last(referral)
    here = redirect("referral_answer", referral_id=referral.pk)
    if question is None:
        messages.info(request, _("De desk heeft u over deze aanmelding niets gevraagd."))
        return here
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            actions.answer_desk(permit, question=question, **form.cleaned_data)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Uw antwoord staat bij de aanmelding. De desk leest het."))
            return here
    context = {
        "referral": referral,
        "trail": [
            {"label": _("Mijn aanmeldingen"), "url": reverse("referrals")},
            {"label": _("Aanmelding"), "url": reverse("referral_answer", args=[referral.pk])},
        ],
        "asked": asked(question, clock.today()),
        "questions": [one for one in questions_of(referral.pk) if one.pk != question.pk],
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "asking/reply.html", context, status=status)


def _referral(permit: Permit) -> Referral:
    found = Referral.objects.select_related("family", "organisation", "referred_by")
    return get_object_or_404(found, pk=permit.subject_id)


def _last(referral: Referral) -> DeskQuestion | None:
    return referral.questions.select_related("referral").first()


def _asking(
    request: HttpRequest,
    referral: Referral,
    question_form: QuestionForm | None = None,
    answer_form: AnswerForm | None = None,
) -> HttpResponse:
    questions = questions_of(referral.pk)
    open_now = next((one for one in questions if one.is_open), None)
    context: dict[str, Any] = {
        "referral": referral,
        "trail": [
            {"label": _("Aanmelddesk"), "url": reverse("desk")},
            {"label": referral.family.name, "url": reverse("desk_referral", args=[referral.pk])},
        ],
        "asked": asked(open_now, clock.today()),
        "questions": [one for one in questions if one is not open_now],
        "question_form": question_form or QuestionForm(),
        "answer_form": answer_form or AnswerForm(),
        "refused": answer_form or question_form,
    }
    return render(request, "asking/ask.html", context, status=422 if context["refused"] else 200)
