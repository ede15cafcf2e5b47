# SPDX-License-Identifier: EUPL-1.2
"""For which member of a family a paper is made: from the age at which a child reads its own."""

from datetime import date
from typing import Any

from django.http import HttpRequest

from gezinsregie.access.permits import Permit
from gezinsregie.casework.own_view.eyes import Eyes, eyes_of_member
from gezinsregie.families.ages import DECIDES_ALONG, age_on
from gezinsregie.families.models import Member, MemberRole
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock

_LONGEST_NUMBER = 12  # digits


def readers_in(family_id: Any) -> list[Member]:
    """Return the members for whom a paper can be made, each with the family: one query."""
    today = clock.today()
    return [
        one for one in members_of(family_id).select_related("family") if reads_alone(one, today)
    ]


def reads_alone(member: Member, today: date) -> bool:
    """Tell whether a paper is made for this member; of a child whose age is not known, none."""
    if member.role != MemberRole.CHILD:
        return True
    return member.birth_date is not None and age_on(member.birth_date, today) >= DECIDES_ALONG


def reader_asked_for(request: HttpRequest, permit: Permit) -> Eyes | None:
    """Return the eyes of the member who is asked for (``lezer``: the number of a member); None for
    a stranger, and for a child that does not read its own yet."""
    asked = request.GET.get("lezer", "")
    number = int(asked) if asked.isdecimal() and len(asked) <= _LONGEST_NUMBER else 0
    eyes = eyes_of_member(permit, number, clock.today())
    return eyes if eyes is not None and reads_alone(eyes.member, eyes.today) else None
