# SPDX-License-Identifier: EUPL-1.2
"""Somebody signed in who asks one page over and over, on a connection that stays open."""

import http.client
import time
from typing import Any
from urllib.parse import urlencode

from .pages import TOKEN


class Asked:
    """A request made ready, from what ``python -m bench.pages`` says: the same bytes each time."""

    def __init__(self, page: dict[str, Any]) -> None:
        self.address = page["address"]
        self.expects = page["expects"]
        self.headers = {"Cookie": page["cookie"], "Accept-Encoding": "identity"}
        self.body = None
        if page["form"] is not None:
            form = {**page["form"], "csrfmiddlewaretoken": TOKEN}
            self.body = urlencode(form, doseq=True).encode()
            self.headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.method = "POST" if self.body else "GET"


class Client:
    """One connection to one server."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def ask(self, asked: Asked, **more: str) -> tuple[float, http.client.HTTPResponse, bytes]:
        """Return seconds, the answer and its body. Raises RuntimeError on another status."""
        started = time.perf_counter()
        try:
            answer, body = self._once(asked, more)
        except (http.client.RemoteDisconnected, ConnectionError):
            # The server closes a connection that was quiet for a while; that is no failure.
            self._connection.close()
            started = time.perf_counter()
            answer, body = self._once(asked, more)
        took = time.perf_counter() - started
        if answer.status != asked.expects:
            raise RuntimeError(
                f"{asked.method} {asked.address} gaf {answer.status}: {body[:300]!r}"
            )
        return took, answer, body

    def _once(self, asked: Asked, more: dict[str, str]) -> tuple[http.client.HTTPResponse, bytes]:
        self._connection.request(
            asked.method, asked.address, body=asked.body, headers={**asked.headers, **more}
        )
        answer = self._connection.getresponse()
        return answer, answer.read()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
