# SPDX-License-Identifier: EUPL-1.2
"""What a decision on a referral needs, and how long a family has been waiting."""

from collections.abc import Collection, Mapping
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle


def obstacles_to_accepting(
    *,
    reason: str,
    form_keys: Collection[str],
    form_key: str,
    to_weigh: Collection[str],
    judgements: Mapping[str, str],
) -> list[Obstacle]:
    """Return what is missing before a referral can be accepted (VIG-H13, ITG-L1).

    Every criterion that only a person can weigh needs that person's words; an approach with forms
    needs one of them. A criterion that is not met or not known is no obstacle: the desk decides,
    and says why.
    """
    found = []
    if not reason.strip():
        found.append(Obstacle("reason_missing", field="reason"))
    if form_keys and form_key not in form_keys:
        found.append(Obstacle("form_missing", field="approach"))
    if not form_keys and form_key:
        found.append(Obstacle("form_unknown", field="approach"))
    found += [
        Obstacle("not_weighed", about=key, field=f"judgement_{key}")
        for key in to_weigh
        if not judgements.get(key, "").strip()
    ]
    return found


def days_waiting(first_signal_on: date, until: date) -> int:
    """Return the days since the first signal, never below zero (ITG-L6)."""
    return max((until - first_signal_on).days, 0)
