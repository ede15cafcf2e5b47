# SPDX-License-Identifier: EUPL-1.2
"""Writing by which words a family is found, inside each action that changes a name or a day."""

from .models import Family, NameWord
from .words import words_of


def write_words(family: Family) -> None:
    """Write anew by which words a family is found: part of every action that writes a name or a day
    of birth."""
    family.name_words.all().delete()
    NameWord.objects.bulk_create(
        NameWord(
            family=family, municipality_id=family.municipality_id, word=word, in_family_name=own
        )
        for word, own in words_of(family.name, family.members.all()).items()
    )
