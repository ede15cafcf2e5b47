# SPDX-License-Identifier: EUPL-1.2
"""How the last question about a referral stands, as a list and a page show it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from gezinsregie.casework.referral.asking.models import DeskQuestion
from gezinsregie.casework.referral.asking.rules import is_late


@dataclass(frozen=True)
class Asked:
    """The last question; ``word``, ``tone`` and ``icon`` say how it stands today."""

    question: DeskQuestion
    word: str
    tone: str
    icon: str


def asked(question: DeskQuestion | None, today: date) -> Asked | None:
    """Return how a question stands; None when nothing was asked."""
    if question is None:
        return None
    if not question.is_open:
        return Asked(question, _("antwoord binnen"), "info", "inbox")
    if is_late(question.due_on, today):
        return Asked(question, _("antwoord te laat"), "warning", "clock")
    return Asked(question, _("vraag gesteld"), "neutral", "contact")
