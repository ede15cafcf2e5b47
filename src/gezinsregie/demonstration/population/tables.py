# SPDX-License-Identifier: EUPL-1.2
"""The tables that a population fills, with their columns straight from the models.

A row is a tuple of texts, whole numbers and None, as both databases read them: days and moments
(UTC) as ISO 8601, UUIDs as 32 hex digits, JSON as text, true and false as 1 and 0.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import Model

from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.closing.models import Closing
from gezinsregie.casework.consent.models import ConsentPosition
from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.measurement.models import Measurement, Score
from gezinsregie.casework.plan.models import Concern, Goal, PlanVersion, Step
from gezinsregie.casework.referral.models import (
    Decision,
    Judgement,
    MemberConcern,
    Referral,
    ReferredConcern,
    ReferredFact,
)
from gezinsregie.casework.safety.check.models import SafetyCheck
from gezinsregie.casework.trajectory.models import PhaseEntered, Trajectory
from gezinsregie.families.models import Family, Household, Member, NameWord
from gezinsregie.insight.models import TrajectoryFacts
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.models import Appointment, Organisation
from gezinsregie.supervision.factsheet.models import Factsheet, Row, SourceLine
from gezinsregie.supervision.finding.models import Finding, Verdict

Value = str | int | None
Values = tuple[Value, ...]


@dataclass(frozen=True)
class Table:
    """A table and its columns; ``defaults`` fill the columns that come after those given."""

    model: type[Model]
    given: tuple[str, ...]
    rest: tuple[str, ...]
    defaults: Values

    @property
    def name(self) -> str:
        return self.model._meta.db_table

    @property
    def columns(self) -> tuple[str, ...]:
        return self.given + self.rest

    @property
    def counts_its_rows(self) -> bool:
        """Whether its key is a number that the database hands out."""
        return self.model._meta.pk.get_internal_type() == "BigAutoField"


def stored(value: Any) -> Value:
    """Return a value of a model as it stands in a row of this module."""
    if isinstance(value, dict | list):
        return json.dumps(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
    if hasattr(value, "hex") and not isinstance(value, float):
        return str(value.hex)
    if isinstance(value, str):
        return str(value)
    return int(value) if isinstance(value, int) else value and str(value)


def values_of(instance: Model) -> Values:
    """Return the row of an instance that was made and not saved, in the order of its fields."""
    return tuple(
        stored(getattr(instance, field.attname)) for field in instance._meta.concrete_fields
    )


def _table(model: type[Model], given: str = "") -> Table:
    """Return the table of ``model``; none ``given`` means all columns, in the model's order.

    Raises ValueError when a column is given that is not there, or one is left out that needs a
    value: a model that grew asks for a population that grows with it.
    """
    fields = {str(field.column): field for field in model._meta.concrete_fields}
    columns = tuple(given.split()) or tuple(fields)
    rest = tuple(name for name in fields if name not in columns)
    unknown = set(columns) - set(fields)
    # An empty text is a value as well: Django stores it where nothing was said.
    needed = {
        name
        for name in rest
        if not fields[name].null
        and not fields[name].has_default()
        and not fields[name].empty_strings_allowed
    }
    if unknown or needed:
        raise ValueError(f"{model.__name__}: {', '.join(sorted(unknown | needed))}")
    return Table(model, columns, rest, tuple(stored(fields[name].get_default()) for name in rest))


# In the order in which they are filled: what is pointed at comes first.
TABLES: dict[str, Table] = {
    "organisation": _table(Organisation, "id name kind municipality_id life_domains"),
    "user": _table(User, "id password email name on_demonstration_card"),
    "appointment": _table(
        Appointment, "id user_id organisation_id serves_id role weekly_hours starts_on"
    ),
    "agreement": _table(
        Agreement,
        "id municipality_id kind title dated_on approach_key valid_from valid_until "
        "written_by_id written_at",
    ),
    "party": _table(
        Party,
        "id agreement_id organisation_id claimed_by claimed_on seen_by_id seen_on signed_by "
        "signed_on practice practice_words",
    ),
    "family": _table(Family, "id municipality_id name known_since"),
    "household": _table(Household, "id family_id name street postcode place address_protected"),
    "member": _table(
        Member,
        "id family_id household_id given_name family_name birth_date gender role "
        "bsn_encrypted bsn_hash",
    ),
    "name_word": _table(NameWord, "id family_id municipality_id word in_family_name"),
    "referral": _table(
        Referral,
        "id family_id municipality_id organisation_id referred_by_id first_signal_on received_at "
        "answered_at situation family_knows members_complete",
    ),
    "referred_concern": _table(ReferredConcern, "id referral_id life_domain words weight"),
    "member_concern": _table(MemberConcern, "id referral_id member_id answer"),
    "referred_fact": _table(ReferredFact, "id referral_id fact_key answer"),
    "decision": _table(
        Decision,
        "id referral_id outcome reason redirected_to approach_key approach_version form_key "
        "decided_by_id decided_at",
    ),
    "judgement": _table(Judgement, "id decision_id criterion_key words"),
    "trajectory": _table(
        Trajectory,
        "id family_id referral_id approach_key approach_version form_key coordinator_id "
        "started_on planned_end_on ended_on",
    ),
    "phase": _table(PhaseEntered, "id trajectory_id phase_key entered_on"),
    "involvement": _table(
        Involvement,
        "id trajectory_id organisation_id professional_id professional_name role_words starts_on "
        "ends_on written_by_id",
    ),
    "scope": _table(
        Scope,
        "id involvement_id life_domain member_id purpose legal_ground starts_on written_by_id",
    ),
    "position": _table(
        ConsentPosition, "id scope_id member_id answer said_on written_by_id written_at"
    ),
    "concern": _table(
        Concern,
        "id trajectory_id life_domain member_id words named_by named_by_name named_on serious "
        "written_by_id",
    ),
    "goal": _table(
        Goal,
        "id concern_id member_id specific measurable current achievable due_on set_on "
        "attainment attainment_words judged_on written_by_id",
    ),
    "step": _table(
        Step, "id goal_id words actor_kind actor_name involvement_id due_on done_on written_by_id"
    ),
    "version": _table(
        PlanVersion,
        "id trajectory_id number agreed_on family_view family_words content written_by_id",
    ),
    "contact": _table(
        Contact, "id trajectory_id kind place outcome happened_at note written_by_id written_at"
    ),
    "contact_member": _table(Contact.members.through, "id contact_id member_id"),
    "measurement": _table(
        Measurement,
        "id trajectory_id moment instrument_key taken_on professionals_involved written_by_id",
    ),
    "score": _table(Score, "id measurement_id domain_key level not_relevant_because"),
    "safety_check": _table(
        SafetyCheck,
        "id family_id checked_on family_verdict children_verdict surroundings_verdict "
        "written_by_id written_at",
    ),
    "closing": _table(
        Closing,
        "id trajectory_id closed_on reason words handed_over_to look_again_on written_by_id",
    ),
    "facts": _table(
        TrajectoryFacts,
        "id token municipality_id approach_key approach_version started_month ended_month "
        "days_to_start professionals_start professionals_end goals goals_judged goals_met "
        "plan_agreed visits visits_outside fed_at",
    ),
    "factsheet": _table(Factsheet),
    "source_line": _table(SourceLine),
    "row": _table(Row),
    "finding": _table(Finding),
    "verdict": _table(Verdict),
    "entry": _table(
        Entry,
        "id sequence at actor_id act ground subject_kind subject_id outcome origin details "
        "previous_hash hash",
    ),
}
