# SPDX-License-Identifier: EUPL-1.2
"""The BSN between the database and the few who need it whole."""

from django.conf import settings

from gezinsregie.foundation import encryption

from .bsn import is_bsn, masked

_PURPOSE = "families.member.bsn"


def sealed(bsn: str) -> dict[str, str]:
    """Return the two columns that are stored for a BSN; both empty when there is none.

    Raises ValueError when the number fails the eleven-test: the form should have said so before.
    """
    if not bsn:
        return {"bsn_encrypted": "", "bsn_hash": ""}
    if not is_bsn(bsn):
        raise ValueError("This is not a BSN.")
    master = settings.MASTER_KEY
    return {
        "bsn_encrypted": encryption.encrypt(bsn, master=master, purpose=_PURPOSE),
        "bsn_hash": encryption.keyed_hash(bsn, master=master, purpose=_PURPOSE),
    }


def hash_for_search(bsn: str) -> str:
    """Return the keyed hash by which a member with this BSN is found."""
    return encryption.keyed_hash(bsn, master=settings.MASTER_KEY, purpose=_PURPOSE)


def shown(bsn_encrypted: str) -> str:
    """Return a stored BSN as it is shown on a page: masked."""
    if not bsn_encrypted:
        return ""
    return masked(encryption.decrypt(bsn_encrypted, master=settings.MASTER_KEY, purpose=_PURPOSE))
