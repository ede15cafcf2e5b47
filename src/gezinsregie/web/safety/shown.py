# SPDX-License-Identifier: EUPL-1.2
"""What a check of safety found, part by part, as pages show it."""

from typing import Any

from gezinsregie.casework.safety.check.models import SafetyCheck
from gezinsregie.casework.safety.check.rules import PARTS as PART_KEYS

from .words import PARTS

_TONES = {"safe": "good", "worry": "warning"}


def parts_of(check: SafetyCheck | None) -> list[dict[str, Any]]:
    """Return the label, verdict, tone and words of each part; nothing of no check."""
    return [
        {
            "label": PARTS[one],
            "verdict": getattr(check, f"get_{one}_verdict_display")(),
            "tone": _TONES.get(getattr(check, f"{one}_verdict"), "neutral"),
            "words": getattr(check, f"{one}_words"),
        }
        for one in (PART_KEYS if check else ())
    ]
