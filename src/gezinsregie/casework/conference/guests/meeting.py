# SPDX-License-Identifier: EUPL-1.2
"""Whom people would meet at a conference, and whether that may be."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from gezinsregie.casework.conference.models import Conference
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.casework.withholding.queries import kept_from, withheld_on
from gezinsregie.families.conflict.queries import said_too_close
from gezinsregie.families.models import Household, Member

from .models import Guest


def meets_what_is_kept(
    members: Collection[Member], partners: Collection[Involvement], day: date
) -> bool:
    """Tell whether one of these members would meet what is kept from that member on ``day``: an
    organisation, or somebody who lives under a roof that is kept."""
    rows = withheld_on(day, from_member__in=[one.pk for one in members])
    return _meets(rows, members, partners)


def _meets(
    rows: Iterable[Withheld], members: Collection[Member], partners: Collection[Involvement]
) -> bool:
    organisations = {one.organisation_id for one in partners}
    return any(
        row.organisation_id in organisations
        if row.organisation_id
        else row.household_id is not None
        and any(
            one.household_id == row.household_id and one.pk != row.from_member_id for one in members
        )
        for row in rows
    )


def tells_what_is_kept(trajectory: Trajectory, words: str, day: date) -> bool:
    """Tell whether these words mention what is kept from anybody of the family: a protected
    address, or the name of an organisation."""
    return _tells(trajectory, words, withheld_on(day, family=trajectory.family_id))


def _tells(trajectory: Trajectory, words: str, rows: Iterable[Withheld]) -> bool:
    households = Household.objects.filter(family=trajectory.family_id)
    return bool(words) and kept_from(rows, households=households).is_told_by(words)


@dataclass(frozen=True)
class KeptSince:
    """What is wrong with a conference that was called, by what was kept from somebody since."""

    place: bool
    table: bool


def kept_since(conference: Conference, guests: Iterable[Guest], day: date) -> KeptSince:
    """Return whether its place or who sits at its table is not right any more: two queries, three
    where an organisation is kept."""
    rows = list(withheld_on(day, family=conference.trajectory.family_id))
    guests = list(guests)
    members = [one.member for one in guests if one.member]
    mine = {one.pk for one in members}
    return KeptSince(
        place=_tells(conference.trajectory, conference.place_words, rows),
        table=_meets(
            [row for row in rows if row.from_member_id in mine],
            members,
            [one.involvement for one in guests if one.involvement],
        ),
    )


def not_involved(trajectory: Trajectory, partners: Collection[Involvement], day: date) -> bool:
    """Tell whether one of these partners does not help this family on ``day``."""
    wanted = {one.pk for one in partners}
    helps = involved(day).filter(pk__in=wanted, trajectory=trajectory)
    return bool(wanted) and helps.count() != len(wanted)


def one_too_close(partners: Collection[Involvement], day: date) -> bool:
    """Tell whether one of these partners is too close to the family to sit at its table."""
    close = said_too_close(day, user="professional", family="trajectory__family")
    mine = Involvement.objects.filter(pk__in=[one.pk for one in partners])
    return bool(partners) and mine.filter(close).exists()


def at_the_table(conference_id: int) -> tuple[list[Member], list[Involvement]]:
    """Return the members and the partners who are invited already."""
    rows = Guest.objects.filter(conference=conference_id, uninvited_at__isnull=True).select_related(
        "member", "involvement"
    )
    return (
        [one.member for one in rows if one.member],
        [one.involvement for one in rows if one.involvement],
    )
