# SPDX-License-Identifier: EUPL-1.2
"""How a name sounds in Dutch, so that Dijk and Dyck, Bakker and Backer are heard as one."""

import re

from gezinsregie.families.words import folded

# Words that stand before a name, and are as often left out as written.
_BEFORE_A_NAME = frozenset(
    ("van", "de", "der", "den", "het", "t", "ten", "ter", "te", "el", "al", "la", "le", "ben", "s")
)
# In this order, as one way of writing holds another.
_HEARD_AS = (
    *(("chr", "kr"), ("ch", "g"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("dt", "t")),
    *(("ij", "y"), ("ei", "y"), ("ey", "y"), ("ay", "ai"), ("ou", "au"), ("oe", "u")),
    *(("ie", "i"), ("ae", "a"), ("x", "ks"), ("qu", "kw"), ("q", "k"), ("c", "k")),
    *(("v", "f"), ("z", "s"), ("h", "")),
)
_TWICE = re.compile(r"(.)\1+")


def sounds(name: str) -> tuple[str, ...]:
    """Return how the words of a name sound, each once, in the order of the alphabet.

    What stands before a name is left out, unless there is nothing else. Pure; never fails.
    """
    words = folded(name)
    heard = [word for word in words if word not in _BEFORE_A_NAME] or words
    return tuple(sorted({_heard(word) for word in heard} - {""}))


def _heard(word: str) -> str:
    if not word.isalpha():
        return word
    for written, heard in _HEARD_AS:
        word = word.replace(written, heard)
    word = _TWICE.sub(r"\1", word)
    return word[:-1] + "t" if word.endswith("d") else word
