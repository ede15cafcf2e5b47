# SPDX-License-Identifier: EUPL-1.2
"""The band above every page that is read by emergency access: until when."""

from typing import Any

from django.http import HttpRequest

from gezinsregie.access.grounds import Ground
from gezinsregie.casework.emergency.queries import running


def emergency(request: HttpRequest) -> dict[str, Any]:
    """Return until when the emergency access runs on which this page was opened; a query for who
    reads by emergency access, none for anybody else."""
    permit = getattr(request, "permit", None)
    if permit is None or permit.ground is not Ground.EMERGENCY:
        return {}
    runs = running(permit.actor_id, permit.subject_id)
    return {"emergency_until": runs.closes_at} if runs else {}
