# SPDX-License-Identifier: EUPL-1.2
"""The room of supervision, with the inspector in it."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.supervision.models import Factsheet
from tests.cast import Town
from tests.supervision.drafts import read_in, stranger_of_elsewhere


@pytest.fixture(autouse=True)
def plain_http(settings: Any, tmp_path: Path) -> None:
    """Pages over plain http, with static files as they lie in the source."""
    settings.SECURE_SSL_REDIRECT = False
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def inspector(town: Town) -> Client:
    return signed_in(town.inspector)


@pytest.fixture
def draft(town: Town) -> Factsheet:
    """The factsheet that leaves one cell open, and one line without a place."""
    return read_in(town)


@pytest.fixture
def outsiders(town: Town) -> dict[str, Client]:
    """People with an account who have no business here."""
    return {
        "coordinator": signed_in(town.coordinator),
        "desk": signed_in(town.desk),
        "administrator": signed_in(town.administrator),
        "without work": signed_in(town.nobody),
    }


@pytest.fixture
def stranger(town: Town) -> Client:
    """An inspector of another inspectorate."""
    return signed_in(stranger_of_elsewhere())
