# SPDX-License-Identifier: EUPL-1.2
"""The town as a demonstration, in which six people have a card and a password."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import Town

from .door import hashed_password


@pytest.fixture
def demonstration(town: Town, settings: Any, client: Client) -> Town:
    settings.DEMONSTRATION = True
    client.defaults["SERVER_NAME"] = "localhost"
    people = (town.desk, town.coordinator, town.referrer, town.team_leader, town.inspector)
    for user in (*people, town.administrator):
        user.on_demonstration_card = True
        user.password = hashed_password()
        user.save()
    return town
