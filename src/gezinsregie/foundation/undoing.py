# SPDX-License-Identifier: EUPL-1.2
"""Taking back what no database takes back by itself, such as a file, when an action fails."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Undo = Callable[[], None]

_undo: ContextVar[list[Undo] | None] = ContextVar("undo", default=None)


@contextmanager
def undoing() -> Iterator[None]:
    """Undo, last first, what was asked inside when it ends in a failure.

    What went well inside something larger is undone when the larger thing fails.
    """
    ours: list[Undo] = []
    around = _undo.get()
    token = _undo.set(ours)
    try:
        yield
    except BaseException:
        for one in reversed(ours):
            one()
        raise
    else:
        if around is not None:
            around.extend(ours)
    finally:
        _undo.reset(token)


def when_it_fails(undo: Undo) -> None:
    """Ask that ``undo`` is done when what is under way fails; RuntimeError when nothing is.

    ``undo`` never raises: a failure while undoing would hide the one that began it.
    """
    under_way = _undo.get()
    if under_way is None:
        raise RuntimeError("Nothing is under way that could be undone.")
    under_way.append(undo)
