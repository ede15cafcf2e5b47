# SPDX-License-Identifier: EUPL-1.2
"""Worlds by chance: lists of the product and the oracle agree on every person, family and act.

``make decisions`` asks for a million; the suite for a part of that. GEZINSREGIE_DECISIONS says how
many, GEZINSREGIE_SEED which world.
"""

import os
from collections.abc import Callable
from random import Random

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Somebody
from gezinsregie.access.permits import NotPermitted, permit
from gezinsregie.foundation import clock
from tests.progress import Progress

from . import answers, generated, setwise
from .building import Built
from .deciding import acts_on
from .drafts import NOW
from .ids import id_of

ASKED = int(os.environ.get("GEZINSREGIE_DECISIONS", "100000"))
SEED = int(os.environ.get("GEZINSREGIE_SEED", "2026"))
FAMILIES = 250
PEOPLE = -(-ASKED // FAMILIES // len(setwise.ACTS))
ONE_BY_ONE = ASKED // 100


def test_lists_are_what_the_oracle_says(
    db: None, record_property: Callable[[str, object], None]
) -> None:
    world = generated.world(SEED, people=PEOPLE, families=FAMILIES)
    with clock.stopped_at(NOW):
        Built(world)
        wrong = list(setwise.differences(world))
    asked = PEOPLE * FAMILIES * len(setwise.ACTS)
    print(f"{asked} decisions set-wise (seed {SEED}), {len(wrong)} differences")
    assert wrong == []
    record_property("figure", ("decisions in a generated world, set-wise", asked))


def test_permits_are_what_the_oracle_says(
    db: None, record_property: Callable[[str, object], None]
) -> None:
    world = generated.world(SEED + 1, people=PEOPLE, families=FAMILIES)
    random = Random(SEED)  # noqa: S311 - no secret depends on it
    acts = sorted(acts_on("family"))
    near = [
        (person, family.key, sorted(allowed))
        for family in Progress("families, who is near", FAMILIES).over(world.families)
        for person in world.people
        if (allowed := answers.acts(person, "family", family.key, NOW, world))
    ]
    given, wrong = 0, []
    with clock.stopped_at(NOW):
        Built(world)
        for number in Progress("permits", ONE_BY_ONE).over(range(ONE_BY_ONE)):
            # By chance alone most would be no: every other question is about people near a family,
            # and half of those about what is given them.
            if number % 2:
                person, family, allowed = random.choice(near)
                act = random.choice(acts if number % 4 == 1 else [Act(one) for one in allowed])
            else:
                person, family = random.choice(world.people), random.choice(world.families).key
                act = random.choice(acts)
            answer = _permitted(person, act, family)
            given += answer
            if answer != answers.may(person, act, family, NOW, world):
                wrong.append(f"{person} {act} {family}: {answer}")
    print(
        f"{ONE_BY_ONE} decisions by permit (seed {SEED}): {given} given, {len(wrong)} differences"
    )
    assert wrong == []
    assert given > ONE_BY_ONE // 4
    record_property("figure", ("decisions in a generated world, by permit", ONE_BY_ONE))


def _permitted(person: str, act: Act, family: str) -> bool:
    try:
        permit(Somebody(id_of(person)), act, id_of(family))
    except NotPermitted:
        return False
    return True


def test_every_ground_holds_for_somebody_by_chance() -> None:
    world = generated.world(SEED, people=400, families=100)
    held = {
        ground
        for person in world.people
        for family in world.families
        for ground in answers.grounds(person, "family", family.key, NOW, world)
    }
    assert held == set(answers.table()["family"])


def test_the_same_seed_makes_the_same_world() -> None:
    assert generated.world(7, people=40, families=10) == generated.world(7, people=40, families=10)
    assert generated.world(7, people=40, families=10) != generated.world(8, people=40, families=10)
