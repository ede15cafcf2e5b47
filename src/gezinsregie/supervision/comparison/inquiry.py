# SPDX-License-Identifier: EUPL-1.2
"""One inquiry as it is compared, whether it was published elsewhere or established here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from ..factsheet.models import Factsheet
from ..factsheet.reading import records
from ..factsheet.reading.verdicts import assign
from ..published.definition import PublishedInquiry


@dataclass(frozen=True)
class TestedYear:
    """What was found in one year; ``year`` is None when the publication names none.

    ``verdicts`` holds what is known alone. ``shared`` are the indicators whose mark stands for
    others too.
    """

    __test__ = False  # no test, whatever its name begins with

    year: int | None
    verdicts: Mapping[str, str]
    shared: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Inquiry:
    """An inquiry into one approach of one municipality; ``tested`` stands oldest first.

    ``source_year`` is None when the publication names none. ``factsheet_id`` leads to the factsheet
    of an inquiry that was established in this installation, else None.
    """

    municipality: str
    approach: str
    tested: tuple[TestedYear, ...]
    title: str
    publisher: str
    source_year: int | None
    note: str = ""
    factsheet_id: UUID | None = None

    @property
    def latest(self) -> TestedYear:
        """What was found last."""
        return self.tested[-1]


def of_publication(published: PublishedInquiry) -> Inquiry:
    """Return a published inquiry as it is compared."""
    return Inquiry(
        municipality=published.municipality,
        approach=published.approach,
        tested=tuple(
            TestedYear(
                one.year,
                {key: value.value for key, value in one.verdicts.items()},
                frozenset(key for group in one.shared for key in group),
            )
            for one in published.tested
        ),
        title=published.source.title,
        publisher=published.source.publisher,
        source_year=published.source.year,
        note=published.source.note or "",
    )


@dataclass(frozen=True)
class Cell:
    """The findings of one row of a factsheet in one year, as far as their marks go."""

    indicators: Sequence[str]
    decided: bool
    year: int | None
    marks: list[str] = field(default_factory=list)


def of_factsheet(
    factsheet: Factsheet, verdicts: Mapping[str, str], cells: Iterable[Cell]
) -> Inquiry:
    """Return an established factsheet as it is compared.

    ``verdicts`` are those that hold: of a follow-up of its last year. What was found in an earlier
    year is worked out from the marks of its cells; where that is not clear, it is not known.
    """
    cells = list(cells)
    years = [int(year) for year in factsheet.years]
    tested = [_earlier(cells, year) for year in years[:-1]]
    last = years[-1] if years else None
    tested.append(TestedYear(last, verdicts, _shared(cells, last)))
    return Inquiry(
        municipality=factsheet.municipality,
        approach=factsheet.approach,
        tested=tuple(tested),
        title=factsheet.title,
        publisher=factsheet.inspectorate.name,
        source_year=factsheet.established_on.year if factsheet.established_on else None,
        factsheet_id=factsheet.pk,
    )


def _earlier(cells: Iterable[Cell], year: int) -> TestedYear:
    verdicts: dict[str, str] = {}
    for cell in cells:
        if cell.year != year or not (cell.decided or len(set(cell.marks)) == 1):
            continue
        found = assign(len(cell.indicators), _findings(cell)).verdicts
        verdicts.update(
            (key, value)
            for key, value in zip(cell.indicators, found, strict=True)
            if value is not records.Verdict.UNDECIDED
        )
    return TestedYear(year, verdicts, _shared(cells, year))


def _shared(cells: Iterable[Cell], year: int | None) -> frozenset[str]:
    return frozenset(
        key
        for cell in cells
        if cell.year == year
        and cell.indicators
        and assign(len(cell.indicators), _findings(cell)).shared
        for key in cell.indicators
    )


def _findings(cell: Cell) -> list[records.Finding]:
    return [records.Finding(records.Mark(mark) if mark else None, "") for mark in cell.marks]
