# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

import pytest
from django.db import connection

from gezinsregie.config.database import database

HOME = Path("/var/lib/gezinsregie")


@pytest.mark.parametrize("address", [None, ""])
def test_without_an_address_it_is_sqlite_in_the_home_folder(address: str | None) -> None:
    settings = database(address, HOME)
    assert settings["ENGINE"] == "django.db.backends.sqlite3"
    assert settings["NAME"] == HOME / "gezinsregie.sqlite3"
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "postgresql://jan@db:5433/gezin",
            {"USER": "jan", "HOST": "db", "PORT": "5433", "NAME": "gezin", "PASSWORD": ""},
        ),
        (
            "postgres://jan:ge%40heim%2F1@db/gezin",
            {"USER": "jan", "HOST": "db", "PORT": "", "NAME": "gezin", "PASSWORD": "ge@heim/1"},
        ),
        ("postgresql:///gezin", {"USER": "", "HOST": "", "PORT": "", "NAME": "gezin"}),
    ],
)
def test_an_address_names_a_postgresql(address: str, expected: dict[str, str]) -> None:
    settings = database(address, HOME)
    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert {name: settings[name] for name in expected} == expected


@pytest.mark.parametrize(
    "address",
    [
        "mysql://jan@db/gezin",
        "gezin",
        "postgresql://db",
        "postgresql://db/",
        "sqlite:///x",
        "postgresql://db:poort/gezin",
        "postgresql://db:99999/gezin",
        "postgresql://[::1/gezin",
    ],
)
def test_another_address_stops_the_start_with_a_sentence(address: str) -> None:
    with pytest.raises(SystemExit, match="GEZINSREGIE_DATABASE"):
        database(address, HOME)


def test_relations_are_kept_by_the_database_itself(db: None) -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA foreign_keys")
            assert cursor.fetchone() == (1,)


def test_postgresql_compiles_no_question(db: None) -> None:
    """Who may see a list is long to compile and quick to answer."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SHOW jit")
            assert cursor.fetchone() == ("off",)
