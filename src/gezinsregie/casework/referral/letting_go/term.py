# SPDX-License-Identifier: EUPL-1.2
"""How long is kept what stands here: data, by municipality where no law says it."""

from __future__ import annotations

from functools import lru_cache

from pydantic import PositiveInt

from gezinsregie.foundation.content import CONTENT, Text
from gezinsregie.foundation.definitions import Definition, load_definition


class Term(Definition):
    """Days after the answer; ``of_municipality`` holds the own terms, by name. ``verified``:
    somebody found the source to say so."""

    days: PositiveInt
    source: Text
    verified: bool
    of_municipality: dict[str, PositiveInt]

    def days_of(self, municipality: str) -> int:
        """Return the days that a municipality keeps such a referral."""
        return self.of_municipality.get(municipality, self.days)

    def is_own(self, municipality: str) -> bool:
        """Tell whether this municipality wrote a term of its own."""
        return municipality in self.of_municipality


class TermOfLaw(Definition):
    """For how long a law wants ``what`` to be kept, in words, and what is done of that ``here``."""

    what: Text
    term: Text
    source: Text
    verified: bool
    here: Text


class Retention(Definition):
    """The file content/retention.yaml."""

    unaccepted_referral: Term
    by_law: list[TermOfLaw]


@lru_cache
def retention() -> Retention:
    """Return all terms as they are published."""
    return load_definition(CONTENT / "retention.yaml", Retention)


def term() -> Term:
    """Return the term of a referral that was not accepted, as it is published."""
    return retention().unaccepted_referral
