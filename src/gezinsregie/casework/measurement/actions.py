# SPDX-License-Identifier: EUPL-1.2
"""Writing down a measurement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import Measurement, Moment, Score
from .rules import obstacles_to_correcting, obstacles_to_measuring


@dataclass(frozen=True)
class Scored:
    """A level from 1 to 5, or why the domain is not relevant; one of the two."""

    level: int | None = None
    not_relevant_because: str = ""


@action(Act.MEASURE)
def measure(
    permit: Permit,
    *,
    trajectory: Trajectory,
    moment: Moment,
    instrument_key: str,
    taken_on: date,
    professionals_involved: int,
    scores: Mapping[str, Scored],
) -> Measurement:
    """Write down one measurement. Domains that were not spoken of are simply not there.

    Raises Obstructed with all reasons (``rules.obstacles_to_measuring``).
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    taken = dict(trajectory.measurements.values_list("moment", "taken_on"))
    refuse_when(
        obstacles_to_measuring(
            moment=moment,
            taken_on=taken_on,
            started_on=trajectory.started_on,
            today=clock.today(),
            taken=taken,
            scored=sum(one.level is not None for one in scores.values()),
            trajectory_closed=trajectory.ended_on is not None,
        )
    )
    try:
        with transaction.atomic():
            measurement = Measurement.objects.create(
                trajectory=trajectory,
                moment=moment,
                instrument_key=instrument_key,
                taken_on=taken_on,
                professionals_involved=professionals_involved,
                written_by_id=permit.actor_id,
                written_at=clock.now(),
            )
    except IntegrityError as fault:
        if trajectory.measurements.filter(moment=moment).exists():
            raise Obstructed(Obstacle("measured_already", about=moment, field="moment")) from fault
        raise
    _write(measurement, scores)
    return measurement


@action(Act.MEASURE)
def correct_measurement(
    permit: Permit,
    *,
    measurement: Measurement,
    seen: int | None,
    why: str,
    taken_on: date,
    professionals_involved: int,
    scores: Mapping[str, Scored],
) -> Measurement:
    """Write a measurement anew that was written down wrongly, and why; what stood before is kept.

    ``seen`` is the revision that was in sight. The figures follow by themselves. Raises Obstructed
    with all reasons.
    """
    permit.must_cover(measurement)
    trajectory = held(measurement.trajectory)
    measurement = Measurement.objects.select_related("trajectory").get(pk=measurement.pk)
    taken = dict(trajectory.measurements.values_list("moment", "taken_on"))
    others = {moment: day for moment, day in taken.items() if moment != measurement.moment}
    refuse_when(
        obstacles_to_measuring(
            moment=measurement.moment,
            taken_on=taken_on,
            started_on=trajectory.started_on,
            today=clock.today(),
            taken=others,
            scored=sum(one.level is not None for one in scores.values()),
            trajectory_closed=trajectory.ended_on is not None,
        )
        + obstacles_to_correcting(moment=measurement.moment, taken_on=taken_on, taken=taken)
    )
    stood = {
        one.domain_key: [one.level, one.not_relevant_because] for one in measurement.scores.all()
    }
    wanted = {key: [one.level, one.not_relevant_because] for key, one in scores.items()}
    revised = revise(
        permit,
        measurement,
        seen=seen,
        why=why,
        beside={"scores": (stood, wanted)},
        taken_on=taken_on,
        professionals_involved=professionals_involved,
    )
    if stood != wanted:
        measurement.scores.all().delete()
        _write(measurement, scores)
    return revised


def _write(measurement: Measurement, scores: Mapping[str, Scored]) -> None:
    Score.objects.bulk_create(
        Score(
            measurement=measurement,
            domain_key=key,
            level=one.level,
            not_relevant_because=one.not_relevant_because,
        )
        for key, one in scores.items()
    )
