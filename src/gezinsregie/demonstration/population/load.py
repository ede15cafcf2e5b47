# SPDX-License-Identifier: EUPL-1.2
"""Making a population and loading it: all of it, or nothing."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date

from gezinsregie.audit.models import Entry
from gezinsregie.audit.rules import START

from .batch import Batch, Line
from .calendar import Calendar
from .chain import chained, fed, in_parts
from .loading import Loader, loading, numbers_taken
from .presence import is_here
from .published import publish
from .staff import hire_inspectors, municipality_id
from .sums import FED_AT
from .tables import TABLES
from .towns import towns
from .worker import WORTH_A_PROCESS, made

# Hears how many of how many families are loaded.
Progress = Callable[[int, int], None]
_LINES_AT_A_TIME = 5000


class ThereAlready(Exception):
    """A population is in this database already; the message is a Dutch sentence."""


def load_population(*, families: int, seed: int, today: date, progress: Progress) -> dict[str, int]:
    """Load so many invented families as they stand on ``today``; return the rows per table.

    The same seed, number and day give the same rows with the same ids in an empty database; but for
    an encrypted BSN, that is another text every time. Raises ThereAlready.
    """
    if is_here():
        raise ThereAlready(
            "In deze database staat al een verzonnen bevolking. Kies een lege database: "
            "GEZINSREGIE_DATABASE of GEZINSREGIE_HOME. Er is niets veranderd."
        )
    calendar = Calendar(today)
    counts: Counter[str] = Counter()
    with loading() as loader:
        taken = numbers_taken()
        lines: list[Line] = []
        first = Batch(dict(taken))
        inspectorate, inspector = hire_inspectors(first, seed, calendar)
        everybody = made(
            seed=seed,
            families=families,
            today=today,
            last=first.last,
            beside=families >= WORTH_A_PROCESS,
        )
        done = 0
        for batch in _after(first, everybody):
            _put(loader, batch, counts)
            lines += batch.lines
            done += batch.families
            progress(done, families)
        for town in towns(seed, families):
            lines.append(fed(municipality_id(seed, town), calendar.seconds(*FED_AT)))
        published = publish(taken, seed, towns(seed, families), calendar, inspectorate, inspector)
        _put(loader, published, counts)
        lines += published.lines
        _write_log(loader, lines, taken["entry"], counts)
    return dict(counts)


def _after(first: Batch, others: Iterable[Batch]) -> Iterable[Batch]:
    yield first
    yield from others


def _put(loader: Loader, batch: Batch, counts: Counter[str]) -> None:
    for key, rows in batch.rows.items():
        if rows:
            loader.load(TABLES[key], rows)
            counts[TABLES[key].name] += len(rows)


def _write_log(loader: Loader, lines: list[Line], number: int, counts: Counter[str]) -> None:
    last = Entry.objects.order_by("-sequence").values("sequence", "hash").first()
    rows = chained(
        lines,
        sequence=last["sequence"] if last else 0,
        previous=last["hash"] if last else START,
        number=number,
    )
    for part in in_parts(rows, _LINES_AT_A_TIME):
        loader.load(TABLES["entry"], part)
        counts[TABLES["entry"].name] += len(part)
