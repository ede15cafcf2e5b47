# SPDX-License-Identifier: EUPL-1.2
"""The words by which a family is found: names and days of birth, written the same for everyone.

A word holds a to z and 0 to 9 alone, so that its order is the same in every database, and a search
for its beginning is a range in an index. What accents, capitals, hyphens and apostrophes tell is
left out on both sides. Letters that have no Latin form keep a code of their own: a name in Arabic
letters is found by Arabic letters.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Protocol

LONGEST = 60  # characters of a word; what is longer is cut, and so is what is typed
MOST_OF_A_NAME = 8  # words of one name that count

# What Unicode takes for a letter of its own, and a Dutch keyboard does not have.
_LATIN = str.maketrans(
    {"ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th"}
    | {"ħ": "h", "ŋ": "n", "ə": "e", "ɛ": "e", "ŧ": "t", "ĸ": "k", "ɔ": "o", "ƒ": "f"}
)
# Marks that stand on a letter, and marks that only say in which direction to read.
_ON_A_LETTER = frozenset({"Mn", "Mc", "Me", "Cf"})
_WORD = re.compile(r"[a-z0-9]+")


class SomebodyNamed(Protocol):
    """Somebody of the family: two names, and a day of birth or None."""

    @property
    def given_name(self) -> str: ...

    @property
    def family_name(self) -> str: ...

    @property
    def birth_date(self) -> date | None: ...


def words_of(family_name: str, members: Iterable[SomebodyNamed]) -> dict[str, bool]:
    """Return the words by which a family is found, each with whether it stands in the family's own
    name; the other words are of members, for those only who may know its members.

    Pure, and the only answer to the question what belongs in ``families.models.NameWord``. Whoever
    writes families past the actions, as a bulk loader does, fills that table with this::

        NameWord(family=family, word=word, in_family_name=own)
        for word, own in words_of(family.name, members).items()
    """
    found = dict.fromkeys(beginnings(family_name), True)
    for member in members:
        for word in (*beginnings(member.given_name), *beginnings(member.family_name)):
            found.setdefault(word, False)
        if member.birth_date is not None:
            found.setdefault(day_word(member.birth_date), False)
    return found


def beginnings(name: str) -> list[str]:
    """Return a name from each of its words on, written together: "van den Berg" is found by
    vandenberg, denberg and berg, and so by the beginning of any, with spaces or without.
    """
    words = folded(name)[:MOST_OF_A_NAME]
    return ["".join(words[place:])[:LONGEST] for place in range(len(words))]


def day_word(day: date) -> str:
    """Return a day as a word that begins with its year: 20141103."""
    return day.isoformat().replace("-", "")


def folded(text: str) -> list[str]:
    """Return the words of a text, in a to z and 0 to 9. Never fails, whatever was typed."""
    # The Dutch ÿ is an ij with its dots, and no y with an accent.
    text = unicodedata.normalize("NFC", text).casefold().replace("ÿ", "ij")
    text = unicodedata.normalize("NFKD", text).casefold().translate(_LATIN)
    return _WORD.findall("".join(map(_written, unicodedata.normalize("NFKD", text))))


def _written(char: str) -> str:
    if char.isascii():
        return char
    if unicodedata.category(char) in _ON_A_LETTER:
        return ""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return f"x{ord(char):05x}" if char.isalnum() else " "


def spelled_alike(word: str) -> tuple[str, ...]:
    """Return the ways to write a word that people hold for the same name: Dijk and Dyk."""
    return tuple(dict.fromkeys((word, word.replace("ij", "y"), word.replace("y", "ij"))))


def following(word: str) -> str:
    """Return the first word past all those that begin with ``word``, in the order of bytes."""
    return word[:-1] + chr(ord(word[-1]) + 1)
