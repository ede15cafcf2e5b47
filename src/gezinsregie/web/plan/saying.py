# SPDX-License-Identifier: EUPL-1.2
"""What stood in a field of the plan, in words."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from gezinsregie.families.queries import members_of
from gezinsregie.web.corrected.clash import Say
from gezinsregie.web.templatetags.words import dutch_day

from .sections import domain_names

_DAYS = ("due_on", "judged_on", "settled_on")


def saying(family_id: Any, **others: Callable[[Any], Any]) -> Say:
    """Return how a value is said by the name of its field: a member of this family, a life domain,
    a day, or as one of ``others``; anything else as it stood."""
    names = {one.pk: one.given_name for one in members_of(family_id)}
    domains = domain_names()

    def say(name: str, value: Any) -> Any:
        if name in others:
            return others[name](value)
        if name == "member":
            return names.get(value, _("iemand")) if value else _("het hele gezin")
        if name == "life_domain":
            return domains.get(value, value)
        return dutch_day(value) if name in _DAYS else value

    return say
