# SPDX-License-Identifier: EUPL-1.2
"""The stored facts of a case, stage by stage; Django looks for them here."""

from .closing.models import Closing
from .conference.guests.models import Guest
from .conference.minutes.models import Minutes
from .conference.models import AgendaPoint, Conference
from .consent.models import ConsentPosition
from .contact.models import Contact
from .contact.planned.models import Planned
from .contact.private.models import PrivateWords
from .direction.models import DirectionHeld
from .emergency.models import EmergencyAccess
from .escalation.models import BindingDecision, Escalation
from .extension.models import Extension
from .involvement.models import Involvement, Scope
from .measurement.models import Measurement, Score
from .notice.models import DigestWish
from .plan.footing.models import Footing
from .plan.models import Concern, Goal, PlanVersion, Step
from .plan.review.models import GoalReview
from .plan.version.models import PartyView
from .referral.asking.models import DeskQuestion
from .referral.commission.models import Commission
from .referral.letting_go.models import LetGo
from .referral.models import (
    Decision,
    Judgement,
    MemberConcern,
    Referral,
    ReferredConcern,
    ReferredFact,
)
from .referral.sameness.models import LookedAlike
from .referral.urgency.models import CrisisFlag
from .safety.check.models import SafetyCheck
from .safety.meldcode.models import Meldcode, MeldcodeStep
from .safety.models import SafetyException, SafetyStep
from .sharing.models import Disclosure, InformationRequest, ReceivedItem
from .stopping.models import StopDecision, StopView, StopWeighed
from .trajectory.models import PhaseEntered, Trajectory
from .trajectory.own_term.models import OwnTerm
from .trajectory.pause.models import Pause
from .transfer.models import Transfer, TransferItem
from .voice.models import FamilyMessage
from .withholding.models import Withheld

__all__ = [
    "AgendaPoint",
    "BindingDecision",
    "Closing",
    "Commission",
    "Concern",
    "Conference",
    "ConsentPosition",
    "Contact",
    "CrisisFlag",
    "Decision",
    "DeskQuestion",
    "DigestWish",
    "DirectionHeld",
    "Disclosure",
    "EmergencyAccess",
    "Escalation",
    "Extension",
    "FamilyMessage",
    "Footing",
    "Goal",
    "GoalReview",
    "Guest",
    "InformationRequest",
    "Involvement",
    "Judgement",
    "LetGo",
    "LookedAlike",
    "Measurement",
    "Meldcode",
    "MeldcodeStep",
    "MemberConcern",
    "Minutes",
    "OwnTerm",
    "PartyView",
    "Pause",
    "PhaseEntered",
    "PlanVersion",
    "Planned",
    "PrivateWords",
    "ReceivedItem",
    "Referral",
    "ReferredConcern",
    "ReferredFact",
    "SafetyCheck",
    "SafetyException",
    "SafetyStep",
    "Scope",
    "Score",
    "Step",
    "StopDecision",
    "StopView",
    "StopWeighed",
    "Trajectory",
    "Transfer",
    "TransferItem",
    "Withheld",
]
