# SPDX-License-Identifier: EUPL-1.2
"""Texts of any size that ask much of who reads factsheets."""

ROW = "Planmatig\tDe gemeente heeft beleid voor de groep GGSR\t✓ Er is beleid."
KINDS = {
    "the same row": lambda n: f"{ROW}\n",
    "rows that differ": lambda n: f"Planmatig\tDe gemeente heeft {n} beleid\t✓ Beleid {n}.\n",
    "typing errors": lambda n: f"\tDe gemeente heft beleid {n} voor de groep GGSR\tX Nee.\n",
    "wrapped lines": lambda n: f"en nog een regel {n} die verder gaat\n",
    "marks": lambda n: "x X. X Een ✓ ✗ × LET OP: ",
    "tags": lambda n: "<p ><br><p ",
    "tabs": lambda n: "\t\t\t\t\t\t\t\t\t",
    "pipes": lambda n: "| a | b ",
    "stars": lambda n: "**_*",
    "spaces": lambda n: "          ",
    "headers": lambda n: "Criteria\tIndicatoren\tBevindingen\n",
    "bullets": lambda n: "- - - • – ",
    "broken rows": lambda n: f"Planmatig {n}\tde gemeente\nheeft beleid\n",
}
_START = f"Aanpak: Groot\n\nBeschrijving\n\nVeel.\n\nCriteria\tIndicatoren\tBevindingen\n{ROW}"


def large_factsheet(kind: str, size: int) -> bytes:
    """Return a factsheet of at least ``size`` bytes that goes on as ``kind`` says."""
    parts, written = [_START], len(_START.encode())
    while written < size:
        parts.append(KINDS[kind](len(parts)))
        written += len(parts[-1].encode())
    return "".join(parts).encode()
