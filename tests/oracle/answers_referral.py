# SPDX-License-Identifier: EUPL-1.2
"""Who has to do with a referral."""

from collections.abc import Iterator
from datetime import date, datetime

from .answers_family import kept_apart
from .answers_organisation import appointed, work_today
from .facts import World


def grounds(person: str, referral: str, moment: datetime, day: date, world: World) -> Iterator[str]:
    made = world.one("referrals", referral)
    if kept_apart(person, made.family, day, world):
        return
    still_refers_there = any(
        one.role == "referrer" and one.organisation == made.organisation
        for one in work_today(person, day, world)
    )
    if made.referred_by == person and still_refers_there:
        yield "referred_it"
    if appointed(person, "desk_worker", _town(made.family, world), day, world):
        yield "works_the_desk"


def _town(family: str, world: World) -> str:
    town: str = world.one("families", family).municipality
    return town
