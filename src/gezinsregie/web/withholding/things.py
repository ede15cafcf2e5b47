# SPDX-License-Identifier: EUPL-1.2
"""What can be withheld in a family, as the choices of a form, and what is withheld in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.html import strip_tags
from django.utils.text import Truncator

from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.plan.models import Concern, Goal
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.actions import Thing
from gezinsregie.casework.withholding.models import WITHHELD_THINGS, Withheld
from gezinsregie.families.models import Household, Member
from gezinsregie.foundation.clock import LOCAL
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.queries import organisations_at
from gezinsregie.web.templatetags.words import dutch_day

from .words import KINDS

_MOST_OF_A_KIND = 200
_LONGEST_LABEL = 90  # letters


def things_of(members: Sequence[Member]) -> dict[str, list[Thing]]:
    """Return what can be withheld in the family of these members, by kind: four queries, each
    bounded. The members come with their family and their household."""
    if not members:
        return {}
    family = members[0].family
    under_way = Trajectory.objects.filter(family=family)
    roofs = {one.household_id: one.household for one in members}
    found: dict[str, Any] = {
        "household": list(roofs.values()),
        "organisation": organisations_at(family.municipality_id),
        "concern": Concern.objects.filter(trajectory__in=under_way).select_related("trajectory"),
        "goal": Goal.objects.filter(concern__trajectory__in=under_way).select_related(
            "concern__trajectory"
        ),
        "contact": Contact.objects.filter(trajectory__in=under_way).select_related("trajectory"),
    }
    return {kind: list(found[kind][:_MOST_OF_A_KIND]) for kind in WITHHELD_THINGS}


def key_of(kind: str, thing: Thing) -> str:
    return f"{kind}:{thing.pk}"


def choices_of(things: dict[str, list[Thing]], today: date) -> list[tuple[Any, Any]]:
    """Return the choices of the form, one group a kind."""
    return [
        (KINDS[kind], [(key_of(kind, one), label_of(one, today)) for one in rows])
        for kind, rows in things.items()
        if rows
    ]


def label_of(thing: Thing, today: date) -> str:
    """Return a thing in words, short enough for a list."""
    if isinstance(thing, Household | Organisation):
        return thing.name
    if isinstance(thing, Contact):
        day = thing.happened_at.astimezone(LOCAL).date()
        return f"{strip_tags(dutch_day(day, today))}, {thing.get_kind_display()}"
    words = thing.words if isinstance(thing, Concern) else thing.specific
    return Truncator(" ".join(words.split())).chars(_LONGEST_LABEL)


@dataclass(frozen=True)
class Kept:
    """One thing that is withheld, in words."""

    withheld: Withheld
    kind: Any
    what: str


def by_member(rows: Sequence[Withheld], today: date) -> list[tuple[Member, list[Kept]]]:
    """Return what is withheld, by whom it is kept from."""
    return [
        (member, [_kept(one, today) for one in those])
        for member, those in groupby(rows, lambda one: one.from_member)
    ]


def _kept(row: Withheld, today: date) -> Kept:
    for kind in WITHHELD_THINGS:
        thing = getattr(row, kind)
        if thing is not None:
            return Kept(row, KINDS[kind], label_of(thing, today))
    raise ValueError("The database promises that something is withheld.")
