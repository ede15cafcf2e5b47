# SPDX-License-Identifier: EUPL-1.2
"""Who of a family has an account, and who ever had one."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.correspondence.models import Link
from gezinsregie.families.standing import MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force


def accounts_in(permit: Permit, today: date) -> QuerySet[MemberAccount]:
    """Return the accounts of the members of this family that are open, or will be."""
    return MemberAccount.objects.filter(
        not_ended(today), member__family=UUID(permit.subject_id)
    ).select_related("user", "member")


def not_ended(today: date) -> Q:
    return Q(ends_on__isnull=True) | Q(ends_on__gte=today)


def account_of(permit: Permit, account: Any) -> QuerySet[MemberAccount]:
    """Return one account of the family of this permit; none when it is of another."""
    return MemberAccount.objects.filter(
        pk=account, member__family=UUID(permit.subject_id)
    ).select_related("user", "member")


def account_behind(link: Link) -> MemberAccount | None:
    """Return the account that a link opens, None when it has closed or is used for work too."""
    account = (
        MemberAccount.objects.filter(in_force(clock.today()), pk=link.subject_id)
        .select_related("user", "member")
        .first()
    )
    if account is None or not account.user.is_active or account.user.appointments.exists():
        return None
    return account
