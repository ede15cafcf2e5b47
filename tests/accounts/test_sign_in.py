# SPDX-License-Identifier: EUPL-1.2
"""The brake on guessing passwords."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from gezinsregie.accounts import sign_in
from gezinsregie.accounts.models import SignInTries, User
from gezinsregie.audit.models import Entry
from gezinsregie.foundation import clock
from tests.cast import NOW, Town
from tests.prepared import own_home, shared_folder

HERE = {"email": "beheer@town.example", "address": "192.0.2.1"}


def test_five_tries_then_a_rest_then_five_more(town: Town) -> None:
    assert [sign_in.take_a_try(**HERE) for _number in range(5)] == [None] * 5
    assert sign_in.take_a_try(**HERE) == NOW + timedelta(minutes=15)
    with clock.stopped_at(NOW + timedelta(minutes=14, seconds=59)):
        assert sign_in.take_a_try(**HERE) == NOW + timedelta(minutes=15)
    with clock.stopped_at(NOW + timedelta(minutes=15)):
        assert sign_in.take_a_try(**HERE) is None


def test_who_waits_at_the_shut_door_does_not_keep_it_shut(town: Town) -> None:
    for number in range(30):
        with clock.stopped_at(NOW + timedelta(seconds=10 * number)):
            sign_in.take_a_try(**HERE)
    with clock.stopped_at(NOW + timedelta(minutes=16)):
        assert sign_in.take_a_try(**HERE) is None


def test_another_account_or_another_address_has_a_brake_of_its_own(town: Town) -> None:
    for _number in range(6):
        sign_in.take_a_try(**HERE)
    assert sign_in.take_a_try(**{**HERE, "email": "desk@town.example"}) is None
    assert sign_in.take_a_try(**{**HERE, "address": "192.0.2.2"}) is None
    assert sign_in.take_a_try(**{**HERE, "email": " BEHEER@town.example "}) is not None


@pytest.mark.parametrize(
    "spelling",
    [
        "INSPECTIE@TOWN.example",
        "inſpectie@town.example",
        "ınspectıe@town.example",
        "inspectie@town",
    ],
)
def test_every_spelling_that_reaches_an_account_shares_its_tries(town: Town, spelling: str) -> None:
    """Which spellings do is for the database to say: PostgreSQL has more of them than SQLite."""
    for _number in range(6):
        sign_in.take_a_try(email="inspectie@town.example", address=HERE["address"])
    reaches = User.objects.filter(email__iexact=spelling).exists()
    shut = sign_in.take_a_try(email=spelling, address=HERE["address"]) is not None
    assert shut is reaches


def test_the_right_password_forgets_the_wrong_ones(town: Town) -> None:
    for _number in range(4):
        sign_in.take_a_try(**HERE)
    sign_in.let_in(**HERE)
    assert [sign_in.take_a_try(**HERE) for _number in range(5)] == [None] * 5


def test_neither_address_is_stored(town: Town) -> None:
    sign_in.take_a_try(**HERE)
    stored = str(SignInTries.objects.values())
    assert "beheer" not in stored and "192.0.2.1" not in stored


def test_what_is_forgotten_is_gone(town: Town) -> None:
    sign_in.take_a_try(**HERE)
    with clock.stopped_at(NOW + timedelta(minutes=15)):
        sign_in.take_a_try(email="ander@town.example", address="192.0.2.3")
    assert SignInTries.objects.count() == 1


def test_a_shut_door_is_logged_once_however_hard_somebody_pushes(town: Town) -> None:
    before = Entry.objects.count()
    for _number in range(40):
        sign_in.take_a_try(**HERE)
    line = Entry.objects.latest("sequence")
    assert Entry.objects.count() == before + 1
    assert (line.act, line.outcome, line.subject_kind) == ("sign_in", "refused", "account")
    assert line.subject_id == str(town.administrator.pk)
    assert line.actor_id.startswith("visitor:")


def test_an_account_that_is_not_there_is_refused_alike(town: Town) -> None:
    sign_in.refused(email="bestaat@niet.example", address="192.0.2.1")
    assert Entry.objects.latest("sequence").subject_id == "unknown"


GUESS = """
import threading, django
django.setup()
from django.db import connection
from gezinsregie.accounts.sign_in import take_a_try

let_through = []

def guess():
    for _number in range(5):
        if take_a_try(email="beheer@town.example", address="192.0.2.1") is None:
            let_through.append(1)
    connection.close()

threads = [threading.Thread(target=guess) for _ in range(2)]
[one.start() for one in threads]
[one.join() for one in threads]
print(len(let_through))
"""


def test_two_processes_together_let_five_guesses_through(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    # An installation of its own, in a file of its own: the databases of the tests cannot be shared.
    environment = {key: value for key, value in os.environ.items() if key != "GEZINSREGIE_DATABASE"}
    environment |= {
        "GEZINSREGIE_HOME": str(tmp_path / "home"),
        "DJANGO_SETTINGS_MODULE": "gezinsregie.config.settings",
    }
    own_home(shared_folder(tmp_path_factory), tmp_path / "home")

    def run(code: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True
        )

    guessers = [run(GUESS), run(GUESS)]
    assert sum(int(one.communicate(timeout=120)[0]) for one in guessers) == 5
