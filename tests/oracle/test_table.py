# SPDX-License-Identifier: EUPL-1.2
"""The table that was written by hand, and the answers worked out from plain facts, say the same."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from . import answers, answers_agreement, answers_partner
from .drafts import LAST_MONTH, NOW, TODAY, YESTERDAY
from .expectations import SUBJECTS, expectations
from .facts import Agreement, Party, World, together
from .situations import situations
from .towns import ROLES


def test_every_situation_is_in_the_table_and_the_other_way_round() -> None:
    assert {name for name, _ in expectations()} == set(situations())


def test_the_table_names_nobody_and_nothing_else() -> None:
    kinds = answers.table()
    for expected in expectations().values():
        assert set(expected.grounds) <= set(ROLES), expected.situation
        for grounds in expected.grounds.values():
            assert grounds <= set(kinds[expected.kind]), expected.situation


def test_plain_facts_give_what_the_table_says(
    record_property: Callable[[str, object], None],
) -> None:
    wrong, asked = [], 0
    for (name, subject), expected in expectations().items():
        draft = situations()[name]
        world = draft.world()
        there = subject != "referral" or world.referrals
        for role in ROLES:
            asked += len(answers.acts_on(expected.kind))
            got = (
                answers.grounds(draft.key(role), expected.kind, draft.key(subject), NOW, world)
                if there
                else frozenset()
            )
            if got != expected.of(role):
                wrong.append(f"{name}: {role} with {subject}: {sorted(got)}")
    print(f"{len(situations())} situations, {asked} expected answers, {len(wrong)} differences")
    assert wrong == []
    record_property("figure", ("expected answers in the table", asked))


def test_every_ground_holds_in_some_situation_and_in_some_not() -> None:
    held = {
        (expected.kind, ground)
        for expected in expectations().values()
        for grounds in expected.grounds.values()
        for ground in grounds
    }
    assert held == {
        (kind, ground) for kind in set(SUBJECTS.values()) for ground in answers.table()[kind]
    }


def test_towns_side_by_side_answer_as_each_alone() -> None:
    drafts = list(situations().values())[:8]
    world = together(*(draft.world() for draft in drafts))
    for draft in drafts:
        for role in ROLES:
            asked = (draft.key(role), "family", draft.key("family"), NOW)
            assert answers.grounds(*asked, world) == answers.grounds(*asked, draft.world())


def test_a_day_is_a_day_in_the_netherlands() -> None:
    draft = situations()["agreement_ends_today"]
    asked = (draft.key("partner"), "read_shared_part", draft.key("family"))
    assert answers.may(*asked, datetime(2026, 3, 3, 22, 59, tzinfo=UTC), draft.world())
    assert not answers.may(*asked, datetime(2026, 3, 3, 23, 0, tzinfo=UTC), draft.world())


@pytest.mark.parametrize(
    ("party", "binds"),
    [
        (Party("a", "b", seen_on=TODAY, signed_on=TODAY), True),
        (Party("a", "b", seen_on=TODAY), False),
        (Party("a", "b", signed_on=TODAY), False),
        (Party("a", "b", seen_on=LAST_MONTH, signed_on=LAST_MONTH, bound_until=YESTERDAY), False),
        (Party("a", "b", seen_on=LAST_MONTH, signed_on=LAST_MONTH, bound_until=TODAY), True),
    ],
)
def test_who_is_bound(party: Party, binds: bool) -> None:
    assert answers_agreement.binds(Agreement("a", "t", "covenant"), party, TODAY) is binds


def test_a_ground_nobody_switched_is_as_the_law_has_it() -> None:
    world: World = situations()["under_way"].world()
    assert answers_partner.is_on("youth_act_task", "anywhere", world)
    assert not answers_partner.is_on("wams", "anywhere", world)
