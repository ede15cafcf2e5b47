# SPDX-License-Identifier: EUPL-1.2
"""What asks for a coordinator's hands today: what should have been done, and what comes near."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

# Days of our own; no source gives them (docs/adr/0005).
# Outreaching work (VIG-H11): a family that was not spoken to for longer than this is missed.
DAYS_WITHOUT_CONTACT = 7
# A goal that came no further goes on as it went for no longer than a week.
DAYS_TO_CHOOSE = 7
# A first measurement later than this no longer measures the start (ITG-L7).
DAYS_TO_START_MEASUREMENT = 21
# Whoever dared to say something should not wait longer for an answer.
DAYS_TO_ANSWER_FAMILY = 3
# A plan that was laid before the parties is asked about while they remember it.
DAYS_TO_ASK_PARTIES = 7
# Who is invited can prepare for what is on the agenda.
DAYS_FROM_AGENDA_TO_TABLE = 2
# What was decided is written down while everybody still knows it.
DAYS_TO_MINUTES = 3


class ActKind(StrEnum):
    """What there is to do; on the same day in the order in which they stand here."""

    CONTACT = "contact"
    PLANNED = "planned"
    CONFERENCE = "conference"
    VOICE = "voice"
    RECEIVED = "received"
    ANSWER = "answer"
    MOMENT = "moment"
    OWNER = "owner"
    STEP = "step"
    AGENDA = "agenda"
    MINUTES = "minutes"
    DOOR = "door"
    CHOICE = "choice"
    VIEWS = "views"
    PLAN = "plan"
    PAUSE = "pause"
    START_MEASUREMENT = "start_measurement"
    PHASE = "phase"
    END_MEASUREMENT = "end_measurement"
    END = "end"


@dataclass(frozen=True)
class StepFacts:
    """A step that is still open: its key, the day by which it is to be done, and whether the
    partner who promised it is gone."""

    key: str
    due_on: date
    ownerless: bool = False


@dataclass(frozen=True)
class PlannedFacts:
    """The first planned visit or call that is not written down yet: its key, whether it is a visit,
    its moment (aware) and the day of that here."""

    key: str
    is_visit: bool
    starts_at: datetime
    on: date


@dataclass(frozen=True)
class TableFacts:
    """A conference whose minutes are not fixed: its key, its moment (aware), the day of that here,
    whether that moment is there, and whether anything is on its agenda."""

    key: str
    starts_at: datetime
    on: date
    begun: bool
    has_agenda: bool


@dataclass(frozen=True)
class UnaskedFacts:
    """The number of a version that not every party said something of, and the day of it."""

    number: str
    since: date


@dataclass(frozen=True)
class FamilyFacts:
    """What is known of one open trajectory.

    ``plan_due_on`` is None where the approach gives its first phase no term, ``phase_due_on`` for
    a phase that lasts as long as it takes, ``planned_end_on`` for an approach without an end
    (ITG-L11), ``last_contact_on`` before the first contact, ``answer_due_on`` where no answer is
    waited for, ``moment_due_on`` where others need not be asked any more, ``unseen_since`` where
    all that came in was seen, ``planned`` where nothing is planned, ``unheard_since`` where no
    member waits for an answer, ``paused_until`` where the work goes on, ``door_review_on`` without
    a safety note, ``choice_since`` where no goal asks for a choice; else ``choice_goal`` is its
    key, ``unasked`` where every party said what it thinks of the plan that was discussed.
    """

    key: str
    started_on: date
    planned_end_on: date | None
    plan_due_on: date | None
    phase_due_on: date | None
    last_contact_on: date | None
    plan_agreed: bool
    measured_at_start: bool
    measured_at_end: bool
    open_steps: tuple[StepFacts, ...] = ()
    answer_due_on: date | None = None
    unseen_since: date | None = None
    planned: PlannedFacts | None = None
    unheard_since: date | None = None
    paused_until: date | None = None
    door_review_on: date | None = None
    choice_since: date | None = None
    choice_goal: str = ""
    tables: tuple[TableFacts, ...] = ()
    unasked: UnaskedFacts | None = None
    moment_due_on: date | None = None


@dataclass(frozen=True)
class UrgentAct:
    """Something to do for a family, with the day by which; ``about`` is the key of a
    step or of a conference."""

    kind: ActKind
    family: str
    due_on: date
    about: str = ""

    def is_late(self, today: date) -> bool:
        """Tell whether its day has passed; on the day itself nothing is late yet."""
        return self.due_on < today


def _contact_due(family: FamilyFacts) -> date | None:
    since = family.last_contact_on or family.started_on
    due = since + timedelta(days=DAYS_WITHOUT_CONTACT)
    if family.paused_until:  # a pause says itself who stays in touch, up to its last day
        due = max(due, family.paused_until)
    # Who has planned to see the family in time is looking for contact already.
    return None if family.planned and family.planned.on <= due else due


def _voice_due(family: FamilyFacts) -> date | None:
    since = family.unheard_since
    return since and since + timedelta(days=DAYS_TO_ANSWER_FAMILY)


def _choice_due(family: FamilyFacts) -> date | None:
    since = family.choice_since
    return since and since + timedelta(days=DAYS_TO_CHOOSE)


def _views_due(family: FamilyFacts) -> date | None:
    laid = family.unasked
    return None if laid is None else laid.since + timedelta(days=DAYS_TO_ASK_PARTIES)


def _at_the_table(family: FamilyFacts, table: TableFacts) -> list[UrgentAct]:
    """A conference to come is on its day, after its agenda; once begun, its minutes are to be."""
    due = {ActKind.MINUTES: table.on + timedelta(days=DAYS_TO_MINUTES)}
    if not table.begun:
        due = {ActKind.CONFERENCE: table.on}
        if not table.has_agenda:
            due[ActKind.AGENDA] = table.on - timedelta(days=DAYS_FROM_AGENDA_TO_TABLE)
    return [UrgentAct(kind, family.key, day, about=table.key) for kind, day in due.items()]


def _plan_due(family: FamilyFacts) -> date | None:
    return None if family.plan_agreed else family.plan_due_on


def _start_measurement_due(family: FamilyFacts) -> date | None:
    measured_by = family.started_on + timedelta(days=DAYS_TO_START_MEASUREMENT)
    return None if family.measured_at_start else measured_by


def _end_measurement_due(family: FamilyFacts) -> date | None:
    to_measure = family.measured_at_start and not family.measured_at_end
    return family.planned_end_on if to_measure else None


@dataclass(frozen=True)
class _Rule:
    """By which day something is due, and how many days before that it comes in sight."""

    kind: ActKind
    due: Callable[[FamilyFacts], date | None]
    in_sight: timedelta


_STEP_IN_SIGHT = timedelta(days=7)
_RULES = (
    _Rule(ActKind.CONTACT, _contact_due, timedelta(days=0)),
    _Rule(
        ActKind.PLANNED,
        lambda family: family.planned.on if family.planned else None,
        timedelta(days=0),
    ),
    _Rule(ActKind.VOICE, _voice_due, timedelta(days=DAYS_TO_ANSWER_FAMILY)),
    _Rule(ActKind.RECEIVED, lambda family: family.unseen_since, timedelta(days=0)),
    _Rule(ActKind.ANSWER, lambda family: family.answer_due_on, timedelta(days=0)),
    _Rule(ActKind.MOMENT, lambda family: family.moment_due_on, timedelta(days=2)),
    _Rule(ActKind.DOOR, lambda family: family.door_review_on, timedelta(days=3)),
    _Rule(ActKind.CHOICE, _choice_due, timedelta(days=DAYS_TO_CHOOSE)),
    _Rule(ActKind.VIEWS, _views_due, timedelta(days=DAYS_TO_ASK_PARTIES)),
    _Rule(ActKind.PLAN, _plan_due, timedelta(days=7)),
    _Rule(ActKind.PAUSE, lambda family: family.paused_until, timedelta(days=7)),
    _Rule(ActKind.START_MEASUREMENT, _start_measurement_due, timedelta(days=7)),
    _Rule(ActKind.PHASE, lambda family: family.phase_due_on, timedelta(days=7)),
    _Rule(ActKind.END_MEASUREMENT, _end_measurement_due, timedelta(days=14)),
    _Rule(ActKind.END, lambda family: family.planned_end_on, timedelta(days=28)),
)
# What nobody does any more asks for somebody at once, however far its day is.
_AT_ONCE = timedelta(days=36_500)
_IN_SIGHT = {
    ActKind.STEP: _STEP_IN_SIGHT,
    ActKind.OWNER: _AT_ONCE,
    ActKind.CONFERENCE: timedelta(days=7),
    ActKind.AGENDA: timedelta(days=7),
    ActKind.MINUTES: timedelta(days=DAYS_TO_MINUTES),
} | {rule.kind: rule.in_sight for rule in _RULES}
_ORDER = list(ActKind)


def acts_ahead(family: FamilyFacts) -> list[UrgentAct]:
    """Return everything that lies ahead of one family, first what is due first."""
    acts = [
        UrgentAct(rule.kind, family.key, due)
        for rule in _RULES
        if (due := rule.due(family)) is not None
    ]
    acts += [
        UrgentAct(
            ActKind.OWNER if step.ownerless else ActKind.STEP,
            family.key,
            step.due_on,
            about=step.key,
        )
        for step in family.open_steps
    ]
    acts += [act for table in family.tables for act in _at_the_table(family, table)]
    return sorted(acts, key=_most_urgent_first)


def urgent_acts(families: Iterable[FamilyFacts], today: date) -> list[UrgentAct]:
    """Return what is late or in sight over all families; what has waited longest stands first."""
    acts = [
        act
        for family in families
        for act in acts_ahead(family)
        if act.due_on - _IN_SIGHT[act.kind] <= today
    ]
    return sorted(acts, key=_most_urgent_first)


def late_acts(acts: Sequence[UrgentAct], today: date) -> int:
    """Return how many of these acts are late."""
    return sum(act.is_late(today) for act in acts)


def _most_urgent_first(act: UrgentAct) -> tuple[date, int, str, str]:
    return act.due_on, _ORDER.index(act.kind), act.family, act.about
