# SPDX-License-Identifier: EUPL-1.2
"""A family as it is stored: a BSN is readable to nobody who steals the database."""

import pytest
from django.db import connection

from gezinsregie.families.models import Family, Member
from gezinsregie.families.queries import members_of
from gezinsregie.families.secrets import hash_for_search, shown
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast


def test_a_bsn_is_encrypted_found_by_its_hash_and_shown_masked(town: cast.Town) -> None:
    cast.refer(town)
    with connection.cursor() as cursor:
        cursor.execute("SELECT bsn_encrypted, bsn_hash FROM families_member")
        stored = [text for row in cursor.fetchall() for text in row if text]
    assert len(stored) == 2
    assert not any("111222333" in text for text in stored)
    found = Member.objects.get(bsn_hash=hash_for_search("111222333"))
    assert found.given_name == "Ilse"
    assert shown(found.bsn_encrypted) == "•••••• 333"
    assert shown("") == ""


def test_a_family_without_a_member_is_not_written_down(town: cast.Town) -> None:
    with pytest.raises(Obstructed) as refused:
        cast.refer(town, households=(), family_name="")
    assert {one.key for one in refused.value.obstacles} == {"family_name_missing", "no_member"}
    assert not Family.objects.exists()


def test_whose_day_of_birth_is_unknown_stands_last(town: cast.Town) -> None:
    """On every database alike: SQLite would put such a person first by itself."""
    referral = cast.refer(town)
    Member.objects.filter(given_name="Ilse").update(birth_date=None)
    names = [one.given_name for one in members_of(referral.family_id)]
    assert names == ["Bram", "Noor", "Ilse"]
