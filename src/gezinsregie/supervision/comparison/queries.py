# SPDX-License-Identifier: EUPL-1.2
"""The inquiries that can be laid side by side: those published, and those established here."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.permits import visible

from ..factsheet.models import Factsheet
from ..factsheet.reading.records import Verdict as Found
from ..finding.models import Finding, Verdict
from ..framework.definition import Framework
from ..published.catalogue import published_inquiries
from ..published.definition import PublishedInquiry
from .inquiry import Cell, Inquiry, of_factsheet, of_publication
from .rules import KNOWN, Tally, tallies_of, together


@dataclass
class Inquiries:
    """All inquiries by one framework that ``actor`` may compare: those established here first, the
    newest in front, then the publications by municipality.

    It counts and slices, so that a paginator can take it; however many there are, a slice and the
    tallies together ask five questions.
    """

    actor: Actor
    framework: Framework

    def __len__(self) -> int:
        return self._number_here + len(self._published)

    count = __len__

    def __getitem__(self, wanted: slice) -> list[Inquiry]:
        start, stop = wanted.start or 0, len(self) if wanted.stop is None else wanted.stop
        here = list(self._here[start:stop]) if start < self._number_here else []
        first = max(0, start - self._number_here)
        rest = self._published[first : max(0, stop - self._number_here)]
        return [*_as_compared(here), *map(of_publication, rest)]

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        """Over all inquiries, by what was found last in each."""
        held = Coalesce("decided_value", "read_value")
        here = (
            Verdict.objects.filter(factsheet__in=self._here.order_by().values("pk"))
            .annotate(held=held)
            .values_list("indicator")
            .annotate(
                short=Count("pk", filter=Q(held=Found.IMPROVEMENT)),
                known=Count("pk", filter=Q(held__in=KNOWN)),
            )
            .order_by()
        )
        return together(
            {indicator: Tally(short, known) for indicator, short, known in here},
            tallies_of(of_publication(one).latest.verdicts for one in self._published),
        )

    @cached_property
    def _here(self) -> QuerySet[Factsheet]:
        return (
            visible(self.actor, Act.READ_FACTSHEET, Factsheet.objects.all())
            .filter(
                established_on__isnull=False,
                framework_key=self.framework.key,
                framework_version=self.framework.version,
            )
            # A factsheet that is a description alone holds nothing to compare.
            .filter(Exists(Verdict.objects.filter(factsheet=OuterRef("pk"))))
            .select_related("inspectorate")
            .order_by("-established_on", "pk")
        )

    @property
    def _number_here(self) -> int:
        return sum(self._here_by_text.values())

    @property
    def _published(self) -> list[PublishedInquiry]:
        """A publication whose text was established here is there already."""
        return [one for one in self._all_published if one.text_digest not in self._here_by_text]

    @cached_property
    def _all_published(self) -> list[PublishedInquiry]:
        asked = (self.framework.key, self.framework.version)
        return [
            one for one in published_inquiries() if (one.framework, one.framework_version) == asked
        ]

    @cached_property
    def _here_by_text(self) -> dict[str, int]:
        """How many are established here, by the digest of a text that is published; the others
        together under ""."""
        published = [one.text_digest for one in self._all_published]
        text = Case(When(source_digest__in=published, then="source_digest"), default=Value(""))
        counted = self._here.order_by().values_list(text).annotate(number=Count("pk"))
        return dict(counted)


def _as_compared(factsheets: Sequence[Factsheet]) -> list[Inquiry]:
    """Two queries, however many there are."""
    if not factsheets:
        return []
    keys = [one.pk for one in factsheets]
    verdicts: dict[Any, dict[str, str]] = {key: {} for key in keys}
    for verdict in Verdict.objects.filter(factsheet__in=keys).order_by():
        verdicts[verdict.factsheet_id][verdict.indicator] = verdict.value
    cells: dict[Any, dict[tuple[int, int | None], Cell]] = {key: {} for key in keys}
    findings = Finding.objects.filter(row__factsheet__in=keys).order_by("row", "year", "position")
    for factsheet, row, indicators, decided, year, mark in findings.values_list(
        "row__factsheet", "row", "row__indicators", "row__decided", "year", "mark"
    ):
        cell = cells[factsheet].setdefault((row, year), Cell(indicators, decided, year))
        cell.marks.append(mark)
    return [of_factsheet(one, verdicts[one.pk], cells[one.pk].values()) for one in factsheets]
