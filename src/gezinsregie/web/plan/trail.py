# SPDX-License-Identifier: EUPL-1.2
"""The way to a page about a family's plan."""

from typing import Any

from django.utils.translation import gettext as _

from gezinsregie.web.quick.addresses import address


def trail_to(family_id: Any, name: str, *, plan: bool = False) -> list[dict[str, str]]:
    """Return the breadcrumb: the family, and the plan for a page that lies below it."""
    trail = [
        {
            "label": _("Gezin %(name)s") % {"name": name},
            "url": address("family", family_id),
        }
    ]
    if plan:
        trail.append({"label": _("Het plan"), "url": address("plan", family_id)})
    return trail


def at_goal(family_id: Any, goal_id: Any) -> str:
    """Return the address of the plan, opened at one goal."""
    return f"{address('plan', family_id)}#doel-{goal_id}"
