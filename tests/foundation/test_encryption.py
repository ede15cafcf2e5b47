# SPDX-License-Identifier: EUPL-1.2
import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.foundation.encryption import (
    Undecipherable,
    decrypt,
    derived_key,
    encrypt,
    keyed_hash,
)

MASTER = b"een sleutel van meer dan tweeendertig bytes"
OTHER = b"een andere sleutel, die ook lang genoeg is!!"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(TEXT)
def test_what_was_encrypted_is_read_again(plain: str) -> None:
    stored = encrypt(plain, master=MASTER, purpose="a")
    assert decrypt(stored, master=MASTER, purpose="a") == plain
    assert not plain or plain not in stored or len(plain) < 4


@given(TEXT)
def test_the_same_text_is_never_stored_the_same_twice(plain: str) -> None:
    first = encrypt(plain, master=MASTER, purpose="a")
    assert first != encrypt(plain, master=MASTER, purpose="a")


@given(TEXT)
def test_another_key_or_purpose_reads_nothing(plain: str) -> None:
    stored = encrypt(plain, master=MASTER, purpose="a")
    for master, purpose in ((OTHER, "a"), (MASTER, "b")):
        with pytest.raises(Undecipherable):
            decrypt(stored, master=master, purpose=purpose)


@given(plain=TEXT, data=st.data())
def test_one_changed_bit_is_noticed(plain: str, data: st.DataObject) -> None:
    raw = bytearray(base64.urlsafe_b64decode(encrypt(plain, master=MASTER, purpose="a")))
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(Undecipherable):
        decrypt(base64.urlsafe_b64encode(bytes(raw)).decode(), master=MASTER, purpose="a")


@pytest.mark.parametrize("stored", ["", "x", "====", "geen geheim", "AAAA", "é", "a" * 200])
def test_what_was_never_encrypted_is_no_traceback(stored: str) -> None:
    with pytest.raises(Undecipherable):
        decrypt(stored, master=MASTER, purpose="a")


@pytest.mark.parametrize("length", [0, 1, 31])
def test_a_short_master_key_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        derived_key(b"x" * length, "a")


@given(TEXT, TEXT)
def test_a_value_is_found_again_by_its_hash(one: str, other: str) -> None:
    first = keyed_hash(one, master=MASTER, purpose="a")
    assert len(first) == 64
    assert (first == keyed_hash(other, master=MASTER, purpose="a")) is (one == other)
    assert first != keyed_hash(one, master=MASTER, purpose="b")
    assert first != keyed_hash(one, master=OTHER, purpose="a")
