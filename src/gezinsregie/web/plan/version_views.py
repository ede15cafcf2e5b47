# SPDX-License-Identifier: EUPL-1.2
"""A version of the plan, discussing one, and what each party thinks of it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import FamilyView, PlanVersion
from gezinsregie.casework.plan.queries import version_of
from gezinsregie.casework.plan.version.actions import discuss_plan, give_view
from gezinsregie.casework.plan.version.queries import Party, parties_of, unasked, views_for
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.corrected.clash import carry_out, seen_in
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page
from gezinsregie.web.templatetags.words import dutch_day

from .footings import kept_blocks
from .party_forms import PartyViewForm
from .party_words import PARTY_VIEWS, WORDS, said_by
from .sections import domain_names
from .trail import trail_to
from .versions import agreed_sections, changes_of, lacks_of
from .words import FAMILY_VIEWS


def _version(permit: Permit, number: int) -> PlanVersion:
    version = version_of(permit, number)
    if version is None:
        raise Http404
    return version


@page(get=Act.READ_PLAN, subject="family_id")
def plan_version(request: HttpRequest, permit: Permit, number: int) -> HttpResponse:
    """The plan as it was fixed, word for word, and what each party thinks of it."""
    version = _version(permit, number)
    before = version_of(permit, number - 1) if number > 1 else None
    family = version.trajectory.family
    parties = parties_of(version, clock.today())
    names = {one.member.pk: one.member.given_name for one in parties if one.member}
    writes = version.trajectory.ended_on is None and Act.WRITE_PLAN in getattr(request, "may", ())
    context = {
        "family": family,
        "version": version,
        "view": FAMILY_VIEWS.get(version.family_view),
        "parties": [said_by(one, family.pk, number) for one in parties],
        "unasked": unasked(parties),
        "writes": writes,
        "lacks": lacks_of(version.content),
        "changes": None if before is None else changes_of(before.content, version.content),
        "sections": agreed_sections(version.content, names),
        "blocks": kept_blocks(version.content, names, domain_names()),
        "trail": trail_to(family.pk, family.name, plan=True),
    }
    return render(request, "plan/version.html", context)


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def plan_discuss(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Fix the plan as it is laid before the parties, and go to where each is asked."""
    trajectory = trajectories_for(permit).first()
    if trajectory is None:
        raise Http404
    if request.method != "POST":
        return redirect("plan", permit.subject_id)
    try:
        version = discuss_plan(permit, trajectory=trajectory)
    except Obstructed as refusal:
        for one in refusal.obstacles:
            messages.error(request, str(WORDS[one.key]))
        return redirect("plan", permit.subject_id)
    messages.success(
        request,
        _("Versie %(number)d is om te bespreken. Schrijf op wat ieder ervan vindt.")
        % {"number": version.number},
    )
    return redirect(_at_parties(permit, version.number))


def _at_parties(permit: Permit, number: int) -> str:
    return f"{address('plan_version', permit.subject_id, number)}#ieder"


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def member_view(request: HttpRequest, permit: Permit, number: int, member_id: int) -> HttpResponse:
    """Ask what a member of the family thinks of a version."""
    return _ask(request, permit, number, ("lid", member_id))


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def partner_view(
    request: HttpRequest, permit: Permit, number: int, involvement_id: int
) -> HttpResponse:
    """Ask what a partner who helps thinks of a version."""
    return _ask(request, permit, number, ("partner", involvement_id))


def _ask(request: HttpRequest, permit: Permit, number: int, key: tuple[str, int]) -> HttpResponse:
    version = _version(permit, number)
    parties = parties_of(version, clock.today())
    party = next((one for one in parties if one.key == key), None)
    if party is None or version.trajectory.ended_on is not None:
        raise Http404
    form = PartyViewForm(
        request.POST if request.method == "POST" else None,
        of_partner=party.member is None,
        initial=PartyViewForm.first_for(party.view, clock.today()),
    )
    family = version.trajectory.family
    context: dict[str, Any] = {
        "family": family,
        "about": party.name,
        "back": _at_parties(permit, number),
        "trail": trail_to(family.pk, family.name, plan=True),
    }
    if request.method == "POST" and form.is_valid():
        try:
            asked = _give(request, permit, version, party, form)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, WORDS)
        else:
            if asked:
                return render(
                    request, "shell/clash.html", {**context, "asked": asked}, status=asked.status
                )
            messages.success(
                request, _("Wat %(name)s ervan vindt, staat erbij.") % {"name": party.name}
            )
            return redirect(context["back"])
    stands = said_by(party, family.pk, number) if party.view else None
    context |= {"form": form, "version": version, "stands": stands}
    if party.view:
        # Who sends a first view again has read the one that stands: it is shown above the form.
        sent = form.data if "seen" in form.data else None
        context["seen"] = seen_in(sent, party.view)
    return render(request, "plan/party_view.html", context, status=422 if form.errors else 200)


def _give(
    request: HttpRequest, permit: Permit, version: PlanVersion, party: Party, form: PartyViewForm
) -> Any:
    who: Member | Involvement | None = party.member or party.involvement
    assert who is not None  # noqa: S101 - a party is one of both

    def act(said: dict[str, Any], seen: int | None) -> None:
        wanted = {**said, "view": FamilyView(said["view"])}
        give_view(permit, version=version, party=who, seen=seen, **wanted)

    if party.view is None or "seen" not in form.data:
        return act(form.cleaned_data, None)
    return carry_out(request, form, party.view, act)


@page(get=Act.READ_PLAN, subject="family_id")
def view_history(request: HttpRequest, permit: Permit, view_id: int) -> HttpResponse:
    """What a party thought of a version before."""
    view = get_object_or_404(views_for(permit), pk=view_id)
    family = view.version.trajectory.family

    def say(name: str, value: Any) -> Any:
        if name == "view":
            return PARTY_VIEWS[value]
        return dutch_day(value) if name == "given_on" else value

    labels = {name: str(field.label) for name, field in PartyViewForm.base_fields.items()}
    context = {
        "about": Party(view.member, view.involvement, view).name,
        "back": _at_parties(permit, view.version.number),
        "trail": trail_to(family.pk, family.name, plan=True),
        "told": earlier(view, labels, say),
    }
    return render(request, "corrected/before.html", context)
