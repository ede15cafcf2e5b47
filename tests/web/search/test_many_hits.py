# SPDX-License-Identifier: EUPL-1.2
"""A search with many hits: what it costs, and what is said of those that are not shown."""

from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from gezinsregie.accounts.models import User
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import MemberRole
from gezinsregie.partners.models import Role
from gezinsregie.web.search.found import MOST
from tests.cast import Town, appoint, refer
from tests.web.sql import at_most

from .looking import links, look

As = Callable[[User], Client]


def some(town: Town, number: int, name: str) -> None:
    home = NewHousehold("Thuis", (NewMember("Sam", name, MemberRole.PARENT),), place="Lindewaard")
    for place in range(number):
        refer(town, family_name=f"{name} {place}", households=(home,), member_concerns=())


def test_many_hits_ask_the_database_no_more_than_two(town: Town, as_user: As) -> None:
    some(town, 2, "Twee")
    some(town, MOST, "Twintig")
    for role in (Role.COORDINATOR, Role.TEAM_LEADER, Role.REFERRER):
        at = town.police if role is Role.REFERRER else town.provider
        appoint(town.desk, role, at, town.municipality)
    client = as_user(town.desk)
    look(client, "twee")
    asked = []
    for text, hits in (("twee", 2), ("twintig", MOST)):
        with CaptureQueriesContext(connection) as captured:
            answer = look(client, text)
        assert len(links(answer)) == hits
        asked.append(len(captured))
    assert asked[0] == asked[1]
    with at_most(12):
        look(client, "twintig")


def test_more_than_a_dozen_are_not_shown_and_it_is_said(town: Town, as_user: As) -> None:
    some(town, MOST + 1, "Veel")
    client = as_user(town.desk)
    answer = look(client, "veel")
    assert len(links(answer)) == MOST
    assert f"Er zijn er meer dan {MOST}" in answer.content.decode()
    answer = look(client, "veel sam")
    assert len(links(answer)) == MOST
