# SPDX-License-Identifier: EUPL-1.2
"""The checks of safety that somebody may read, latest first."""

from gezinsregie.access.permits import Permit
from gezinsregie.casework.safety.about import of_permit

from .models import SafetyCheck

MOST = 20


def checks_for(permit: Permit) -> list[SafetyCheck]:
    """Return the latest checks that this permit opens, with who did them."""
    rows = SafetyCheck.objects.select_related("written_by")
    return list(of_permit(permit, rows)[:MOST])
