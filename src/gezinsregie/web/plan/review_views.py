# SPDX-License-Identifier: EUPL-1.2
"""Judging a goal, choosing how to go on when it came no further, and its course over time."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.queries import all_goals_for, goals_for
from gezinsregie.casework.plan.review.actions import choose_on_goal, judge_goal
from gezinsregie.casework.plan.review.models import Choice
from gezinsregie.casework.plan.review.queries import course_of, last_of
from gezinsregie.web.corrected.clash import seen_in
from gezinsregie.web.corrected.sending import corrected
from gezinsregie.web.pictures.attainment_bar import attainment_bar
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.gate import page

from .checklist import short
from .corrected import about_goal
from .forms import ChoiceForm, JudgeForm
from .in_place import asked_in_place, back_to_goal
from .trail import at_goal, trail_to
from .words import ATTAINMENTS, CHOICES, WORDS


def _about(goal: Goal) -> dict[str, Any]:
    family = goal.concern.trajectory.family
    trail = trail_to(family.pk, family.name, plan=True)
    return {"goal": goal, "family": family, "trail": trail, "back": at_goal(family.pk, goal.pk)}


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def goal_judge(request: HttpRequest, permit: Permit, goal_id: int) -> HttpResponse:
    """Ask how far a goal was reached."""
    goal = get_object_or_404(goals_for(permit), pk=goal_id)
    form = JudgeForm(
        request.POST if request.method == "POST" else None,
        initial={"attainment": goal.attainment, "attainment_words": goal.attainment_words},
    )

    def done() -> HttpResponse:
        said, last = _("Het oordeel over het doel is bewaard."), last_of(goal)
        asks = last is not None and last.without_progress and not last.choice
        if asks and not asked_in_place(request):
            messages.success(request, said)
            return redirect(address("goal_choice", permit.subject_id, goal.pk))
        return back_to_goal(request, permit, goal.pk, said)

    answer = corrected(
        request,
        form,
        goal,
        lambda said, seen: judge_goal(
            permit,
            goal=goal,
            attainment=said["attainment"],
            words=said["attainment_words"],
            seen=seen,
        ),
        WORDS,
        about=about_goal(goal, goal.specific),
        done=done,
    )
    if answer:
        return answer
    context = _about(goal) | {"form": form, "seen": seen_in(form.data, goal)}
    return render(request, "plan/goal_judge.html", context, status=422 if form.errors else 200)


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def goal_choice(request: HttpRequest, permit: Permit, goal_id: int) -> HttpResponse:
    """Ask how to go on with a goal that came no further."""
    goal = get_object_or_404(goals_for(permit), pk=goal_id)
    last = last_of(goal)
    if last is None or not last.without_progress:
        # Somebody judged it again meanwhile: there is nothing to choose any more.
        return redirect(at_goal(permit.subject_id, goal.pk))
    form = ChoiceForm(
        request.POST if request.method == "POST" else None,
        initial={"choice": last.choice, "choice_words": last.choice_words},
    )
    answer = corrected(
        request,
        form,
        last,
        lambda said, seen: choose_on_goal(
            permit,
            goal=goal,
            choice=Choice(said["choice"]),
            words=said["choice_words"],
            seen=seen,
        ),
        WORDS,
        about=about_goal(goal, goal.specific),
        done=lambda: _on_with(request, goal, form.cleaned_data["choice"]),
    )
    if answer:
        return answer
    context = _about(goal) | {
        "form": form,
        "seen": seen_in(form.data, last),
        "last": last,
        "point": ATTAINMENTS[last.attainment],
        "bar": attainment_bar(last.attainment, label=short(goal.specific)),
    }
    return render(request, "plan/goal_choice.html", context, status=422 if form.errors else 200)


def _on_with(request: HttpRequest, goal: Goal, choice: str) -> HttpResponse:
    """Go where the choice is carried out."""
    family_id = goal.concern.trajectory.family_id
    messages.success(request, _("Uw keuze staat bij het doel."))
    if choice in (Choice.SMALLER, Choice.OTHER_WAY):
        return redirect(address("goal_edit", family_id, goal.pk))
    if choice == Choice.OTHER_PERSON:
        return redirect(address("step_new", family_id, goal.pk))
    return redirect(at_goal(family_id, goal.pk))


@page(get=Act.READ_PLAN, subject="family_id")
def goal_course(request: HttpRequest, permit: Permit, goal_id: int) -> HttpResponse:
    """How far a goal was, time after time, and what was chosen."""
    goal = get_object_or_404(all_goals_for(permit), pk=goal_id)
    course = [
        {
            "review": one,
            "point": ATTAINMENTS[one.attainment],
            "bar": attainment_bar(one.attainment, label=str(ATTAINMENTS[one.attainment].word)),
            "choice": CHOICES.get(one.choice, ""),
        }
        for one in course_of(goal.pk)
    ]
    return render(request, "plan/goal_course.html", _about(goal) | {"course": course})
