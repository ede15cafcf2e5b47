# SPDX-License-Identifier: EUPL-1.2
"""What closing asks for, as a checklist that leads to where each thing is mended."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.plan.models import Concern
from gezinsregie.casework.plan.queries import goals_in
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.web.plan.checklist import Item, Need, concern_item, goal_item
from gezinsregie.web.quick.addresses import address

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Key of the obstacle: what it says when it is met, when it is not, and the page that mends it.
_NEEDS: Mapping[str, tuple["StrOrPromise", "StrOrPromise", str]] = {
    "no_goal": (
        _("Het plan heeft een doel."),
        _("Het plan heeft nog geen doel."),
        "plan",
    ),
    "plan_not_agreed": (
        _("Het plan is vastgesteld."),
        _("Het plan is nog niet vastgesteld."),
        "plan",
    ),
    "serious_without_goal": (
        _("Elke ernstige zorg heeft een doel."),
        _("Een ernstige zorg heeft nog geen doel."),
        "plan",
    ),
    "goal_not_judged": (
        _("Elk doel is beoordeeld."),
        _("Deze doelen zijn nog niet beoordeeld."),
        "plan",
    ),
    "steps_open": (
        _("Geen enkele actie staat nog open."),
        _("Bij deze doelen staat nog een actie open."),
        "plan",
    ),
    "no_contact": (
        _("Er zijn contacten met het gezin opgeschreven."),
        _("Er is nog geen contact met het gezin opgeschreven."),
        "contact_new",
    ),
    "no_start_measurement": (
        _("De meting bij de start is er."),
        _("De meting bij de start ontbreekt."),
        "measure",
    ),
    "no_end_measurement": (
        _("De meting bij het einde is er."),
        _("De meting bij het einde ontbreekt."),
        "measure",
    ),
    "no_safety_check": (
        _("Er is kort geleden gekeken hoe veilig het is."),
        _("Er is nog niet opgeschreven hoe veilig het is."),
        "safety",
    ),
    "safety_check_too_old": (
        _("Er is kort geleden gekeken hoe veilig het is."),
        _("Het is te lang geleden dat iemand naar de veiligheid keek."),
        "safety",
    ),
}
_OF_SAFETY = frozenset({"no_safety_check", "safety_check_too_old"})


def needs_of_closing(
    family_id: object,
    concerns: Sequence[Concern],
    obstacles: Iterable[Obstacle],
    *,
    asks_safety: bool,
) -> list[Need]:
    """Return the checklist; ``concerns`` are loaded with goals and steps. ``asks_safety``: the
    approach asks for a check of safety."""
    by_concern = {str(concern.pk): concern for concern in concerns}
    by_goal = {str(goal.pk): goal for concern in concerns for goal in goals_in(concern)}
    items: dict[str, list[Item]] = {}
    for obstacle in obstacles:
        about = items.setdefault(obstacle.key, [])
        if obstacle.key == "serious_without_goal":
            about.append(concern_item(family_id, by_concern[obstacle.about]))
        elif obstacle.about:
            about.append(goal_item(family_id, obstacle.key, by_goal[obstacle.about]))
    # Without a goal there is nothing to judge or to do: those lines would be idle praise.
    idle = {"goal_not_judged", "steps_open"} if "no_goal" in items else set()
    # Of safety one line says all: none was written, it is too old, or it is fine.
    idle |= _OF_SAFETY - items.keys() if _OF_SAFETY & items.keys() else {"safety_check_too_old"}
    idle |= set() if asks_safety else _OF_SAFETY
    return [
        Need(
            missing if key in items else met,
            done=key not in items,
            items=items.get(key, ()),
            url=address(page, family_id),
        )
        for key, (met, missing, page) in _NEEDS.items()
        if key not in idle
    ]
