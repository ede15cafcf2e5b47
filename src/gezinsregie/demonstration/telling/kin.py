# SPDX-License-Identifier: EUPL-1.2
"""The members of a family in one line each. A day of birth that nobody knows is left out."""

from datetime import date

from gezinsregie.families.actions import NewMember
from gezinsregie.families.models import Gender, MemberRole

Born = tuple[int, int, int] | None


def mother(given: str, name: str, born: Born = None, *, bsn: str = "") -> NewMember:
    return _member(given, name, MemberRole.PARENT, Gender.FEMALE, born, bsn)


def father(given: str, name: str, born: Born = None, *, bsn: str = "") -> NewMember:
    return _member(given, name, MemberRole.PARENT, Gender.MALE, born, bsn)


def daughter(given: str, name: str, born: Born = None) -> NewMember:
    return _member(given, name, MemberRole.CHILD, Gender.FEMALE, born)


def son(given: str, name: str, born: Born = None) -> NewMember:
    return _member(given, name, MemberRole.CHILD, Gender.MALE, born)


def child(given: str, name: str, born: Born = None, gender: Gender = Gender.UNKNOWN) -> NewMember:
    return _member(given, name, MemberRole.CHILD, gender, born)


def adult(given: str, name: str, born: Born = None, gender: Gender = Gender.UNKNOWN) -> NewMember:
    """Somebody of the household who is no parent: a grandmother, an uncle, a lodger."""
    return _member(given, name, MemberRole.OTHER, gender, born)


def _member(
    given: str, name: str, role: MemberRole, gender: Gender, born: Born, bsn: str = ""
) -> NewMember:
    return NewMember(given, name, role, date(*born) if born else None, gender, bsn)
