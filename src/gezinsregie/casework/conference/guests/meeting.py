# SPDX-License-Identifier: EUPL-1.2
"""Whom people would meet at a conference, and whether that may be."""

from collections.abc import Collection
from datetime import date

from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.casework.trajectory.models import Trajectory
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
    households = Household.objects.filter(family=trajectory.family_id)
    rows = withheld_on(day, family=trajectory.family_id)
    return kept_from(rows, households=households).is_told_by(words)


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
