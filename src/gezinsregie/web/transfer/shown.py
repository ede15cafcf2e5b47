# SPDX-License-Identifier: EUPL-1.2
"""How a transfer stands and what goes along, in words."""

from dataclasses import dataclass

from django.utils.translation import get_language

from gezinsregie.casework.transfer.models import Transfer, TransferItem
from gezinsregie.casework.transfer.rules import has_lapsed
from gezinsregie.families.models import MemberRole
from gezinsregie.foundation import clock
from gezinsregie.partners.legal_ground.law import law

from .words import STATES


@dataclass(frozen=True)
class Seen:
    """A transfer with how it stands."""

    transfer: Transfer

    @property
    def key(self) -> str:
        one = self.transfer
        if one.accepted is not None:
            return "accepted" if one.accepted else "declined"
        if has_lapsed(one.written_at, one.withdrawn_at or clock.now()):
            return "lapsed"
        return "withdrawn" if one.withdrawn_at else "waiting"

    @property
    def said(self) -> str:
        return str(STATES[self.key][0])

    @property
    def tone(self) -> str:
        return STATES[self.key][1]


@dataclass(frozen=True)
class Along:
    """Of one member: who, on which ground, or that it stays; ``role`` where no name is known."""

    item: TransferItem

    @property
    def name(self) -> str:
        return self.item.member.given_name

    @property
    def role(self) -> str:
        return str(MemberRole(self.item.member.role).label)

    @property
    def ground(self) -> str:
        found = law().ground_of.get(self.item.legal_ground)
        return found.name.in_language(get_language() or "nl") if found else ""


def along(transfer: Transfer) -> list[Along]:
    """Return what goes along, per member: one query."""
    return [Along(one) for one in transfer.items.select_related("member")]
