# SPDX-License-Identifier: EUPL-1.2
"""Where an act came from: a web request, a command, a job. Set at the edge, read by the log."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_origin: ContextVar[str] = ContextVar("origin", default="inside")


def origin() -> str:
    """Return the origin of what happens now, such as ``web:3f2a…`` or ``cli:factsheets``."""
    return _origin.get()


@contextmanager
def coming_from(name: str) -> Iterator[None]:
    """Mark everything inside as coming from ``name``."""
    token = _origin.set(name)
    try:
        yield
    finally:
        _origin.reset(token)
