# SPDX-License-Identifier: EUPL-1.2
"""The final report (eindrapportage): which goals were met, and what changed (VIG-L8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.approaches.catalogue import instruments
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.contact.queries import contacts_of
from gezinsregie.casework.contact.rules import share_outside_office
from gezinsregie.casework.measurement.queries import levels, pair_of
from gezinsregie.casework.measurement.rules import Change, changes
from gezinsregie.casework.plan.models import Concern
from gezinsregie.casework.plan.queries import concerns_of
from gezinsregie.casework.plan.rules import is_met
from gezinsregie.casework.trajectory.models import Trajectory

from .models import Closing


@dataclass(frozen=True)
class Professionals:
    """How many professionals were involved, at the start and at the end; None when not counted."""

    start: int | None
    end: int | None


@dataclass(frozen=True)
class FinalReport:
    """Everything the final report says, ready to be laid out as a page or as paper.

    ``outreach`` is the share (0 to 1) of visits outside the office, None without visits.
    """

    trajectory: Trajectory
    closing: Closing
    concerns: Sequence[Concern]
    goals: int
    goals_met: int
    changes: Sequence[Change]
    professionals: Professionals
    contacts: int
    outreach: float | None
    lasted_days: int
    agreed_on: date | None


def final_report(trajectory: Trajectory) -> FinalReport:
    """Return the final report of a closed trajectory; Closing.DoesNotExist while it is open."""
    closing = Closing.objects.get(trajectory=trajectory)
    concerns = list(concerns_of(trajectory))
    goals = [goal for concern in concerns for goal in concern.goals.all()]
    pair = pair_of(trajectory)
    key = pair.start.instrument_key if pair.start else ""
    order = [one.key for one in instruments()[key].domains(vocabulary())] if key else []
    contacts = list(contacts_of(trajectory))
    version = trajectory.plan_versions.order_by("-number").first()
    return FinalReport(
        trajectory=trajectory,
        closing=closing,
        concerns=concerns,
        goals=len(goals),
        goals_met=sum(is_met(goal.attainment) for goal in goals),
        changes=changes(order, levels(pair.start), levels(pair.end)),
        professionals=Professionals(
            pair.start.professionals_involved if pair.start else None,
            pair.end.professionals_involved if pair.end else None,
        ),
        contacts=len(contacts),
        outreach=share_outside_office([one.place for one in contacts if one.kind == "visit"]),
        lasted_days=(closing.closed_on - trajectory.started_on).days,
        agreed_on=version.agreed_on if version else None,
    )
