# SPDX-License-Identifier: EUPL-1.2
"""Writing an exception to consent, and reading it as the second. There is no other way round."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.legal_ground.queries import is_on

from .models import SafetyException, SafetyStep
from .queries import waiting
from .rules import (
    ExceptionFacts,
    SecondReadingFacts,
    StepTaken,
    obstacles_to_exception,
    obstacles_to_second_reading,
)


@action(Act.MAKE_SAFETY_EXCEPTION)
def write_exception(
    permit: Permit,
    *,
    scope: Scope,
    legal_ground: str,
    steps: Sequence[StepTaken],
    told_words: str,
    starts_on: date,
    ends_on: date,
) -> SafetyException:
    """Write down why something is shared although consent is missing. It opens nothing yet.

    Raises Obstructed with everything it lacks (``rules.obstacles_to_exception``).
    """
    permit.must_cover(scope)
    trajectory = held(scope.involvement.trajectory)
    ground = law().ground_of.get(legal_ground)
    today = clock.today()
    refuse_when(
        obstacles_to_exception(
            ExceptionFacts(
                trajectory_closed=trajectory.ended_on is not None,
                scope_ended=scope.ended_by(today),
                needs_consent=scope.legal_ground in law().needing_consent,
                runs_already=_runs_already(scope, today),
                ground_is_case_specific=ground is not None and ground.case_specific,
                ground_on=is_on(legal_ground, trajectory.family.municipality_id),
                steps=steps,
                told_words=told_words,
                starts_on=starts_on,
                ends_on=ends_on,
                today=today,
            )
        )
    )
    written = SafetyException.objects.create(
        scope=scope,
        legal_ground=legal_ground,
        told_words=told_words,
        starts_on=starts_on,
        ends_on=ends_on,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
    SafetyStep.objects.bulk_create(
        SafetyStep(exception=written, number=one.number, words=one.words, done_on=one.done_on)
        for one in steps
        if one.done_on is not None
    )
    return written


@action(Act.SECOND_READ)
def sign_off(permit: Permit, *, exception: SafetyException, words: str) -> SafetyException:
    """Sign an exception off as the second reader: from now on it holds, in its own period."""
    exception = _read(permit, exception, words, signs=True)
    exception.second_read_at = clock.now()
    exception.save(update_fields=["second_reader", "second_words", "second_read_at"])
    return exception


@action(Act.SECOND_READ)
def send_back(permit: Permit, *, exception: SafetyException, words: str) -> SafetyException:
    """Send an exception back to its writer, with words: it never holds."""
    exception = _read(permit, exception, words, signs=False)
    exception.sent_back_at = clock.now()
    exception.save(update_fields=["second_reader", "second_words", "sent_back_at"])
    return exception


def _read(
    permit: Permit, exception: SafetyException, words: str, *, signs: bool
) -> SafetyException:
    permit.must_cover(exception)
    trajectory = held(exception.scope.involvement.trajectory)
    # What the page loaded may have been read by another team leader since.
    exception = SafetyException.objects.select_for_update().get(pk=exception.pk)
    refuse_when(
        obstacles_to_second_reading(
            SecondReadingFacts(
                by_the_writer=exception.written_by_id == UUID(permit.actor_id),
                read_already=exception.second_reader_id is not None,
                trajectory_closed=trajectory.ended_on is not None,
                signs=signs,
                words=words,
                ends_on=exception.ends_on,
                today=clock.today(),
            )
        )
    )
    exception.second_reader_id = UUID(permit.actor_id)
    exception.second_words = words
    return exception


def _runs_already(scope: Scope, today: date) -> bool:
    waits = waiting().filter(scope=scope, ends_on__gte=today)
    holds = SafetyException.objects.filter(
        scope=scope, second_read_at__isnull=False, ends_on__gte=today
    )
    return waits.exists() or holds.exists()
