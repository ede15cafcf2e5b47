# SPDX-License-Identifier: EUPL-1.2
"""The one plan of a family: as it stands, agreeing it, and as it was agreed."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.direction.queries import directions_of
from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.plan.queries import Plan, facts_of, goals_in, plan_of
from gezinsregie.casework.plan.rules import (
    members_without_goal,
    obstacles_to_agreeing,
    remarks_on_agreeing,
)
from gezinsregie.casework.plan.version.actions import agree_plan
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.direction.words import said_now
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .agreeing import fields_of
from .checklist import needs_of_plan
from .footings import blocks_of, strengths_by_domain
from .forms import AgreeForm
from .sections import domains_without, line_of, sections_of
from .trail import trail_to
from .words import ATTAINMENTS, FAMILY_VIEWS, WORDS

# A plan of more goals than this opens each of them when it is asked for.
OPENED_AT_ONCE = 12


def _open(permit: Permit) -> Plan:
    plan = plan_of(permit)
    if plan is None:
        raise Http404
    return plan


def _show(
    request: HttpRequest, permit: Permit, plan: Plan, form: AgreeForm, status: int = 200
) -> HttpResponse:
    family = plan.trajectory.family
    strengths = strengths_by_domain(plan.footings)
    directions = said_now(directions_of(plan.trajectory.pk))
    sections = sections_of(plan.concerns, clock.today(), plan.ownerless, strengths, directions)
    facts = [facts_of(one) for one in plan.concerns]
    obstacles, remarks = obstacles_to_agreeing(facts), remarks_on_agreeing(facts)
    counted = Counter(goal.member_id for one in plan.concerns for goal in goals_in(one))
    without = members_without_goal(list(plan.members), counted)
    context: dict[str, Any] = {
        "family": family,
        "plan": plan,
        "sections": sections,
        "empty_domains": domains_without(plan.concerns, strengths),
        "blocks": blocks_of(plan.footings),
        "said": bool(plan.footings),
        "goals": sum(section.goals for section in sections),
        "met": sum(section.met for section in sections),
        "members": [(name, counted[pk]) for pk, name in plan.members.items()],
        "without": len(without),
        "needs": needs_of_plan(family.pk, plan.concerns, [*obstacles, *remarks]),
        "whole": not obstacles and not remarks,
        "ready": not obstacles,
        "versions": [
            (one, one.family_view and FAMILY_VIEWS[one.family_view]) for one in plan.versions
        ],
        "agreed": plan.agreed,
        "attainments": [one.said() for one in ATTAINMENTS.values()],
        "writes": _writes(request, plan),
        "saved": "",
        "opened": sum(section.goals for section in sections) <= OPENED_AT_ONCE,
        "form": form,
        "fields": fields_of(form),
        "trail": trail_to(family.pk, family.name),
    }
    return render(request, "plan/plan.html", context, status=status)


def _writes(request: HttpRequest, plan: Plan) -> bool:
    return plan.is_open and Act.WRITE_PLAN in getattr(request, "may", ())


@page(get=Act.READ_PLAN, subject="family_id")
def plan(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The plan as it stands, with what it still lacks."""
    return _show(request, permit, _open(permit), AgreeForm())


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def plan_agree(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Agree the plan as it stands; what it lacks is said all at once, and nothing typed is lost."""
    if request.method != "POST":
        return redirect("plan", permit.subject_id)
    plan = _open(permit)
    form = AgreeForm(request.POST)
    if form.is_valid():
        try:
            version = agree_plan(
                permit,
                trajectory=plan.trajectory,
                family_view=FamilyView(form.cleaned_data["family_view"]),
                family_words=form.cleaned_data["family_words"],
            )
        except Obstructed as refusal:
            each_once = {one.key: one for one in refusal.obstacles}
            add_obstacles(form, each_once.values(), WORDS)
        else:
            messages.success(
                request, _("Versie %(number)d van het plan ligt vast.") % {"number": version.number}
            )
            return redirect("plan", permit.subject_id)
    return _show(request, permit, plan, form, status=422)


@page(get=Act.READ_PLAN, subject="family_id")
def goal(request: HttpRequest, permit: Permit, goal_id: int) -> HttpResponse:
    """What opens under one goal of the plan; a page of its own in a browser without a script."""
    plan = _open(permit)
    line = line_of(plan.concerns, goal_id, clock.today(), plan.ownerless)
    if line is None:
        raise Http404
    family = plan.trajectory.family
    context = {
        "family": family,
        "line": line,
        "writes": _writes(request, plan),
        "attainments": [one.said() for one in ATTAINMENTS.values()],
        "today": clock.today(),
        "trail": trail_to(family.pk, family.name, plan=True),
    }
    asked_in_place = "HX-Request" in request.headers
    template = "plan/goal_body.html" if asked_in_place else "plan/goal_page.html"
    return render(request, template, context)
