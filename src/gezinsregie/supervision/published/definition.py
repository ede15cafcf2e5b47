# SPDX-License-Identifier: EUPL-1.2
"""The verdicts of a published inquiry as data: marks alone, no prose of the publication (TZ9)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from gezinsregie.foundation.content import Key, Text
from gezinsregie.foundation.definitions import Definition

Year = Annotated[int, Field(ge=1990, le=2099)]
IndicatorKey = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*(\.[1-9][0-9]*)*$")]


class PublishedVerdict(StrEnum):
    """What a publication says of an indicator that it prints."""

    MEETS = "meets"
    IMPROVEMENT = "improvement"
    UNMARKED = "unmarked"  # words without a mark
    NO_FINDING = "no_finding"  # the indicator is printed, and nothing beside it


class Source(Definition):
    """Where the marks were published. ``year`` is null when the publication names none."""

    title: Text
    publisher: Text
    year: Year | None
    note: Text | None = None


class Tested(Definition):
    """What was found in one year; ``year`` is null when the publication names none.

    ``verdicts`` holds the printed indicators alone. ``shared`` lists the groups of indicators for
    which one mark was printed.
    """

    year: Year | None
    verdicts: Annotated[Mapping[IndicatorKey, PublishedVerdict], Field(min_length=1)]
    shared: tuple[Annotated[tuple[IndicatorKey, ...], Field(min_length=2)], ...] = ()


class PublishedInquiry(Definition):
    """One published inquiry into one approach of one municipality.

    ``text_digest`` names the text that the marks were read from, as Factsheet.source_digest does.
    ``tested`` stands oldest first: two years in the follow-up of improvement points (TZ7).
    """

    key: Key
    municipality: Text
    approach: Text
    framework: Key
    framework_version: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(\.[0-9]+)?$")]
    source: Source
    text_digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    tested: tuple[Tested, ...]
