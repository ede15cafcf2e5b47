# SPDX-License-Identifier: EUPL-1.2
"""What a line of the log says. A key that this version no longer knows is shown as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from django.utils.translation import gettext_lazy as _

from gezinsregie.audit.models import Outcome
from gezinsregie.web.shell.access_words import ACTS, GROUNDS, SUBJECTS

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Key = TypeVar("Key", bound=StrEnum)


def _by_key(words: Mapping[Key, StrOrPromise]) -> dict[str, StrOrPromise]:
    return {key.value: word for key, word in words.items()}


ACT_WORDS: dict[str, StrOrPromise] = {**_by_key(ACTS), "sign_in": _("inloggen met wachtwoord")}
GROUND_WORDS: dict[str, StrOrPromise] = {**_by_key(GROUNDS), "": _("geen")}
SUBJECT_WORDS: dict[str, StrOrPromise] = {**_by_key(SUBJECTS), "account": _("account")}

# Tone and word of how it went.
OUTCOMES: dict[str, tuple[str, StrOrPromise]] = {
    Outcome.READ: ("info", _("gelezen")),
    Outcome.DONE: ("good", _("gedaan")),
    Outcome.REFUSED: ("bad", _("geweigerd")),
}

# What comes before the colon of an actor that is no person.
ACTORS: dict[str, StrOrPromise] = {
    "job": _("Opdracht"),
    "visitor": _("Bezoeker"),
    "link": _("Houder van een gemailde link"),
}
