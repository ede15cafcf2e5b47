# SPDX-License-Identifier: EUPL-1.2
"""What each mutant of a ground meets: all situations, built once, until the first difference.

Asked by ``python -m tests.mutation --grounds`` alone; the suite asks the same in test_decisions.
Every mutant is a fork, and the database is in memory: what was built is there for each.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import visible
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock

from . import answers
from .building import Built
from .deciding import ask, somebody
from .drafts import NOW
from .expectations import SUBJECTS, expectations
from .facts import World
from .situations import situations
from .test_decisions import (  # noqa: F401 - mutants meet these too
    test_an_act_is_done_to_what_the_table_says,
    test_the_law_of_the_situations_is_that_of_the_product,
    test_the_policy_is_the_table,
    test_what_nobody_signs_in_for,
)
from .test_permits import (  # noqa: F401
    test_a_ground_and_a_bar_are_told_once,
    test_a_link_is_nobody_s_by_who_he_is,
    test_a_permit_covers_its_subject_and_what_belongs_to_it,
    test_a_permit_is_for_its_act,
    test_a_permit_is_given_where_a_ground_was_found,
    test_a_refusal_says_which_act_and_why,
    test_an_id_is_an_id_however_it_is_written,
    test_as_many_are_counted_as_there_are,
    test_what_is_no_subject_opens_nothing,
    test_what_the_installation_does_is_on_nobody_s_list,
    test_whoever_is_nobody_has_nothing,
)
from .towns import ROLES


@pytest.fixture(scope="session")
def standing(django_db_setup: None, django_db_blocker: Any, world: World) -> Iterator[Built]:
    """All situations in the database, for as long as the tests run."""
    with django_db_blocker.unblock(), clock.stopped_at(NOW):
        yield Built(world)


@pytest.fixture
def a_few(standing: Built, db: None) -> World:
    """Those few situations, among all others."""
    return standing.world


@pytest.mark.parametrize("subject", ["family", "referral", "town", "neighbour", "round"])
def test_until_the_first_difference(standing: Built, db: None, subject: str) -> None:
    for (name, about), expected in expectations().items():
        if about != subject:
            continue
        key = situations()[name].key
        for role in ROLES:
            asked = ask(key(role), SUBJECTS[about], key(about), expected.of(role))
            assert list(asked.differences()) == []


def test_lists(standing: Built, db: None) -> None:
    """Families, and what belongs to them, with every act: where there is most, and nothing."""
    trajectories = Trajectory.objects.order_by()
    for name in ("everything_at_once", "everybody_at_work_is_family", "parents_apart"):
        draft = situations()[name]
        family = standing.row("households", draft.key("family")).family_id
        for act in (Act.SEE_PROCESS, Act.READ_SHARED_PART, Act.READ_OWN_FAMILY):
            on_list: Listed[Any] = Listed(act, lambda me: Family.objects.order_by(), most=200)
            for role in ("coordinator", "leader", "partner", "parent", "director", "nobody"):
                person = somebody(draft.key(role))
                expected = answers.may(
                    draft.key(role), act, draft.key("family"), NOW, standing.world
                )
                keys = on_list.keys(person)
                assert keys == [family] * expected, (name, role, act)
                assert [one.pk for one in on_list.objects(person)] == keys
                below = visible(person, act, trajectories, path="family")
                assert {one.family_id for one in below} == set(keys)
