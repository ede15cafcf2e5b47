# SPDX-License-Identifier: EUPL-1.2
"""What stood before in the plan, and choosing where two people changed the same."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.models import Goal, Step
from gezinsregie.casework.plan.queries import all_goals_for, all_steps_for
from gezinsregie.families.queries import members_of
from gezinsregie.web.corrected.clash import Asked
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.shell.gate import page
from gezinsregie.web.templatetags.words import dutch_day

from .sections import domain_names
from .trail import at_goal, trail_to
from .words import ACTORS, ATTAINMENTS, HORIZONS, QUESTIONS

_GOAL = {
    **{key: one.asked for key, one in QUESTIONS.items()},
    "member": _("Voor wie is dit doel?"),
    "horizon": _("Voor welke termijn?"),
    "under": _("Onder welk doel op lange termijn?"),
    "related_domains": _("Raakt dit doel ook andere leefgebieden?"),
    "attainment": _("Hoe ver is dit doel?"),
    "attainment_words": _("Waaraan ziet u dat?"),
    "judged_on": _("Beoordeeld op"),
}
_STEP = {
    "words": _("Wat gaat er gebeuren?"),
    "due_on": _("Voor welke dag?"),
    "actor_kind": _("Wie doet het?"),
    "actor_name": _("Naam"),
}


def ask_about_goal(request: HttpRequest, asked: Asked, goal: Goal) -> HttpResponse:
    """Show both versions of a goal that two people changed."""
    return _ask(request, asked, goal, goal.specific)


def ask_about_step(request: HttpRequest, asked: Asked, step: Step) -> HttpResponse:
    """Show both of what two people changed in a step."""
    return _ask(request, asked, step.goal, step.words)


def _ask(request: HttpRequest, asked: Asked, goal: Goal, about: str) -> HttpResponse:
    context = {**_about(goal, about), "asked": asked}
    return render(request, "shell/clash.html", context, status=asked.status)


def _about(goal: Goal, about: str) -> dict[str, Any]:
    family = goal.concern.trajectory.family
    return {
        "about": about,
        "back": at_goal(family.pk, goal.pk),
        "trail": trail_to(family.pk, family.name, plan=True),
    }


@page(get=Act.READ_PLAN, subject="family_id")
def goal_history(request: HttpRequest, permit: Permit, goal_id: int) -> HttpResponse:
    """What stood before in a goal and its judgements."""
    goal = get_object_or_404(all_goals_for(permit), pk=goal_id)
    names = {one.pk: one.given_name for one in members_of(permit.subject_id)}
    above = dict(all_goals_for(permit).values_list("pk", "specific"))
    domains = domain_names()

    def say(name: str, value: Any) -> Any:
        if name == "member":
            return names.get(value, _("iemand")) if value else _("het hele gezin")
        if name == "horizon":
            return HORIZONS.get(value, _("nog niet gekozen"))
        if name == "under":
            return above.get(value, _("onder geen ander doel"))
        if name == "related_domains":
            return ", ".join(domains.get(one, one) for one in value)
        if name == "attainment" and value is not None:
            return f"{ATTAINMENTS[value].signed}, {ATTAINMENTS[value].word}"
        return dutch_day(value) if name in ("due_on", "judged_on") else value

    context = {**_about(goal, goal.specific), "told": earlier(goal, _GOAL, say)}
    return render(request, "corrected/before.html", context)


@page(get=Act.READ_PLAN, subject="family_id")
def step_history(request: HttpRequest, permit: Permit, step_id: int) -> HttpResponse:
    """What a step said before, and to whom it was given."""
    step = get_object_or_404(all_steps_for(permit), pk=step_id)

    def say(name: str, value: Any) -> Any:
        if name == "due_on":
            return dutch_day(value)
        return ACTORS.get(value, value) if name == "actor_kind" else value

    context = {**_about(step.goal, step.words), "told": earlier(step, _STEP, say)}
    return render(request, "corrected/before.html", context)
