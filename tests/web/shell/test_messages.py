# SPDX-License-Identifier: EUPL-1.2
"""What is said after an act reaches the next page, and is legible nowhere on the way."""

import base64
from collections.abc import Callable

import pytest
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.web.shell.messages import SealedMessages
from tests.cast import TODAY, Town

COOKIE = SealedMessages.cookie_name
As = Callable[[User], Client]


def opened_account(client: Client, town: Town) -> None:
    answer = client.post(
        reverse("open_account"),
        {
            "name": "Jikke Zwaluw",
            "email": "jikke@town.example",
            "role": "coordinator",
            "organisation": str(town.provider.pk),
            "weekly_hours": "36",
            "starts_on": TODAY.isoformat(),
            "password": "twaalf-of-meer-tekens",
        },
    )
    assert answer.status_code == 302, answer.content.decode()


def legible(cookie: str) -> str:
    """What a reader without a key gets out of a cookie: Django's own way, and plain base64."""
    found = cookie
    try:
        found += repr(
            signing.get_cookie_signer(salt=SealedMessages.key_salt).unsign_object(
                cookie, serializer=type("Raw", (), {"loads": lambda _self, data: data})
            )
        )
    except signing.BadSignature:
        found += base64.urlsafe_b64decode(cookie + "==").decode("latin-1")
    return found


def test_a_name_that_is_said_stands_in_no_cookie(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    opened_account(client, town)
    said = [one for one in client.cookies.values() if one.key not in {"gezinsregie", "csrftoken"}]
    assert [one.key for one in said] == [COOKIE]
    assert said[0].value
    assert "Zwaluw" not in legible(said[0].value)
    assert said[0]["httponly"] and said[0]["samesite"] == "Lax"
    page = client.get("/beheer/").content.decode()
    assert "Het account van Jikke Zwaluw is open." in page
    assert not client.cookies[COOKIE].value


@pytest.mark.parametrize("sent", ["x", "AAAA", "é", "A" * 4000, "=", '"', "W10:1:abc"])
def test_a_cookie_that_was_tampered_with_says_nothing(town: Town, as_user: As, sent: str) -> None:
    client = as_user(town.administrator)
    client.cookies[COOKIE] = sent
    assert client.get("/beheer/").status_code == 200
    request = HttpRequest()
    request.COOKIES[COOKIE] = sent
    storage = SealedMessages(request)
    assert list(storage) == []
    answer = HttpResponse()
    storage.update(answer)
    assert answer.cookies[COOKIE]["max-age"] == 0
