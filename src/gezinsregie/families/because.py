# SPDX-License-Identifier: EUPL-1.2
"""Since when somebody signs in as a member of a family."""

from uuid import UUID

from gezinsregie.access.because import Because
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force

from .standing import MemberAccount


def is_member(actor: UUID, family: UUID) -> Because | None:
    accounts = MemberAccount.objects.filter(
        in_force(clock.today()), user=actor, member__family=family
    )
    found = accounts.select_related("member").first()
    return Because(found.starts_on, found.ends_on, who=found.member.given_name) if found else None
