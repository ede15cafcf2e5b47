# SPDX-License-Identifier: EUPL-1.2
"""Established factsheets of the largest invented towns, read from their text as any other."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db.models import Model

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.factsheet.reading.source import read_lines
from gezinsregie.supervision.factsheet.storing import (
    digest_of,
    finding_rows,
    line_rows,
    table_rows,
    verdict_rows,
    years_of,
)
from gezinsregie.supervision.framework.definition import Framework, load_framework

from .batch import Batch
from .calendar import Calendar
from .courses import courses
from .hiring import Person
from .seeded import Chance, named_uuid
from .tables import values_of
from .towns import Town

_FACTSHEETS = 3
_READ_IN, _ESTABLISHED = -60, -53
_FOUND = (
    "✓ Dit is zo afgesproken en het gebeurt ook.",
    "✓ De partners kennen de afspraak. LET OP: nieuwe medewerkers nog niet allemaal.",
    "✗ Dit staat op papier, maar niet iedereen werkt ernaar.",
    "✓ Dit bleek in alle dossiers die zijn bekeken.",
)


def publish(
    taken: Mapping[str, int],
    seed: int,
    towns: Sequence[Town],
    calendar: Calendar,
    inspectorate: UUID,
    inspector: Person,
) -> Batch:
    """Return the factsheets of the first towns, with their lines for the log."""
    batch = Batch(dict(taken))
    framework = load_framework()
    for town in towns[:_FACTSHEETS]:
        _Publishing(batch, seed, calendar, inspectorate, inspector).publish(town, framework)
    return batch


class _Publishing:
    def __init__(
        self, batch: Batch, seed: int, calendar: Calendar, inspectorate: UUID, inspector: Person
    ) -> None:
        self._batch, self._seed, self._calendar = batch, seed, calendar
        self._inspectorate, self._inspector = inspectorate, inspector

    def publish(self, town: Town, framework: Framework) -> None:
        source = _text(Chance(self._seed, "factsheet", town.number), town, framework).encode()
        reading, lines = read_factsheet(source, framework), read_lines(source)
        factsheet = Factsheet(
            id=named_uuid(self._seed, "factsheet", town.number),
            inspectorate_id=self._inspectorate,
            kind=reading.kind,
            title=reading.title,
            approach=reading.approach or "",
            municipality=reading.municipality or "",
            description=reading.description,
            respondents=list(reading.respondents),
            years=years_of(reading),
            framework_key=framework.key,
            framework_version=framework.version,
            source_digest=digest_of(lines),
            imported_by_id=self._inspector.id,
            imported_at=datetime.combine(
                self._calendar.date(_READ_IN), datetime.min.time(), UTC
            ).replace(hour=9),
            established_by_id=self._inspector.id,
            established_on=self._calendar.date(_ESTABLISHED),
        )
        self._batch.put("factsheet", *values_of(factsheet))
        for line in line_rows(factsheet, reading, lines):
            self._put("source_line", line)
        rows = list(table_rows(factsheet, reading, lines, framework))
        for row, read in zip(rows, reading.rows, strict=True):
            self._put("row", row)
            for finding in finding_rows(row, read):
                finding.row_id = row.pk
                self._put("finding", finding)
        for verdict in verdict_rows(factsheet, reading):
            self._put("verdict", verdict)
        self._log(Act.IMPORT_FACTSHEET, Ground.INSPECTOR_OF, SubjectKind.ORGANISATION,
                  self._inspectorate, factsheet.pk, _READ_IN)  # fmt: skip
        self._log(Act.DECIDE_FACTSHEET, Ground.INSPECTS, SubjectKind.FACTSHEET,
                  factsheet.pk, factsheet.pk, _ESTABLISHED)  # fmt: skip

    def _put(self, key: str, row: Model) -> None:
        number = self._batch.last[key] + 1
        self._batch.last[key] = number
        row.pk = number
        self._batch.put(key, *values_of(row))

    def _log(
        self, act: Act, ground: Ground, kind: SubjectKind, subject: Any, made: Any, day: int
    ) -> None:
        self._batch.lines.append(
            (self._calendar.seconds(day, 9), str(self._inspector.id), act.value, ground.value,
             kind.value, str(subject), "factsheet_id", str(made))
        )  # fmt: skip


def _text(chance: Chance, town: Town, framework: Framework) -> str:
    approach = courses()[town.number % len(courses())].approach
    parts = [
        f"Uitkomsten toezichtonderzoek {town.name}",
        f"Aanpak: {approach.name}",
        "Beschrijving",
        "Deze stad en dit onderzoek zijn verzonnen.",
    ]
    for theme in framework.themes:
        table = [f"{theme.title}\t\t", "Criteria\tIndicatoren\tBevindingen"]
        for criterion in theme.criteria:
            for place, indicator in enumerate(criterion.indicators):
                first = criterion.title if not place else ""
                table.append(f"{first}\t{indicator.title}\t{chance.one_of(_FOUND)}")
        parts.append("\n".join(table))
    return "\n\n".join(parts)
