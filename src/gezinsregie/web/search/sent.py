# SPDX-License-Identifier: EUPL-1.2
"""The people of a referral as they were sent, for whoever sent it and looks for it."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any
from uuid import UUID

from gezinsregie.families.merging.queries import as_they_were, came_along
from gezinsregie.families.models import Member
from gezinsregie.families.queries import Known
from gezinsregie.families.words import spelled_alike, words_of


def people_sent(families: Collection[UUID]) -> dict[UUID, list[Known]]:
    """Return the people of these families as they were written down first, oldest first: one query,
    two where something was corrected."""
    found: dict[UUID, list[Known]] = defaultdict(list)
    if not families:
        return found
    rows: Any = Member.objects.filter(family__in=families).select_related("household")
    rows = rows.annotate(came_along=came_along())
    for one in as_they_were(rows):
        found[one.family_id].append(_known(one))
    return found


def is_found_by(words: Collection[str], name: str, people: Collection[Known]) -> bool:
    """Tell whether each of these words is the beginning of one of this family with these people."""
    known = words_of(name, people)
    return all(
        any(one.startswith(way) for one in known for way in spelled_alike(word)) for word in words
    )


def _known(one: Member) -> Known:
    return Known(
        one.family_id,
        one.given_name,
        one.family_name,
        one.birth_date,
        one.role,
        one.household.place,
        one.household.address_protected,
    )
