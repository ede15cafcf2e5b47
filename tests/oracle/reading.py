# SPDX-License-Identifier: EUPL-1.2
"""Reads a database as plain facts, whoever wrote it: what the oracle knows of a case that the
product's own actions made. Keys are ids in words.
"""

from collections.abc import Iterator
from typing import Any

from gezinsregie.accounts.models import User
from gezinsregie.casework.consent.models import ConsentPosition
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.merging.models import Merging
from gezinsregie.families.models import (
    ConflictOfInterest,
    Family,
    Household,
    Member,
    MemberAccount,
)
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.legal_ground.models import GroundSwitch
from gezinsregie.partners.models import Appointment, Organisation
from gezinsregie.partners.roster.models import DutyShift, StandIn
from gezinsregie.supervision.models import Factsheet, Round

from . import facts
from .facts import World


def facts_in_the_database() -> World:
    """Return all facts that the database holds, withdrawn ones too."""
    return World(
        people=tuple(str(one.pk) for one in User.objects.order_by("pk")),
        organisations=tuple(
            facts.Organisation(str(one.pk), one.kind, str(one.municipality_id or ""))
            for one in Organisation.objects.all()
        ),
        appointments=tuple(
            facts.Appointment(
                str(one.user_id),
                one.role,
                str(one.organisation_id),
                str(one.serves_id),
                one.starts_on,
                one.ends_on,
                one.withdrawn,
            )
            for one in Appointment.ever.all()
        ),
        **_families(),
        **_cases(),
        **_roster(),
        **_agreements(),
        **_plans(),
        legal_grounds=tuple(
            facts.LegalGround(one.key, one.needs_consent, one.on) for one in law().grounds
        ),
        inspected=tuple(
            facts.Inspected(str(one.pk), str(one.inspectorate_id), kind)
            for kind, model in (("round", Round), ("factsheet", Factsheet))
            for one in model._default_manager.all()
        ),
    )


def _families() -> dict[str, Any]:
    protected = set(
        Household.objects.filter(address_protected=True).values_list("family", flat=True)
    )
    return {
        "families": tuple(
            facts.Family(str(one.pk), str(one.municipality_id), one.pk in protected)
            for one in Family.objects.all()
        ),
        "members": tuple(
            facts.Member(str(one.pk), str(one.family_id), one.role, one.birth_date)
            for one in Member.objects.all()
        ),
        "accounts": tuple(
            facts.MemberAccount(
                str(one.user_id), str(one.member_id), *_period(one), withdrawn=one.withdrawn
            )
            for one in MemberAccount.ever.all()
        ),
        "conflicts": tuple(
            facts.Conflict(str(one.user_id), str(one.family_id), *_period(one))
            for one in ConflictOfInterest.objects.all()
        ),
        "mergings": tuple(
            facts.Merging(str(one.kept_id), str(one.absorbed_id), one.undone_at is not None)
            for one in Merging.objects.all()
        ),
    }


def _period(one: Any) -> Iterator[Any]:
    yield one.starts_on
    yield one.ends_on


def _cases() -> dict[str, Any]:
    return {
        "referrals": tuple(
            facts.Referral(
                str(one.pk), str(one.family_id), str(one.organisation_id), str(one.referred_by_id)
            )
            for one in Referral.objects.all()
        ),
        "trajectories": tuple(
            facts.Trajectory(
                str(one.pk),
                str(one.family_id),
                str(one.referral_id),
                str(one.coordinator_id),
                one.approach_key,
                one.started_on,
                one.ended_on,
            )
            for one in Trajectory.objects.all()
        ),
        "emergencies": tuple(
            facts.Emergency(str(one.user_id), str(one.family_id), one.opened_at, one.closes_at)
            for one in EmergencyAccess.objects.all()
        ),
        "escalations": tuple(
            facts.Escalation(str(one.trajectory_id), one.closed_on, one.closed_how)
            for one in Escalation.objects.all()
        ),
    }


def _roster() -> dict[str, Any]:
    return {
        "stand_ins": tuple(
            facts.StandIn(
                str(one.absent_id),
                str(one.stand_in_id),
                str(one.serves_id),
                one.starts_on,
                one.ends_on,
                one.withdrawn,
            )
            for one in StandIn.ever.all()
        ),
        "shifts": tuple(
            facts.DutyShift(
                str(one.user_id),
                str(one.organisation_id),
                str(one.serves_id),
                one.starts_at,
                one.ends_at,
                one.withdrawn,
            )
            for one in DutyShift.ever.all()
        ),
    }


def _agreements() -> dict[str, Any]:
    return {
        "agreements": tuple(
            facts.Agreement(
                str(one.pk),
                str(one.municipality_id),
                one.kind,
                one.approach_key,
                one.signatories,
                one.legal_ground,
                frozenset(one.life_domains),
                frozenset(one.purpose_keys),
                one.valid_from,
                one.valid_until,
            )
            for one in Agreement.objects.prefetch_related("domains", "purposes")
        ),
        "parties": tuple(
            facts.Party(
                str(one.agreement_id),
                str(one.organisation_id),
                one.seen_on,
                one.signed_on,
                one.second_signed_on,
                one.bound_until,
            )
            for one in Party.objects.all()
        ),
        "switches": tuple(
            facts.Switch(str(one.municipality_id), one.ground_key, one.is_on)
            for one in GroundSwitch.objects.all()
        ),
    }


def _plans() -> dict[str, Any]:
    return {
        "involvements": tuple(
            facts.Involvement(
                str(one.pk),
                str(one.trajectory_id),
                str(one.organisation_id),
                str(one.professional_id or ""),
                *_period(one),
                withdrawn=one.withdrawn,
            )
            for one in Involvement.objects.all()
        ),
        "scopes": tuple(
            facts.Scope(
                str(one.pk),
                str(one.involvement_id),
                one.life_domain,
                one.purpose,
                one.legal_ground,
                *_period(one),
                member=str(one.member_id or ""),
                withdrawn=one.withdrawn,
            )
            for one in Scope.objects.all()
        ),
        "positions": tuple(
            facts.Position(
                str(one.scope_id),
                str(one.member_id),
                one.answer,
                one.ends_on,
                one.replaced_at is not None,
            )
            for one in ConsentPosition.objects.all()
        ),
        "exceptions": tuple(
            facts.SafetyException(
                str(one.scope_id),
                one.legal_ground,
                *_period(one),
                second_read=one.second_read_at is not None,
                sent_back=one.sent_back_at is not None,
            )
            for one in SafetyException.objects.all()
        ),
    }
