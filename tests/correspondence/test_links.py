# SPDX-License-Identifier: EUPL-1.2
"""A mailed link opens one thing, once, while it is open, and its token is stored nowhere."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.core import serializers
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit, permit_for_job, permit_for_link
from gezinsregie.correspondence.links import (
    LinkClosed,
    issue_link,
    link_for,
    use_link,
    withdraw_link,
)
from gezinsregie.correspondence.models import KIND_OF_ACT, Link, LinkKind
from gezinsregie.correspondence.rules import is_open
from gezinsregie.foundation import clock
from tests.cast import NOW, Town
from tests.correspondence.committing import commits

SIGN = LinkKind.SIGN_AGREEMENT


def keeps(town: Town) -> Permit:
    return town.may(town.administrator, Act.KEEP_AGREEMENTS, town.municipality)


def issued(town: Town, kind: LinkKind = SIGN, **changes: Any) -> tuple[Link, str]:
    return issue_link(keeps(town), kind=kind, subject_id=town.police.pk, **changes)


def holds(link: Link) -> Permit:
    return permit_for_link(link.pk, LinkKind(link.kind).act)


@pytest.mark.parametrize("kind", LinkKind)
def test_the_token_opens_the_link_of_its_own_kind_alone(town: Town, kind: LinkKind) -> None:
    link, token = issued(town, kind)
    assert link_for(token, kind) == link
    assert KIND_OF_ACT[kind.act] is kind
    for other in set(LinkKind) - {kind}:
        with pytest.raises(LinkClosed):
            link_for(token, other)


def test_a_token_is_long_new_each_time_and_stored_nowhere(town: Town) -> None:
    tokens = {issued(town)[1] for _number in range(5)}
    assert len(tokens) == 5
    stored = serializers.serialize("json", Link.objects.all())
    for token in tokens:
        assert len(token) == 43
        assert token not in stored
    assert {one["fields"]["subject_id"] for one in json.loads(stored)} == {str(town.police.pk)}


def test_who_made_it_is_kept_where_a_person_did(town: Town) -> None:
    assert issued(town)[0].made_by == town.administrator
    job = permit_for_job("agreements", Act.FEED_INSIGHT, town.municipality.pk)
    assert issue_link(job, kind=SIGN, subject_id="1")[0].made_by is None


@pytest.mark.parametrize(
    ("kind", "lasts"),
    [
        (LinkKind.ANSWER_REQUEST, timedelta(days=14)),
        (LinkKind.SIGN_AGREEMENT, timedelta(days=14)),
        (LinkKind.ADD_AT_THE_TABLE, timedelta(hours=1)),
    ],
)
def test_a_link_lapses_by_itself(town: Town, kind: LinkKind, lasts: timedelta) -> None:
    link, token = issued(town, kind)
    with clock.stopped_at(NOW + lasts - timedelta(seconds=1)):
        assert link_for(token, kind) == link
    with clock.stopped_at(NOW + lasts):
        with pytest.raises(LinkClosed):
            link_for(token, kind)
        with pytest.raises(LinkClosed):
            use_link(holds(link), link=link)


def test_whoever_mails_it_may_say_until_when(town: Town) -> None:
    _link, token = issued(town, expires_at=NOW + timedelta(days=1))
    with clock.stopped_at(NOW + timedelta(days=2)), pytest.raises(LinkClosed):
        link_for(token, SIGN)


def test_of_two_hurried_taps_one_finds_it_open(town: Town) -> None:
    _link, token = issued(town)
    first, second = link_for(token, SIGN), link_for(token, SIGN)
    use_link(holds(first), link=first)
    assert first.used_at == NOW
    with pytest.raises(LinkClosed):
        use_link(holds(second), link=second)
    with pytest.raises(LinkClosed):
        link_for(token, SIGN)


def test_what_was_taken_back_opens_nothing(town: Town) -> None:
    link, token = issued(town)
    assert withdraw_link(keeps(town), link=link)
    assert not withdraw_link(keeps(town), link=link)
    with pytest.raises(LinkClosed):
        link_for(token, SIGN)
    with pytest.raises(LinkClosed):
        use_link(holds(link), link=link)


def test_what_was_used_is_not_taken_back(town: Town) -> None:
    link, _token = issued(town)
    use_link(holds(link), link=link)
    assert not withdraw_link(keeps(town), link=link)


@pytest.mark.parametrize("token", ["", "x", "é", "\x00", "a" * 43, "a" * 5000, "ſ" * 43])
def test_no_other_token_opens_anything(town: Town, token: str) -> None:
    issued(town)
    with pytest.raises(LinkClosed):
        link_for(token, SIGN)


def test_a_token_that_is_nearly_right_opens_nothing(town: Town) -> None:
    _link, token = issued(town)
    for wrong in (token[:-1], token + "=", token.swapcase(), f" {token}", token[::-1]):
        with pytest.raises(LinkClosed):
            link_for(wrong, SIGN)


def test_a_link_asks_for_a_permit_for_itself(town: Town) -> None:
    link, _token = issued(town)
    other, _token = issued(town)
    for wrong in (
        keeps(town),
        permit_for_link(link.pk, Act.ANSWER_REQUEST),
        permit_for_link(other.pk, Act.SIGN_AGREEMENT),
    ):
        with pytest.raises(NotPermitted):
            use_link(wrong, link=link)
    with pytest.raises(TypeError, match="permit"):
        issue_link(None, kind=SIGN, subject_id="1")  # type: ignore[arg-type]


@commits
def test_a_link_is_written_inside_an_action_alone() -> None:
    job = permit_for_job("agreements", Act.FEED_INSIGHT, "1")
    with pytest.raises(RuntimeError, match="inside an action"):
        issue_link(job, kind=SIGN, subject_id="1")
    assert not Link.objects.exists()


@pytest.mark.parametrize(
    "broken",
    [
        {"kind": "anything"},
        {"subject_id": ""},
        {"expires_at": NOW},
        {"used_at": NOW, "withdrawn_at": NOW},
        {"used_at": NOW + timedelta(days=14)},
    ],
    ids=str,
)
def test_the_database_refuses_a_link_that_cannot_be(town: Town, broken: dict[str, Any]) -> None:
    link, _token = issued(town)
    with pytest.raises(IntegrityError), transaction.atomic():
        Link.objects.filter(pk=link.pk).update(**broken)


MOMENTS = st.none() | st.integers(-5, 5).map(lambda hours: NOW + timedelta(hours=hours))


@given(st.integers(-5, 5), MOMENTS, MOMENTS)
def test_a_link_is_open_until_the_first_thing_that_closes_it(
    hours: int, used_at: Any, withdrawn_at: Any
) -> None:
    open_now = is_open(
        expires_at=NOW + timedelta(hours=hours),
        used_at=used_at,
        withdrawn_at=withdrawn_at,
        now=NOW,
    )
    assert open_now == (hours > 0 and used_at is None and withdrawn_at is None)
