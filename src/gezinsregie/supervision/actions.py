# SPDX-License-Identifier: EUPL-1.2
"""Reading a factsheet in, deciding what the reading could not, and establishing it."""

from collections.abc import Mapping
from uuid import UUID

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .factsheet.models import Factsheet, Row, SourceLine
from .factsheet.reading.records import Reading
from .factsheet.reading.source import read_lines
from .factsheet.rules import obstacles_to_deciding, obstacles_to_establishing
from .factsheet.storing import (
    digest_of,
    finding_rows,
    line_rows,
    table_rows,
    verdict_rows,
    years_of,
)
from .finding.models import Finding, Verdict
from .framework.definition import Framework
from .queries import draft_facts, same_text

_BATCH = 500


class ImportedAlready(Exception):
    """This inspectorate holds the same text already; ``factsheet`` is the one it has."""

    def __init__(self, factsheet: Factsheet) -> None:
        super().__init__(str(factsheet.pk))
        self.factsheet = factsheet


@action(Act.IMPORT_FACTSHEET)
def import_factsheet(
    permit: Permit, *, source: bytes, reading: Reading, framework: Framework
) -> Factsheet:
    """Store a reading of ``source`` as a draft of the inspectorate that the permit names (TZ8).

    All of it or nothing. Raises ImportedAlready when the inspectorate holds this text.
    """
    lines = read_lines(source)
    digest = digest_of(lines)
    _refuse_twice(permit.subject_id, digest)
    factsheet = Factsheet(
        inspectorate_id=UUID(permit.subject_id),
        kind=reading.kind,
        title=reading.title,
        approach=reading.approach or "",
        municipality=reading.municipality or "",
        description=reading.description,
        respondents=list(reading.respondents),
        years=years_of(reading),
        framework_key=framework.key,
        framework_version=framework.version,
        source_digest=digest,
        imported_by_id=_person(permit),
        imported_at=clock.now(),
    )
    try:
        with transaction.atomic():
            factsheet.save(force_insert=True)
    except IntegrityError:
        # Somebody was a moment earlier with the same text.
        _refuse_twice(permit.subject_id, digest)
        raise
    SourceLine.objects.bulk_create(line_rows(factsheet, reading, lines), _BATCH)
    rows = Row.objects.bulk_create(table_rows(factsheet, reading, lines, framework), _BATCH)
    Finding.objects.bulk_create(
        (
            finding
            for row, read in zip(rows, reading.rows, strict=True)
            for finding in finding_rows(row, read)
        ),
        _BATCH,
    )
    Verdict.objects.bulk_create(verdict_rows(factsheet, reading), _BATCH)
    return factsheet


@action(Act.DECIDE_FACTSHEET)
def decide_verdicts(
    permit: Permit, *, factsheet: Factsheet, values: Mapping[str, str], reason: str
) -> Factsheet:
    """Decide the verdicts that the reading left open, with one reason for all of them.

    ``values`` holds a value per indicator. What was read stays beside it. Raises Obstructed with
    every reason why not.
    """
    permit.must_cover(factsheet)
    held = _held_fast(factsheet)
    refuse_when(obstacles_to_deciding(draft_facts(held), values=values, reason=reason))
    for indicator, value in values.items():
        Verdict.objects.filter(factsheet=held, indicator=indicator).update(
            decided_value=value,
            decided_by=_person(permit),
            decided_at=clock.now(),
            reason=reason.strip(),
        )
    return held


@action(Act.DECIDE_FACTSHEET)
def establish_factsheet(
    permit: Permit, *, factsheet: Factsheet, unplaced_seen: bool = False
) -> Factsheet:
    """Establish a draft; from now on nothing of it changes. Raises Obstructed with every reason."""
    permit.must_cover(factsheet)
    held = _held_fast(factsheet)
    refuse_when(obstacles_to_establishing(draft_facts(held), unplaced_seen=unplaced_seen))
    held.established_on = clock.today()
    held.established_by_id = _person(permit)
    held.save(update_fields=["established_on", "established_by"])
    return held


def _refuse_twice(inspectorate_id: str, digest: str) -> None:
    existing = same_text(inspectorate_id, digest)
    if existing is not None:
        raise ImportedAlready(existing)


def _held_fast(factsheet: Factsheet) -> Factsheet:
    """Return it with a lock, so that nobody establishes while another decides."""
    return Factsheet.objects.select_for_update().get(pk=factsheet.pk)


def _person(permit: Permit) -> UUID | None:
    """Return who acts, or None for a job of the installation."""
    return None if permit.actor_id.startswith("job:") else UUID(permit.actor_id)
