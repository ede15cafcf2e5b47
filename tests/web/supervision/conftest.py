# SPDX-License-Identifier: EUPL-1.2
"""The room of supervision, with the inspector in it."""

import pytest
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.supervision.models import Factsheet
from tests.cast import Town
from tests.supervision.drafts import read_in, stranger_of_elsewhere


@pytest.fixture(autouse=True)
def as_in_the_source(plain_http: None) -> None:
    """Every test of this folder."""


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
