# SPDX-License-Identifier: EUPL-1.2
"""Encryption at rest and keyed look-up of values that may never be read from a stolen database.

AES-256-GCM with a random nonce a value; the column's name is bound in as associated data, so that a
ciphertext cannot be moved to another column. Look-up goes by HMAC-SHA-256 with a key of its own.
"""

import base64
import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12


class Undecipherable(ValueError):
    """The stored value was not written with this key, or was changed since."""


def derived_key(master: bytes, purpose: str) -> bytes:
    """Return 32 bytes for one purpose from the installation's master key (at least 32 bytes)."""
    if len(master) < 32:
        raise ValueError("The master key must hold at least 32 bytes.")
    return HKDF(hashes.SHA256(), 32, salt=None, info=purpose.encode()).derive(master)


def encrypt(plain: str, *, master: bytes, purpose: str) -> str:
    """Return ``plain`` as text that only this key and purpose can read again."""
    nonce = os.urandom(_NONCE)
    sealed = AESGCM(derived_key(master, purpose)).encrypt(nonce, plain.encode(), purpose.encode())
    return base64.urlsafe_b64encode(nonce + sealed).decode()


def decrypt(stored: str, *, master: bytes, purpose: str) -> str:
    """Return what was encrypted; raise Undecipherable when the key, purpose or text is another."""
    try:
        raw = base64.urlsafe_b64decode(stored.encode())
        plain = AESGCM(derived_key(master, purpose)).decrypt(
            raw[:_NONCE], raw[_NONCE:], purpose.encode()
        )
    except (ValueError, InvalidTag) as fault:
        raise Undecipherable("The stored value cannot be read with this key.") from fault
    return plain.decode()


def seal(plain: bytes, *, master: bytes, purpose: str, about: str) -> bytes:
    """Return the contents of a file as bytes that only this key can read, as the file ``about``."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(derived_key(master, purpose)).encrypt(nonce, plain, about.encode())


def unseal(stored: bytes, *, master: bytes, purpose: str, about: str) -> bytes:
    """Return what was sealed; raise Undecipherable when the key, the file or its bytes changed."""
    key = AESGCM(derived_key(master, purpose))
    try:
        return key.decrypt(stored[:_NONCE], stored[_NONCE:], about.encode())
    except (ValueError, InvalidTag) as fault:
        raise Undecipherable("The stored file cannot be read with this key.") from fault


def keyed_hash(value: str, *, master: bytes, purpose: str) -> str:
    """Return 64 hex digits by which a value is found again without being stored."""
    key = derived_key(master, f"{purpose}/look-up")
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()
