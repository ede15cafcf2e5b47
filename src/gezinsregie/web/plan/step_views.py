# SPDX-License-Identifier: EUPL-1.2
"""Planning a step, and ticking it off."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.casework.plan.queries import goals_for, steps_for
from gezinsregie.casework.plan.step.actions import finish_step, give_step, plan_step, word_step
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.corrected.clash import seen_in
from gezinsregie.web.corrected.sending import corrected
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .corrected import about_goal
from .in_place import back_to_goal
from .step_forms import DoneForm, OwnerForm, StepForm, WordingForm
from .trail import trail_to
from .words import WORDS


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def step_new(request: HttpRequest, permit: Permit, goal_id: int) -> HttpResponse:
    """Ask who does what for a goal, before which day."""
    goal = get_object_or_404(goals_for(permit), pk=goal_id)
    form = StepForm(request.POST if request.method == "POST" else None, family_id=permit.subject_id)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            plan_step(permit, goal=goal, **{**said, "actor_kind": ActorKind(said["actor_kind"])})
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, WORDS)
        else:
            return back_to_goal(request, permit, goal.pk, _("De actie staat in het plan."))
    family = goal.concern.trajectory.family
    context = {
        "form": form,
        "goal": goal,
        "family": family,
        "trail": trail_to(family.pk, family.name, plan=True),
    }
    return render(request, "plan/step_new.html", context, status=422 if form.errors else 200)


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def step_edit(request: HttpRequest, permit: Permit, step_id: int) -> HttpResponse:
    """Say anew what is to be done, and before which day."""
    step = get_object_or_404(steps_for(permit), pk=step_id)
    initial = {"words": step.words, "due_on": step.due_on}
    form = WordingForm(request.POST if request.method == "POST" else None, initial=initial)
    answer = corrected(
        request,
        form,
        step,
        lambda said, seen: word_step(permit, step=step, seen=seen, **said),
        WORDS,
        about=about_goal(step.goal, step.words),
        done=lambda: back_to_goal(request, permit, step.goal_id, _("De actie is bijgewerkt.")),
    )
    if answer:
        return answer
    family = step.goal.concern.trajectory.family
    context = {
        "form": form,
        "step": step,
        "seen": seen_in(form.data, step),
        "family": family,
        "trail": trail_to(family.pk, family.name, plan=True),
    }
    return render(request, "plan/step_edit.html", context, status=422 if form.errors else 200)


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def step_owner(request: HttpRequest, permit: Permit, step_id: int) -> HttpResponse:
    """Give a step to somebody else."""
    step = get_object_or_404(steps_for(permit), pk=step_id)
    form = OwnerForm(
        request.POST if request.method == "POST" else None, family_id=permit.subject_id
    )

    def done() -> HttpResponse:
        said = _("Deze actie heeft een andere eigenaar.")
        return back_to_goal(request, permit, step.goal_id, said)

    answer = corrected(
        request,
        form,
        step,
        lambda said, seen: give_step(
            permit, step=step, seen=seen, **{**said, "actor_kind": ActorKind(said["actor_kind"])}
        ),
        WORDS,
        about=about_goal(step.goal, step.words),
        done=done,
        together=("actor_kind", "actor_name", "involvement"),
    )
    if answer:
        return answer
    family = step.goal.concern.trajectory.family
    context = {
        "form": form,
        "step": step,
        "seen": seen_in(form.data, step),
        "family": family,
        "trail": trail_to(family.pk, family.name, plan=True),
    }
    return render(request, "plan/step_owner.html", context, status=422 if form.errors else 200)


@page(get=Act.WRITE_PLAN, post=Act.WRITE_PLAN, subject="family_id")
def step_done(request: HttpRequest, permit: Permit, step_id: int) -> HttpResponse:
    """Tick a step off: today, or on the day that is given."""
    step = get_object_or_404(steps_for(permit), pk=step_id)
    form = DoneForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            finish_step(permit, step=step, done_on=form.cleaned_data["done_on"] or clock.today())
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, WORDS)
        else:
            return back_to_goal(request, permit, step.goal_id, _("De actie is gedaan."))
    family = step.goal.concern.trajectory.family
    context = {
        "form": form,
        "step": step,
        "family": family,
        "trail": trail_to(family.pk, family.name, plan=True),
    }
    return render(request, "plan/step_done.html", context, status=422 if form.errors else 200)
