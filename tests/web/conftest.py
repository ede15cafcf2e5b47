# SPDX-License-Identifier: EUPL-1.2
"""What the tests of more than one page share."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.casework.trajectory.models import Trajectory
from tests.cast import Town


@pytest.fixture
def plain_http(settings: Any, tmp_path: Path) -> None:
    """Pages over plain http, with static files as they lie in the source."""
    settings.SECURE_SSL_REDIRECT = False
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def coordinator(town: Town, client: Client) -> Client:
    client.force_login(town.coordinator)
    return client


@pytest.fixture
def url(trajectory: Trajectory) -> Any:
    """Return the address of a page of this family by its name."""

    def address(name: str, *arguments: object) -> str:
        return reverse(name, args=[trajectory.family_id, *arguments])

    return address


@pytest.fixture
def most_queries() -> int:
    """Return how many questions a page may ask."""
    return 12
