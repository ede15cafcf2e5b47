# SPDX-License-Identifier: EUPL-1.2
"""What the desk made of the criteria that only a person can weigh, read back."""

from gezinsregie.casework.referral.models import Decision
from gezinsregie.casework.trajectory.definitions import approach_of


def judged(decision: Decision) -> list[dict[str, str]]:
    """Return each criterion that was weighed, as the pinned definition words it, with the words."""
    if not decision.approach_key:
        return []
    criteria = approach_of(decision).criteria_for(decision.form_key or None)
    texts = {criterion.key: criterion.text for criterion in criteria}
    return [
        {"criterion": texts.get(one.criterion_key, one.criterion_key), "words": one.words}
        for one in decision.judgements.all()
    ]
