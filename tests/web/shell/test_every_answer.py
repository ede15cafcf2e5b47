# SPDX-License-Identifier: EUPL-1.2
"""What holds for every answer, also for one that refuses before any page was asked."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import Town

TEXT = b'--B\r\nContent-Disposition: form-data; name="username"\r\n\r\nx\r\n--B--\r\n'


@pytest.mark.parametrize("charset", ["hex", "bz2", "undefined", "idna", "utf-16", "unicode_escape"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_another_charset_is_refused_in_words(
    town: Town, client: Client, charset: str, method: str
) -> None:
    client.force_login(town.coordinator)
    answer = client.generic(
        method.upper(), "/vandaag/", TEXT, f"multipart/form-data; boundary=B; charset={charset}"
    )
    assert answer.status_code == 400
    assert "begrijpen we niet" in answer.content.decode()


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", "utf8"])
def test_utf_8_by_any_of_its_names_is_read(town: Town, client: Client, charset: str) -> None:
    answer = client.post(
        "/inloggen/", TEXT, content_type=f"multipart/form-data; boundary=B; charset={charset}"
    )
    assert answer.status_code == 422


REFUSALS: list[tuple[str, dict[str, Any], int]] = [
    ("/vandaag/", {"HTTP_HOST": "elders.example"}, 400),
    ("/vandaag", {}, 301),
    ("/bestaat-niet/", {}, 404),
    ("/vandaag/", {"CONTENT_TYPE": "text/plain; charset=hex"}, 400),
]


@pytest.mark.parametrize(("url", "extra", "status"), REFUSALS)
def test_a_refusal_is_kept_nowhere_and_framed_by_nobody(
    town: Town, client: Client, url: str, extra: dict[str, Any], status: int
) -> None:
    client.force_login(town.coordinator)
    answer = client.get(url, **extra)
    assert answer.status_code == status
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Frame-Options"] == "DENY"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
