# SPDX-License-Identifier: EUPL-1.2
"""Obstacles as a checklist: what is needed, whether it is there, and where it can be mended."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.casework.plan.models import Concern, Goal
from gezinsregie.casework.plan.queries import goals_in
from gezinsregie.casework.plan.rules import missing_for_smart
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.web.quick.addresses import address

from .trail import at_goal
from .words import QUESTIONS

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Of a longer list the rest is folded.
SHOWN_AT_ONCE = 4


@dataclass(frozen=True)
class Item:
    """One thing to mend: which, what is missing, and the page where that is done."""

    label: str
    missing: str
    url: str


@dataclass(frozen=True)
class Need:
    """Something that must be there: ``done``, or ``items`` says what is still open."""

    sentence: "StrOrPromise"
    done: bool
    items: Sequence[Item] = ()
    url: str = ""

    @property
    def first(self) -> Sequence[Item]:
        return self.items[:SHOWN_AT_ONCE]

    @property
    def rest(self) -> Sequence[Item]:
        return self.items[SHOWN_AT_ONCE:]


# Key of the obstacle: what it says when it is met, and when it is not.
PLAN_NEEDS: Mapping[str, tuple["StrOrPromise", "StrOrPromise"]] = {
    "no_goal": (
        gettext_lazy("Het plan heeft een doel."),
        gettext_lazy("Het plan heeft nog geen doel. Kies een zorg en stel er een doel bij."),
    ),
    "serious_without_goal": (
        gettext_lazy("Elke ernstige zorg heeft een doel."),
        gettext_lazy("Een ernstige zorg heeft nog geen doel."),
    ),
    "goal_not_smart": (
        gettext_lazy("Bij elk doel zijn de vijf vragen beantwoord."),
        gettext_lazy("Bij deze doelen staat nog een vraag open."),
    ),
    "goal_without_step": (
        gettext_lazy("Bij elk doel doet iemand iets."),
        gettext_lazy("Bij deze doelen staat nog geen actie."),
    ),
}


def short(text: str) -> str:
    """Return the first words of a text, for a link that leads to the whole of it."""
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79].rstrip() + "…"


def needs_of_plan(
    family_id: object, concerns: Sequence[Concern], obstacles: Iterable[Obstacle]
) -> list[Need]:
    """Return the checklist for agreeing a plan; ``concerns`` are loaded with goals and steps."""
    by_concern = {str(concern.pk): concern for concern in concerns}
    by_goal = {str(goal.pk): goal for concern in concerns for goal in goals_in(concern)}
    open_items: dict[str, list[Item]] = {}
    for obstacle in obstacles:
        items = open_items.setdefault(obstacle.key, [])
        if obstacle.about in by_goal and obstacle.key != "serious_without_goal":
            items.append(goal_item(family_id, obstacle.key, by_goal[obstacle.about]))
        elif obstacle.about in by_concern:
            items.append(concern_item(family_id, by_concern[obstacle.about]))
    nothing_yet = address("concern_new", family_id)
    return [
        Need(
            missing if key in open_items else met,
            done=key not in open_items and (key == "no_goal" or "no_goal" not in open_items),
            items=open_items.get(key, ()),
            url=nothing_yet if key == "no_goal" and not concerns else "",
        )
        for key, (met, missing) in PLAN_NEEDS.items()
        if key in open_items or "no_goal" not in open_items
    ]


def concern_item(family_id: object, concern: Concern) -> Item:
    """Return the way to a goal for a serious concern."""
    return Item(short(concern.words), _("doel stellen"), address("goal_new", family_id, concern.pk))


def goal_item(family_id: object, key: str, goal: Goal) -> Item:
    """Return the way to mend a goal, for each kind of obstacle about one."""
    if key == "goal_not_smart":
        missing = missing_for_smart(goal)
        return Item(
            short(goal.specific),
            ", ".join(str(QUESTIONS[one].asked) for one in missing),
            address("goal_edit", family_id, goal.pk) + f"#id_{missing[0]}",
        )
    name, words = {
        "goal_without_step": ("step_new", _("actie toevoegen")),
        "goal_not_judged": ("goal_judge", _("beoordelen")),
    }.get(key, ("", _("acties nalopen")))
    url = address(name, family_id, goal.pk) if name else at_goal(family_id, goal.pk)
    return Item(short(goal.specific), words, url)
