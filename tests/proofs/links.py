# SPDX-License-Identifier: EUPL-1.2
"""A page that a mailed link opens: for whoever holds its token, alike for everybody, else shut."""

import re
from collections.abc import Iterator, Sequence

from django.test import Client
from django.urls import reverse

from tests.whole_case import Case


def faults_of_link_page(
    client: Client, name: str, token: str, wrong: Sequence[str], case: Case
) -> list[str]:
    """Return what is wrong with one page: ``token`` must open it, and none of ``wrong`` may."""
    return list(_faults(client, name, token, wrong, case))


def _faults(
    client: Client, name: str, token: str, wrong: Sequence[str], case: Case
) -> Iterator[str]:
    client.logout()
    right = client.get(reverse(name, kwargs={"token": token}))
    if right.status_code != 200:
        yield f"{name} answered {right.status_code} to who holds its link"
    if right.headers["Referrer-Policy"] != "no-referrer":
        yield f"{name} tells its address to others"
    if "no-store" not in right.headers["Cache-Control"]:
        yield f"{name} may be kept"
    shut = set()
    for one in wrong:
        address = reverse(name, kwargs={"token": one})
        for answer in (client.get(address), client.post(address, {})):
            text = answer.content.decode(errors="replace")
            shut.add(_without_its_token(text))
            if answer.status_code != 404:
                yield f"{name} answered {answer.status_code} to another token"
            if answer.headers["Referrer-Policy"] != "no-referrer":
                yield f"{name} tells an address that is shut to others"
            yield from (f"{name} told {secret}" for secret in case.secrets if secret in text)
    if len(shut) > 1:
        yield f"{name} tells one wrong token from another"
    client.force_login(case.town.coordinator)
    signed_in = client.get(reverse(name, kwargs={"token": token}))
    # A link may also open a file, which is no text.
    seen = [_without_its_token(one.content.decode(errors="replace")) for one in (signed_in, right)]
    if len(set(seen)) > 1:
        yield f"{name} shows somebody who is signed in something else"
    if client.get(reverse(name, kwargs={"token": wrong[0]})).status_code != 404:
        yield f"{name} opens without its link for somebody who is signed in"
    client.logout()


def _without_its_token(page: str) -> str:
    """Return a page without the one thing that differs each time: the token against forgery."""
    return re.sub(r'(X-CSRFToken":"|csrfmiddlewaretoken" value=")[^"]*', "", page)
