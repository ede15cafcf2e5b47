# SPDX-License-Identifier: EUPL-1.2
"""What stands on somebody's lists, and what search finds, is what opens, in every state."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.subjects import SUBJECT_OF
from tests.architecture.test_every_address import DECLARED, undone
from tests.cast import NOW
from tests.whole_case import Case

from . import answers
from .pages import PEOPLE, STATES
from .reading import facts_in_the_database

# A list is a page that is about one's own work, and about no family in particular.
LISTS = [
    address
    for address in DECLARED
    if not address.arguments
    and SUBJECT_OF.get(address.view.declares.get("GET")) is SubjectKind.ORGANISATION
    # Who watches over access reads there who looked, at families by their number alone.
    and address.view.declares["GET"] not in {Act.READ_THE_LOG, Act.REVIEW_ACCESS}
]
# Whoever may one of these has the family on a list of the own work.
ON_A_LIST = {Act.READ_PLAN, Act.KNOW_OF_FAMILY, Act.READ_ESCALATION}


@pytest.mark.parametrize("who", PEOPLE)
def test_lists_hold_what_opens(
    case: Case, client: Client, who: str, record_property: Callable[[str, object], None]
) -> None:
    user, family = getattr(case.town, who), case.subjects[SubjectKind.FAMILY]
    wrong: list[str] = []
    looked = 0
    for state, change in STATES.items():
        with undone():
            change(case)
            world = facts_in_the_database()
            allowed = answers.acts(str(user.pk), "family", str(family.pk), NOW, world)
            client.force_login(user)
            on: set[str] = set()
            for address in LISTS:
                looked += 1
                if _names(client.get(reverse(address.name)), family):
                    on.add(address.name)
            if _names(client.post(reverse("search"), {"text": "Hart"}), family):
                on.add("search")
            if on and not allowed:
                wrong.append(f"{state}: on {', '.join(sorted(on))}, and nothing opens")
            if _for_work(user, family, world) & ON_A_LIST and not on:
                wrong.append(f"{state}: opens, and stands on no list")
    print(*wrong, sep="\n")
    assert wrong == []
    record_property("figure", ("lists laid beside what opens", looked))


def _for_work(user: Any, family: Any, world: Any) -> frozenset[str]:
    """Return what somebody may do but in an emergency, which leads to its family by itself."""
    held = answers.grounds(str(user.pk), "family", str(family.pk), NOW, world)
    return frozenset().union(*(answers.acts_of("family", one) for one in held - {"emergency"}))


def _names(answer: Any, family: Any) -> bool:
    return answer.status_code == 200 and str(family.pk) in answer.content.decode()
