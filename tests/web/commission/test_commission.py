# SPDX-License-Identifier: EUPL-1.2
"""The commission of the municipality stands with its department, its day and what it gained."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.casework.referral.commission.models import Commission
from gezinsregie.casework.referral.models import Referral
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]


@pytest.mark.statement("VIG-H5")
def test_the_department_and_the_day_are_recorded_and_the_speed_gained_is_shown(
    town: cast.Town, as_user: SignIn
) -> None:
    referral = cast.accept(town, cast.refer(town), "vig-den-haag")
    Referral.objects.update(received_at=cast.NOW - timedelta(days=4))
    desk = as_user(town.desk)
    here = f"/desk/{referral.pk}/"
    address = f"{here}opdracht/"
    assert address in desk.get(here).content.decode()
    blank = desk.post(address, {"indication_days": "veel"})
    assert blank.status_code == 422
    for said in ("Schrijf op welke dienst", "Vul een aantal dagen in", "veel"):
        assert said in blank.content.decode()
    given = {"department": "OCW", "commissioned_on": f"{cast.TODAY:%d-%m-%Y}"}
    assert desk.post(address, given).status_code == 302
    assert "4 dagen na de aanmelding." in desk.get(here).content.decode()
    assert desk.post(address, {**given, "indication_days": "42"}).status_code == 302
    assert desk.post(address, {**given, "indication_days": "42"}).status_code == 302
    shown = desk.get(here).content.decode()
    for said in ("OCW", "Dat is 38 dagen eerder dan een indicatiebesluit.", "eigen opgave"):
        assert said in shown
    assert questions(desk, here) <= 12
    assert questions(desk, address) <= 12
    # What stood before is kept.
    assert {one.indication_days: one.replaced_at is None for one in Commission.objects.all()} == {
        None: False,
        42: True,
    }


def test_an_approach_without_a_commission_asks_for_none(town: cast.Town, as_user: SignIn) -> None:
    referral = cast.accept(town, cast.refer(town), "itg-leeuwarden")
    desk = as_user(town.desk)
    assert "/opdracht/" not in desk.get(f"/desk/{referral.pk}/").content.decode()
    given = {"department": "OCW", "commissioned_on": f"{cast.TODAY:%d-%m-%Y}"}
    answer = desk.post(f"/desk/{referral.pk}/opdracht/", given)
    assert answer.status_code == 422
    assert "Deze aanpak werkt niet met een opdracht" in answer.content.decode()
    assert not Commission.objects.exists()
