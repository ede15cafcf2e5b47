# SPDX-License-Identifier: EUPL-1.2
"""How a goal stands, drawn: the five questions as marks that fill, and how far it is."""

from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .words import ATTAINMENTS, QUESTIONS


def state_of(missing: tuple[str, ...], attainment: int | None) -> SafeString:
    """Return the marks and the badge of a goal; ``missing`` holds keys of ``words.QUESTIONS``."""
    return _drawn(missing, attainment, get_language())


# There are 32 ways to leave questions open and seven to be judged; a long plan has each many times.
# Nothing of a family is in it.
@lru_cache(maxsize=512)
def _drawn(missing: tuple[str, ...], attainment: int | None, language: str | None) -> SafeString:
    questions = {key: one.said() for key, one in QUESTIONS.items()}
    context = {
        "missing": missing,
        "words": [questions[key].word for key in missing],
        "questions": questions,
        "attainment": None if attainment is None else ATTAINMENTS[attainment].said(),
    }
    return SafeString(render_to_string("plan/state.html", context).strip())
