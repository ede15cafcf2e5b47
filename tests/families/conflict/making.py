# SPDX-License-Identifier: EUPL-1.2
"""Somebody who is too close to a family, and to another beforehand."""

from datetime import date

from gezinsregie.accounts.models import User
from gezinsregie.families.conflict.models import AdvanceDeclaration, sealed
from gezinsregie.families.conflict.rules import Somebody
from gezinsregie.families.models import ConflictOfInterest, Family
from tests.cast import TODAY


def too_close(user: User, family: Family) -> tuple[ConflictOfInterest, AdvanceDeclaration]:
    conflict = ConflictOfInterest.objects.create(
        family=family, user=user, kind="kin", starts_on=TODAY
    )
    said_before = AdvanceDeclaration.objects.create(
        user=user,
        municipality=family.municipality,
        kind="kin",
        starts_on=TODAY,
        **sealed(Somebody("Roos Kuipers", born=date(2001, 4, 5))),
    )
    return conflict, said_before
