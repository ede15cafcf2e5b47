# SPDX-License-Identifier: EUPL-1.2
"""What must happen when it changes who decides about somebody: said once, by who keeps consent.

Authority and days of birth are written here; what people said to sharing is kept in a layer above,
that registers what follows. So neither can be written without the other.
"""

from collections.abc import Callable
from datetime import date

from gezinsregie.access.permits import Permit

from .models import Member

# Takes the permit of the action, about whom it changed, and the day from which it counts.
Consequence = Callable[[Permit, Member, date], None]

_consequences: list[Consequence] = []


def register_consequence(consequence: Consequence) -> None:
    """Say what follows when it changes who decides about a member. There is one."""
    if _consequences:
        raise ValueError("What follows is registered already.")
    _consequences.append(consequence)


def who_decides_changed(permit: Permit, member: Member, day: date) -> None:
    """Let happen what follows from ``day`` on: part of every action that writes authority or a day
    of birth. RuntimeError when nobody keeps consent here: then nothing may be written."""
    if not _consequences:
        raise RuntimeError("Nobody asks anew who decides; this cannot be written.")
    for consequence in _consequences:
        consequence(permit, member, day)
