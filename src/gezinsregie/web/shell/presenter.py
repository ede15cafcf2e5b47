# SPDX-License-Identifier: EUPL-1.2
"""Who shows the demonstration: somebody at this machine itself, where everybody is invented."""

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest

from .visitor import is_at_this_machine


def is_the_presenter(request: HttpRequest) -> bool:
    """Tell whether this is the demonstration, looked at from its own machine."""
    if not settings.DEMONSTRATION:
        return False
    try:
        host = request.get_host()
    except DisallowedHost:
        return False
    return is_at_this_machine(request.META, host=host)
