# SPDX-License-Identifier: EUPL-1.2
"""Pictures of a few numbers are drawn once: a long plan shows the same six bars forty times."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec

from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .canvas import renamed

P = ParamSpec("P")


def drawn_once(picture: Callable[P, SafeString]) -> Callable[P, SafeString]:
    """Keep what ``picture`` draws of plain values, per language; each use gets names of its own.

    A picture with a ``label`` is drawn anew, as a label may be somebody's words, and those are kept
    nowhere; so is one for paper, which gives the same file twice.
    """

    @lru_cache(maxsize=1024)
    def drawn(language: str | None, *args: Any, **kwargs: Any) -> SafeString:
        return picture(*args, **kwargs)

    @wraps(picture)
    def draw(*args: P.args, **kwargs: P.kwargs) -> SafeString:
        if kwargs.get("label") or kwargs.get("standalone"):
            return picture(*args, **kwargs)
        plain = (tuple(one) if isinstance(one, list) else one for one in args)
        return renamed(drawn(get_language(), *plain, **kwargs))  # type: ignore[arg-type]

    return draw
