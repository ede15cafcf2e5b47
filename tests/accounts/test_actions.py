# SPDX-License-Identifier: EUPL-1.2
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.accounts.actions import open_account
from gezinsregie.accounts.models import User
from gezinsregie.foundation.obstacles import Obstructed
from tests.cast import Town


def test_an_account_has_a_password_that_is_not_stored(town: Town) -> None:
    permit = town.may(town.administrator, Act.ADMINISTER, town.municipality)
    user = open_account(permit, email="ada@town.example", name="Ada", password="een lang geheim")
    assert user.check_password("een lang geheim")
    assert "geheim" not in user.password and user.password.startswith("argon2")
    without = open_account(permit, email="bo@town.example", name="Bo", password=None)
    assert not without.has_usable_password()


@pytest.mark.parametrize("email", ["desk@town.example", "DESK@Town.example"])
def test_an_address_has_one_account(town: Town, email: str) -> None:
    permit = town.may(town.administrator, Act.ADMINISTER, town.municipality)
    with pytest.raises(Obstructed, match="email_taken"):
        open_account(permit, email=email, name="Ada", password=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="Desk@town.example", name="Ada")


@pytest.mark.parametrize(
    ("email", "name"), [("", "Ada"), ("ada", "Ada"), ("a@b.nl", ""), ("a@b.nl", "x" * 201)]
)
def test_what_does_not_fit_is_refused(town: Town, email: str, name: str) -> None:
    permit = town.may(town.administrator, Act.ADMINISTER, town.municipality)
    before = User.objects.count()
    with pytest.raises(ValidationError):
        open_account(permit, email=email, name=name, password=None)
    assert User.objects.count() == before


def test_only_who_administers_opens_accounts(town: Town) -> None:
    permit = town.may(town.team_leader, Act.LEAD_THE_TEAM, town.municipality)
    with pytest.raises(NotPermitted):
        open_account(permit, email="ada@town.example", name="Ada", password=None)
