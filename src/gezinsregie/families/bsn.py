# SPDX-License-Identifier: EUPL-1.2
"""The citizen service number (BSN): its check, and how little of it is shown."""

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_DIGITS = frozenset("0123456789")


def is_bsn(text: str) -> bool:
    """Tell whether ``text`` is nine ASCII digits that pass the eleven-test.

    Other digits, such as Arabic-Indic ones, are refused: they look like a number and are stored as
    another. Source: Wet algemene bepalingen burgerservicenummer; weights 9 … 2, −1.
    """
    if len(text) != 9 or not _DIGITS.issuperset(text) or text == "000000000":
        return False
    return sum(int(digit) * weight for digit, weight in zip(text, _WEIGHTS, strict=True)) % 11 == 0


def masked(text: str) -> str:
    """Return the number as it is shown: the last three digits only."""
    return "•••••• " + text[-3:] if text else ""
