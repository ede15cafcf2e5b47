# SPDX-License-Identifier: EUPL-1.2
"""The codes that somebody may read, latest first, with their steps."""

from django.db.models import Prefetch

from gezinsregie.access.permits import Permit
from gezinsregie.casework.safety.about import of_permit

from .models import Meldcode, MeldcodeStep

MOST = 10


def codes_for(permit: Permit) -> list[Meldcode]:
    """Return the latest codes that this permit opens. Two queries."""
    steps = MeldcodeStep.objects.select_related("written_by")
    rows = Meldcode.objects.prefetch_related(Prefetch("steps", queryset=steps))
    return list(of_permit(permit, rows)[:MOST])
