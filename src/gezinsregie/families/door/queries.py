# SPDX-License-Identifier: EUPL-1.2
"""What stands at the door of a family."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Min, Model, OuterRef, QuerySet, Subquery

from .models import CrisisContact, Hazard, ToldTo, VisitorNote

MOST_SHOWN = 20
MOST_TOLD = 3


def warnings_for(family_id: Any) -> QuerySet[VisitorNote]:
    """Return the safety notes that stand, for who goes there: newest first, bounded."""
    standing = VisitorNote.objects.filter(family=family_id, ended_on__isnull=True)
    return standing.select_related("written_by")[:MOST_SHOWN]


def warnings_told(family_id: Any, *readers: ToldTo) -> QuerySet[VisitorNote]:
    """Return those of them that say that these readers are told as well."""
    standing = VisitorNote.objects.filter(family=family_id, ended_on__isnull=True)
    return standing.filter(told_to__in=readers)[:MOST_SHOWN]


def words_told(reader: ToldTo, family: str) -> dict[str, Subquery]:
    """Return the words of the newest notes that this reader is told, as columns by name for a query
    in which ``family`` leads to a family; empty where there is none."""
    standing = VisitorNote.objects.filter(
        family=OuterRef(family), ended_on__isnull=True, told_to=reader
    )
    return {
        f"told_{number}": Subquery(standing.values("words")[number : number + 1])
        for number in range(MOST_TOLD)
    }


def crisis_contacts_of(family_id: Any) -> QuerySet[CrisisContact]:
    """Return whom to call for a family outside hours, who was named first in front."""
    standing = CrisisContact.objects.filter(family=family_id, ended_on__isnull=True)
    return standing.select_related("written_by")[:MOST_SHOWN]


@dataclass(frozen=True)
class AtTheDoor:
    """The newest safety note, how many others stand, and the first day on which one of them is to
    be looked at again."""

    hazard: Hazard
    words: str
    others: int
    review_on: date


def with_door(trajectories: QuerySet[Any]) -> QuerySet[Any]:
    """Add what stands at the door as columns to rows that have a family, for ``door_in``."""
    standing = VisitorNote.objects.filter(family=OuterRef("family"), ended_on__isnull=True)
    of_all = standing.order_by().values("family")
    first = of_all.annotate(first=Min("review_on")).values("first")
    notes = of_all.annotate(notes=Count("pk")).values("notes")
    found: QuerySet[Any] = trajectories.annotate(
        door_hazard=Subquery(standing.values("hazard")[:1]),
        door_words=Subquery(standing.values("words")[:1]),
        door_notes=Subquery(notes),
        door_review_on=Subquery(first),
    )
    return found


def door_in(trajectory: Model) -> AtTheDoor | None:
    """Return what stands at the door, of a row that came from ``with_door``."""
    row = vars(trajectory)
    if row["door_hazard"] is None:
        return None
    return AtTheDoor(
        Hazard(row["door_hazard"]),
        row["door_words"],
        row["door_notes"] - 1,
        row["door_review_on"],
    )
