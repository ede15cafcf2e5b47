# SPDX-License-Identifier: EUPL-1.2
"""Going in by password, as people of a demonstration may."""

from functools import cache
from typing import Any

from django.contrib.auth.hashers import make_password
from django.test import Client

PASSWORD = "een lang wachtwoord"


@cache
def hashed_password() -> str:
    return make_password(PASSWORD)


def sign_in(client: Client, **data: str) -> Any:
    form = {"username": "beheer@town.example", "password": PASSWORD, "next": ""}
    return client.post("/inloggen/", {**form, **data})


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session
