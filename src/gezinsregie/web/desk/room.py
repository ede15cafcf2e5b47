# SPDX-License-Identifier: EUPL-1.2
"""Who could coordinate a family, and how many families each has now."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gezinsregie.approaches.definition import Approach
from gezinsregie.approaches.rules import room_for_families
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointed_for


@dataclass(frozen=True)
class Room:
    """A coordinator with the number of families now. ``norm`` is how many the approach's norm gives
    for these hours; None where no norm was agreed, and then none is drawn (ITG-L3)."""

    user_id: str
    name: str
    organisation: str
    families: int
    norm: int | None

    @property
    def sentence(self) -> str:
        now = ngettext("nu %(n)d gezin", "nu %(n)d gezinnen", self.families) % {"n": self.families}
        if self.norm is None:
            return f"{self.name}, {self.organisation}: {now}"
        norm = _("de norm geeft er %(n)d") % {"n": self.norm}
        return f"{self.name}, {self.organisation}: {now}, {norm}"


def rooms(municipality_id: Any, approach: Approach) -> list[Room]:
    """Return the coordinators of a municipality today, by name: one query."""
    open_now = Q(user__trajectory__ended_on__isnull=True) & Q(
        user__trajectory__family__municipality=municipality_id
    )
    people = appointed_for(municipality_id, Role.COORDINATOR).annotate(
        families=Count("user__trajectory", filter=open_now, distinct=True)
    )
    by_user: dict[Any, list[Any]] = defaultdict(list)
    for one in people:
        by_user[one.user_id].append(one)
    return [
        Room(
            user_id=str(user_id),
            name=held[0].user.name,
            organisation=", ".join(dict.fromkeys(one.organisation.name for one in held)),
            families=held[0].families,
            # All hours count, as on the page of the team.
            norm=room_for_families(approach, sum(one.weekly_hours for one in held)),
        )
        for user_id, held in by_user.items()
    ]
