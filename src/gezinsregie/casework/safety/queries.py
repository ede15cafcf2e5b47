# SPDX-License-Identifier: EUPL-1.2
"""Exceptions to consent that hold."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from gezinsregie.foundation.periods import in_force

from .models import SafetyException


def signed_off(*, scope: Any, day: date) -> QuerySet[SafetyException]:
    """Return the exceptions for a scope that a second reader signed off and that hold that day."""
    return SafetyException.objects.filter(in_force(day), scope=scope, second_read_at__isnull=False)
