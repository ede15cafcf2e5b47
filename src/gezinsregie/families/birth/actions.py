# SPDX-License-Identifier: EUPL-1.2
"""Writing down on which day somebody of a family was born, or putting that right."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.families.models import Member

from .writing import write_birth_date


@action(Act.KEEP_CONSENT)
def record_birth_date(permit: Permit, *, member: Member, birth_date: date) -> Member:
    """Write down on which day somebody of the family was born (``writing.write_birth_date``)."""
    permit.must_cover(member)
    return write_birth_date(permit, member, birth_date)
