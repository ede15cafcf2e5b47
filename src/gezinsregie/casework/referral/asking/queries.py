# SPDX-License-Identifier: EUPL-1.2
"""The questions of the desk about one referral."""

from typing import Any

from .models import DeskQuestion

MOST_SHOWN = 20


def questions_of(referral_id: Any) -> list[DeskQuestion]:
    """Return what was asked about one referral, newest first, at most ``MOST_SHOWN``."""
    asked = DeskQuestion.objects.filter(referral=referral_id)
    return list(asked.select_related("written_by", "answered_by")[:MOST_SHOWN])
