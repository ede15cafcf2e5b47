# SPDX-License-Identifier: EUPL-1.2
"""Deciding, with reasons, about a family that wants to stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import StopDecision, StopOption, StopView, StopWeighed
from .queries import parties_of
from .rules import StopFacts, Weighed, obstacles_to_deciding


@dataclass(frozen=True)
class View:
    """What a partner thinks of it, and what it means by pressure."""

    involvement: Involvement
    words: str
    about_pressure: str = ""


@action(Act.STEER_TRAJECTORY)
def weigh_stop(
    permit: Permit,
    *,
    trajectory: Trajectory,
    asked_on: date,
    family_words: str,
    weighed: Sequence[Weighed],
    views: Sequence[View],
    outcome: StopOption,
    reason: str,
    danger_words: str = "",
) -> StopDecision:
    """Write down what was weighed, what each party thinks of it, and what was decided.

    What is sent twice is one decision; with anything weighed or any view told otherwise it is
    another, and both stay to be read. Raises Obstructed with all reasons
    (``rules.obstacles_to_deciding``).
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    said = {
        "trajectory": trajectory,
        "asked_on": asked_on,
        "family_words": family_words,
        "outcome": outcome,
        "reason": reason,
        "danger_words": danger_words,
    }
    whole = [one for one in weighed if one.is_whole]
    for before in StopDecision.objects.filter(**said):
        if _says_the_same(before, whole, views):
            return before
    words = {one.involvement.pk: one.words for one in views}
    parties = parties_of(trajectory)
    refuse_when(
        obstacles_to_deciding(
            StopFacts(
                asked_on=asked_on,
                family_words=family_words,
                weighed=weighed,
                outcome=outcome,
                reason=reason,
                danger_words=danger_words,
                views={str(one.pk): words.get(one.pk, "") for one in parties},
                started_on=trajectory.started_on,
                today=clock.today(),
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
    )
    decision = StopDecision.objects.create(
        **said, written_by_id=permit.actor_id, written_at=clock.now()
    )
    for way in whole:
        StopWeighed.objects.create(
            decision=decision,
            option=way.option,
            speaks_for=way.speaks_for,
            speaks_against=way.speaks_against,
        )
    asked = {one.pk for one in parties}
    for view in views:
        if view.involvement.pk in asked:
            StopView.objects.create(
                decision=decision,
                involvement=view.involvement,
                words=view.words,
                about_pressure=view.about_pressure,
            )
    return decision


def _says_the_same(before: StopDecision, weighed: Sequence[Weighed], views: Sequence[View]) -> bool:
    """Tell whether a decision holds these ways and views, of the parties that it was asked of."""
    ways = {(one.option, one.speaks_for, one.speaks_against) for one in weighed}
    kept = set(before.views.values_list("involvement", "words", "about_pressure"))
    asked = {involvement for involvement, *_words in kept}
    told = {
        (one.involvement.pk, one.words, one.about_pressure)
        for one in views
        if one.involvement.pk in asked
    }
    return told == kept and ways == set(
        before.weighed.values_list("option", "speaks_for", "speaks_against")
    )
