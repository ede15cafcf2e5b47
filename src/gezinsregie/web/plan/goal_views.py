# SPDX-License-Identifier: EUPL-1.2
"""Setting a goal, and wording it better."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.actions import set_goal, word_goal
from gezinsregie.casework.plan.models import Concern
from gezinsregie.casework.plan.queries import concerns_for, goals_for, long_goals_in
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.corrected.clash import seen_in
from gezinsregie.web.corrected.sending import corrected
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .corrected import about_goal
from .goal_forms import GoalForm
from .in_place import back_to_goal
from .sections import domain_names
from .trail import trail_to
from .words import QUESTIONS, WORDS


def _show(
    request: HttpRequest, template: str, form: Form, concern: Concern, **more: Any
) -> HttpResponse:
    family = concern.trajectory.family
    context = {
        "form": form,
        "family": family,
        "concern": concern,
        "trail": trail_to(family.pk, family.name, plan=True),
        **more,
    }
    return render(request, template, context, status=422 if form.errors else 200)


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def goal_new(request: HttpRequest, permit: Permit, concern_id: int) -> HttpResponse:
    """Ask the five questions; only the first needs an answer now."""
    concern = get_object_or_404(concerns_for(permit), pk=concern_id)
    form = GoalForm(
        request.POST if request.method == "POST" else None,
        concern=concern,
        others=long_goals_in(concern.trajectory),
        domains=domain_names(),
        initial=GoalForm.first_for(concern),
    )
    if request.method == "POST" and form.is_valid():
        try:
            goal = set_goal(permit, concern=concern, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, WORDS)
        else:
            said = _("Het doel staat in het plan.")
            return back_to_goal(request, permit, goal.pk, said, new_under=concern.pk)
    return _show(request, "plan/goal_new.html", form, concern)


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def goal_edit(request: HttpRequest, permit: Permit, goal_id: int) -> HttpResponse:
    """Show the answers that a goal has, and which are missing."""
    goal = get_object_or_404(goals_for(permit), pk=goal_id)
    form = GoalForm(
        request.POST if request.method == "POST" else None,
        concern=goal.concern,
        others=long_goals_in(goal.concern.trajectory).exclude(pk=goal.pk),
        domains=domain_names(),
        initial=GoalForm.answers_of(goal),
    )
    answer = corrected(
        request,
        form,
        goal,
        lambda said, seen: word_goal(permit, goal=goal, seen=seen, **said),
        WORDS,
        about=about_goal(goal, goal.specific),
        done=lambda: back_to_goal(request, permit, goal.pk, _("Het doel is bijgewerkt.")),
    )
    if answer:
        return answer
    return _show(
        request,
        "plan/goal_edit.html",
        form,
        goal.concern,
        goal=goal,
        seen=seen_in(form.data, goal),
        missing=[(key, one) for key, one in QUESTIONS.items() if not getattr(goal, key)],
    )
