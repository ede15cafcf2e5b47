# SPDX-License-Identifier: EUPL-1.2
"""How often an approach promises that the coach comes by, in words (VIG-L5)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gezinsregie.approaches.course import Per, Phase, VisitPromise
from gezinsregie.casework.trajectory.definitions import phases_of
from gezinsregie.casework.trajectory.models import Trajectory


@dataclass(frozen=True)
class Promised:
    """A phase that promises visits: its name, the promise in words, and the note of the source."""

    name: str
    said: str
    note: str


def promises_of(trajectory: Trajectory) -> list[Promised]:
    """Return what the phases of the approach promise, in order."""
    return [_promised(phase, phase.visits) for phase in phases_of(trajectory) if phase.visits]


def _promised(phase: Phase, promise: VisitPromise) -> Promised:
    often = ngettext("minstens %(n)d bezoek", "minstens %(n)d bezoeken", promise.at_least) % {
        "n": promise.at_least
    }
    if promise.per is Per.WEEK:
        by = _("per week")
    else:
        by = _("per werkdag") if promise.working_days else _("per dag")
    return Promised(phase.name, f"{often} {by}.", promise.note or "")
