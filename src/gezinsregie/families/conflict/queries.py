# SPDX-License-Identifier: EUPL-1.2
"""Who is too close to a family, and which families somebody may be too close to."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from gezinsregie.families.models import Member
from gezinsregie.families.standing import ConflictOfInterest, MemberAccount
from gezinsregie.foundation.periods import in_force

from .rules import same_name


def is_too_close(user_id: Any, family: Any, day: date) -> bool:
    """Tell whether this person belongs to the family, or said to be too close to it."""
    said_so = ConflictOfInterest.objects.filter(in_force(day), user=user_id, family=family)
    belongs = MemberAccount.objects.filter(in_force(day), user=user_id, member__family=family)
    return said_so.exists() or belongs.exists()


def said_too_close(day: date, *, user: str, family: str) -> Q:
    """Return the condition that the person in the column ``user`` belongs to the family in the
    column ``family``, or said to be too close to it."""
    who: dict[str, Any] = {"user": OuterRef(user)}
    said_so = ConflictOfInterest.objects.filter(in_force(day), family=OuterRef(family), **who)
    belongs = MemberAccount.objects.filter(in_force(day), member__family=OuterRef(family), **who)
    return Q(Exists(said_so)) | Q(Exists(belongs))


def families_of(name: str, born: date, municipality: Any) -> set[Any]:
    """Return the ids of the families in this town with a member of exactly this name and day."""
    born_then: QuerySet[Member] = Member.objects.filter(
        family__municipality=municipality, birth_date=born
    )
    return {one.family_id for one in born_then if same_name(name, one.given_name, one.family_name)}
