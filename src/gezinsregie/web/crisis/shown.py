# SPDX-License-Identifier: EUPL-1.2
"""How a crisis stands, as the list and the page show it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.urgency.models import CrisisFlag
from gezinsregie.casework.referral.urgency.rules import is_late


@dataclass(frozen=True)
class Urgent:
    """A crisis that waits for its answer."""

    flag: CrisisFlag
    word: str
    tone: str


def urgent(referral: Referral, now: datetime) -> Urgent | None:
    """Return the crisis of a referral that still waits; None when there is none."""
    flag = referral.crisis
    if flag is None or referral.answered_at is not None:
        return None
    late = is_late(flag.answer_by, now)
    return Urgent(flag, _("crisis, te laat") if late else _("crisis"), "bad" if late else "warning")
