# SPDX-License-Identifier: EUPL-1.2
"""How far a round is: of how many indicators a verdict is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString

from gezinsregie.foundation import clock
from gezinsregie.supervision.factsheet.reading.records import Kind, Verdict
from gezinsregie.supervision.framework.definition import Framework
from gezinsregie.supervision.round.models import Round
from gezinsregie.supervision.round.queries import framework_of

from ..pictures import Count, ThemeLine, counts_of, verdict_bar, verdict_map
from ..words import Sign
from .words import STATES

_JUDGED = (Verdict.MEETS, Verdict.IMPROVEMENT, Verdict.UNMARKED)


@dataclass(frozen=True)
class RoundProgress:
    """A round as it is shown; it carries the counts that ``rounds_for`` annotates."""

    round: Round

    @property
    def sign(self) -> Sign:
        """How it stands today, in a word."""
        return STATES[self.round.state(clock.today())]

    @cached_property
    def total(self) -> int:
        """How many indicators it asks about: in a follow-up its improvement points alone."""
        factsheet = self.round.factsheet
        if factsheet is not None and factsheet.kind == Kind.FOLLOWUP:
            return sum(one.number for one in counts_of(self.round))
        return len(framework_of(self.round).indicators)

    @cached_property
    def counts(self) -> list[Count]:
        """The verdicts that are there; no finding, and what is to be decided, is none yet."""
        return [one for one in counts_of(self.round) if one.value in _JUDGED]

    @property
    def judged(self) -> int:
        """How many indicators have a verdict."""
        return sum(one.number for one in self.counts)

    @property
    def undecided(self) -> int:
        """How many verdicts the reading left to a person."""
        held: int = getattr(self.round, f"{Verdict.UNDECIDED}_count")
        return held

    @property
    def picture(self) -> SafeString:
        """The verdicts that are there, laid against all indicators."""
        return verdict_bar(self.counts, of=self.total)


def whole_map(framework: Framework, verdicts: Mapping[str, str]) -> SafeString:
    """Return the map of all indicators of the framework; without a verdict a box is open."""
    return verdict_map(
        [
            ThemeLine(
                theme.title,
                [
                    [
                        (one.key, verdicts.get(one.key, Verdict.NO_FINDING))
                        for one in criterion.indicators
                    ]
                    for criterion in theme.criteria
                ],
            )
            for theme in framework.themes
        ]
    )
