# SPDX-License-Identifier: EUPL-1.2
"""The stored facts of a case, stage by stage; Django looks for them here."""

from .closing.models import Closing
from .contact.models import Contact
from .measurement.models import Measurement, Score
from .plan.models import Concern, Goal, PlanVersion, Step
from .referral.models import (
    Decision,
    Judgement,
    MemberConcern,
    Referral,
    ReferredConcern,
    ReferredFact,
)
from .trajectory.models import PhaseEntered, Trajectory

__all__ = [
    "Closing",
    "Concern",
    "Contact",
    "Decision",
    "Goal",
    "Judgement",
    "Measurement",
    "MemberConcern",
    "PhaseEntered",
    "PlanVersion",
    "Referral",
    "ReferredConcern",
    "ReferredFact",
    "Score",
    "Step",
    "Trajectory",
]
