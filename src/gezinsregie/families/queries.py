# SPDX-License-Identifier: EUPL-1.2
"""The people in a family, and families by their names."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet

from gezinsregie.foundation.prepared import Prepared

from .models import Member, NameWord
from .words import following, spelled_alike

M = TypeVar("M", bound=Model)


def members_of(family_id: Any) -> QuerySet[Member]:
    """Return the members of a family, oldest first, each with its household."""
    return Member.objects.filter(family=family_id).select_related("household")


_MEMBERS = Prepared(members_of)


class Known(NamedTuple):
    """Somebody of a family, as a list of families tells of its people: no BSN, and no street."""

    family_id: UUID
    given_name: str
    family_name: str
    birth_date: date | None
    role: str
    place: str
    address_protected: bool

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}"


_KNOWN: Prepared[Any] = Prepared(
    lambda families: Member.objects.filter(family__in=families).values_list(
        "family_id",
        "given_name",
        "family_name",
        "birth_date",
        "role",
        "household__place",
        "household__address_protected",
    )
)


def known_of_all(family_ids: tuple[UUID, ...]) -> list[Known]:
    """Return the people of these families, oldest first."""
    return [Known(*row) for row in _KNOWN.objects(families=family_ids)]


def members_read(family_id: UUID) -> list[Member]:
    """Return what ``members_of`` does, read at once: for the pages that people open all day."""
    return _MEMBERS.objects(family_id=family_id)


def ranges(words: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return for each word, by a name of its own, where the words begin and end that begin with it:
    a pair for each way to spell it, and as many pairs for one word as for another.

    The longest word leads: it is found first, in the order of the index, and the rest is tried on
    what it finds, so that a bounded list of a common beginning stops early.
    """
    spelled = [spelled_alike(word) for word in sorted(words, key=len, reverse=True)]
    most = max(map(len, spelled))
    found = {}
    for place, ways in enumerate(spelled):
        pairs = [(way, following(way)) for way in ways]
        # From its end to its end lies nothing: so two searches are the same question more often.
        pairs += [(pairs[-1][1], pairs[-1][1])] * (most - len(pairs))
        found[f"word_{place}"] = tuple(side for pair in pairs for side in pair)
    return found


def named(
    rows: QuerySet[M],
    words: Mapping[str, Sequence[str]],
    *,
    towns: Any,
    path: str = "",
    in_family_name: bool = False,
) -> QuerySet[M]:
    """Return the rows whose family has, for every one of ``words``, a word that begins with it.

    ``words`` are those of ``ranges``, the leading one first.
    ``towns`` are the municipalities to look in, as keys or a query for them. ``path`` leads from
    the rows to the family, empty when the rows are families.
    ``in_family_name``: by the family's own name alone, for who may not know its members. A row
    comes once; what is exactly as it was typed comes first.
    """
    known = Q(in_family_name=True) if in_family_name else Q()
    family = path or "pk"
    leading, *others = words.values()
    field = f"{path}__name_words" if path else "name_words"
    leads = _beginning(leading, f"{field}__word") & Q(**{f"{field}__municipality__in": towns})
    if in_family_name:
        leads &= Q(**{f"{field}__in_family_name": True})
    found: QuerySet[Any] = rows.filter(leads).annotate(found_by=F(f"{field}__word"))
    before = NameWord.objects.filter(
        known, _beginning(leading), family=OuterRef(family), word__lt=OuterRef("found_by")
    )
    found = found.filter(~Exists(before))
    for word in others:
        found = found.filter(
            Exists(NameWord.objects.filter(known, _beginning(word), family=OuterRef(family)))
        )
    return found.order_by("found_by", family)


def _beginning(sides: Sequence[str], field: str = "word") -> Q:
    ways = Q()
    for begins, ends in zip(sides[::2], sides[1::2], strict=True):
        ways |= Q(**{f"{field}__gte": begins, f"{field}__lt": ends})
    return ways
