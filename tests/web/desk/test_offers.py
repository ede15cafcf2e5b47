# SPDX-License-Identifier: EUPL-1.2
"""What only a person can weigh stands under the approach that asks it."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.casework.referral.models import Answer
from tests import cast

SignIn = Callable[[User], Client]


@pytest.fixture
def offered(town: cast.Town, as_user: SignIn) -> dict[str, str]:
    """Each approach as it is offered: its key, and the HTML of its radios and what is weighed."""
    referral = cast.refer(town, facts={"addiction": Answer.YES})
    page = as_user(town.desk).get(f"/desk/{referral.pk}/").content.decode()
    parts = page.split('<div class="offer">')[1:]
    return {re.findall(r'value="([a-z-]+)@', part)[0]: part for part in parts}


@pytest.mark.statement("VIG-H13")
def test_what_is_to_weigh_stands_under_its_own_approach(offered: dict[str, str]) -> None:
    assert list(offered) == [
        "crg-eindhoven",
        "hhw-alkmaar",
        "itg-leeuwarden",
        "vig-den-haag",
        "vig-leeuwarden",
    ]
    for key, html in offered.items():
        weighed = set(re.findall(r"accept-judgement_([a-z-]+)_", html))
        assert weighed <= {key}
    assert "accept-judgement_vig-den-haag_addiction" in offered["vig-den-haag"]
    assert offered["crg-eindhoven"].count('type="radio"') == 3


def test_nothing_is_chosen_beforehand(offered: dict[str, str]) -> None:
    assert not any(" checked" in html for html in offered.values())


def test_what_was_written_at_another_approach_is_not_hidden(
    town: cast.Town, as_user: SignIn
) -> None:
    referral = cast.refer(town, facts={"addiction": Answer.YES})
    fields = {
        "accept-approach": "itg-leeuwarden@2:",
        "accept-judgement_vig-den-haag_addiction": "Moeder is in behandeling.",
    }
    answer = as_user(town.desk).post(f"/desk/{referral.pk}/aannemen/", fields)
    kept = answer.content.decode().split("offer-weigh--kept")
    assert len(kept) == 2
    assert "Moeder is in behandeling." in kept[1]
