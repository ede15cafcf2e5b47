# SPDX-License-Identifier: EUPL-1.2
"""Who is too close to a family, and which families somebody may be too close to."""

from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from gezinsregie.families.models import Member
from gezinsregie.families.standing import ConflictOfInterest, MemberAccount
from gezinsregie.foundation.periods import in_force

from .models import AdvanceDeclaration
from .rules import same_name

MOST_DECLARED = 100

# What somebody said, at a family or beforehand; both hold a person, a reason, a period and its end.
Declared = ConflictOfInterest | AdvanceDeclaration


def is_too_close(user_id: Any, family: Any, day: date) -> bool:
    """Tell whether this person belongs or ever belonged to the family, or said to be too close to
    it."""
    said_so = ConflictOfInterest.objects.filter(in_force(day), user=user_id, family=family)
    belongs = MemberAccount.objects.filter(starts_on__lte=day, user=user_id, member__family=family)
    return said_so.exists() or belongs.exists()


def said_too_close(day: date, *, user: str, family: str) -> Q:
    """Return the condition that the person in the column ``user`` belongs or ever belonged to the
    family in the column ``family``, or said to be too close to it."""
    who: dict[str, Any] = {"user": OuterRef(user)}
    said_so = ConflictOfInterest.objects.filter(in_force(day), family=OuterRef(family), **who)
    belongs = MemberAccount.objects.filter(
        starts_on__lte=day, member__family=OuterRef(family), **who
    )
    return Q(Exists(said_so)) | Q(Exists(belongs))


def declared_by(user_id: Any, municipality: Any) -> list[Declared]:
    """Return what this person said in this town, what holds in front, newest first.

    What followed from something said beforehand is not told: it would say that a family is known.
    """
    return _declared(Q(user=user_id), municipality)


def declared_in(municipality: Any) -> list[Declared]:
    """Return what everybody said in this town, as ``declared_by`` does."""
    return _declared(Q(), municipality)


def _declared(by: Q, municipality: Any) -> list[Declared]:
    said: QuerySet[Any] = ConflictOfInterest.objects.filter(
        by, family__municipality=municipality, foretold__isnull=True
    )
    before: QuerySet[Any] = AdvanceDeclaration.objects.filter(by, municipality=municipality)
    found = [
        one
        for rows in (said, before)
        for one in rows.select_related("user", "ended_by").order_by(
            F("ends_on").desc(nulls_first=True), "-starts_on", "-pk"
        )[:MOST_DECLARED]
    ]
    found.sort(key=lambda one: (one.ends_on is None, one.starts_on), reverse=True)
    return found


def families_of(name: str, born: date, municipality: Any) -> set[Any]:
    """Return the ids of the families in this town with a member of exactly this name and day."""
    born_then: QuerySet[Member] = Member.objects.filter(
        family__municipality=municipality, birth_date=born
    )
    return {one.family_id for one in born_then if same_name(name, one.given_name, one.family_name)}


def municipality_of_conflict(conflict_id: Any) -> Any:
    """Return the id of the municipality of this declaration, None when it is not there."""
    found = ConflictOfInterest.objects.filter(pk=conflict_id, foretold__isnull=True)
    return found.values_list("family__municipality", flat=True).first()


def municipality_of_advance(advance_id: Any) -> Any:
    """Return the id of the municipality of what was said beforehand, None when it is not there."""
    found = AdvanceDeclaration.objects.filter(pk=advance_id)
    return found.values_list("municipality", flat=True).first()
