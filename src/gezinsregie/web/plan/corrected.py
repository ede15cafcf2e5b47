# SPDX-License-Identifier: EUPL-1.2
"""What stood before in the plan, and choosing where two people changed the same."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.queries import all_goals_for, all_steps_for
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.shell.gate import page

from .saying import saying
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


def about_goal(goal: Goal, about: str) -> dict[str, Any]:
    """Return what a page about something of a goal takes: its words, and the way back."""
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
    above = dict(all_goals_for(permit).values_list("pk", "specific"))
    domains = domain_names()
    say = saying(
        permit.subject_id,
        horizon=lambda one: HORIZONS.get(one, _("nog niet gekozen")),
        under=lambda one: above.get(one, _("onder geen ander doel")),
        related_domains=lambda them: ", ".join(domains.get(one, one) for one in them),
        attainment=lambda one: (
            "" if one is None else f"{ATTAINMENTS[one].signed}, {ATTAINMENTS[one].word}"
        ),
    )
    context = {**about_goal(goal, goal.specific), "told": earlier(goal, _GOAL, say)}
    return render(request, "corrected/before.html", context)


@page(get=Act.READ_PLAN, subject="family_id")
def step_history(request: HttpRequest, permit: Permit, step_id: int) -> HttpResponse:
    """What a step said before, and to whom it was given."""
    step = get_object_or_404(all_steps_for(permit), pk=step_id)

    say = saying(permit.subject_id, actor_kind=lambda one: ACTORS.get(one, one))
    context = {**about_goal(step.goal, step.words), "told": earlier(step, _STEP, say)}
    return render(request, "corrected/before.html", context)
