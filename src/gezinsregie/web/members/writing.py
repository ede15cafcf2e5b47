# SPDX-License-Identifier: EUPL-1.2
"""Adding somebody to a family, putting right what is known of one, and what stood before."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.families.belonging.actions import (
    add_household,
    add_member,
    correct_bsn,
    correct_member,
)
from gezinsregie.families.models import Family, Gender, Member, MemberRole
from gezinsregie.families.secrets import shown
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.corrected.clash import seen_in
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.corrected.sending import corrected
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page
from gezinsregie.web.templatetags.words import dutch_day

from .forms import BsnForm, CorrectMemberForm, NewMemberForm, RoofForm, belonging_of
from .words import OBSTACLES

_LABELS = {
    "given_name": gettext_lazy("Voornaam"),
    "family_name": gettext_lazy("Achternaam"),
    "role": gettext_lazy("Plaats in het gezin"),
    "gender": gettext_lazy("Geslacht"),
    "household": gettext_lazy("Woont op"),
    "belongs_from": gettext_lazy("Hoort erbij vanaf"),
    "belongs_until": gettext_lazy("Hoorde erbij tot en met"),
    "hidden_from_family": gettext_lazy("Het gezin ziet deze persoon nog niet"),
    "bsn_encrypted": gettext_lazy("BSN"),
}


@page(get=Act.KEEP_CONSENT, post=Act.KEEP_CONSENT, subject="family_id")
def member_new(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Write down somebody who came to the family, or was not named before."""
    family = get_object_or_404(Family, pk=permit.subject_id)
    sent = request.POST if request.method == "POST" else None
    roofs = list(family.households.all()[:2])
    opened = {"family_name": family.name, "household": roofs[0].pk if len(roofs) == 1 else None}
    form = NewMemberForm(sent, family_id=family.pk, initial=opened)
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("birth_date", "bsn")}
        try:
            add_member(permit, family=family, new=form.belonging, **said)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Opgeschreven. Denk ook aan gezag en aan toestemming."))
            return redirect("family_members", family_id=family.pk)
    context = {"family": family, "form": form, "trail": _trail(family)}
    return render(request, "members/new.html", context, status=422 if form.errors else 200)


@page(get=Act.KEEP_CONSENT, post=Act.KEEP_CONSENT, subject="family_id")
def member_correct(request: HttpRequest, permit: Permit, member_id: int) -> HttpResponse:
    """Put right what is known of somebody; who comes second sees both and chooses."""
    member = _member(permit, member_id)
    sent = request.POST if request.method == "POST" else None
    opened = CorrectMemberForm.answers_of(member)
    form = CorrectMemberForm(sent, family_id=member.family_id, initial=opened)
    back = redirect("family_members", family_id=member.family_id)

    def done() -> HttpResponse:
        messages.success(request, _("Verbeterd. Wat er stond, is bewaard."))
        return back

    answer = corrected(
        request,
        form,
        member,
        lambda said, seen: correct_member(
            permit, member=member, seen=seen, said=belonging_of(said)
        ),
        OBSTACLES,
        about={
            "about": _("Iemand van het gezin"),
            "back": address("family_members", member.family_id),
            "trail": _trail(member.family),
        },
        done=done,
        say=_saying(member.family),
    )
    return answer or _correcting(request, member, form, BsnForm())


@page(get=Act.KEEP_CONSENT, post=Act.KEEP_CONSENT, subject="family_id")
def member_bsn(request: HttpRequest, permit: Permit, member_id: int) -> HttpResponse:
    """Put right somebody's BSN, apart from the rest: it comes back nowhere as it was typed."""
    member = _member(permit, member_id)
    if request.method != "POST":
        return redirect("member_correct", family_id=member.family_id, member_id=member.pk)
    form = BsnForm(request.POST)
    if form.is_valid():
        try:
            seen = seen_in(form.data, member)
            correct_bsn(permit, member=member, seen=seen, bsn=form.cleaned_data["bsn"])
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
            member = _member(permit, member_id)
        else:
            messages.success(request, _("Het BSN is verbeterd. Wat er stond, is bewaard."))
            return redirect("family_members", family_id=member.family_id)
    opened = CorrectMemberForm.answers_of(member)
    other = CorrectMemberForm(family_id=member.family_id, initial=opened)
    return _correcting(request, member, other, form)


@page(get=Act.KEEP_CONSENT, subject="family_id")
def member_before(request: HttpRequest, permit: Permit, member_id: int) -> HttpResponse:
    """Show what stood before."""
    member = _member(permit, member_id)
    context = {
        "about": _("Gezin %(name)s, iemand van het gezin") % {"name": member.family.name},
        "told": earlier(member, _LABELS, _saying(member.family)),
        "back": address("member_correct", member.family_id, member.pk),
        "trail": _trail(member.family),
    }
    return render(request, "corrected/before.html", context)


@page(get=Act.KEEP_CONSENT, post=Act.KEEP_CONSENT, subject="family_id")
def household_new(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Write down one more roof of the family."""
    family = get_object_or_404(Family, pk=permit.subject_id)
    form = RoofForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            add_household(permit, family=family, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het adres staat erbij. Kies nu wie er woont."))
            return redirect("family_members", family_id=family.pk)
    context = {"family": family, "form": form, "trail": _trail(family)}
    return render(request, "members/roof.html", context, status=422 if form.errors else 200)


def _correcting(
    request: HttpRequest, member: Member, form: CorrectMemberForm, bsn_form: BsnForm
) -> HttpResponse:
    context = {
        "family": member.family,
        "member": member,
        "form": form,
        "bsn_form": bsn_form,
        "bsn": shown(member.bsn_encrypted),
        "seen": seen_in(form.data if form.is_bound else None, member),
        "trail": _trail(member.family),
    }
    status = 422 if form.errors or bsn_form.errors else 200
    return render(request, "members/correct.html", context, status=status)


def _member(permit: Permit, member_id: int) -> Member:
    found = Member.objects.select_related("family", "household")
    return get_object_or_404(found, pk=member_id, family=permit.subject_id)


def _trail(family: Family) -> list[dict[str, str]]:
    here = {"label": _("Wie erbij horen"), "url": address("family_members", family.pk)}
    return [*trail_to(family.pk, family.name), here]


def _saying(family: Family) -> Any:
    """Return how a value of a member is said, by the name of its field."""

    def say(name: str, value: Any) -> Any:
        if value is None or value == "":
            return ""
        if name == "household":
            roof = family.households.filter(pk=getattr(value, "pk", value)).first()
            return roof.name if roof else ""
        if name == "bsn_encrypted":
            return shown(value)
        if name == "hidden_from_family":
            return _("ja") if value else _("nee")
        if name in ("role", "gender"):
            return (MemberRole if name == "role" else Gender)(value).label
        return dutch_day(value, clock.today()) if name.startswith("belongs_") else value

    return say
