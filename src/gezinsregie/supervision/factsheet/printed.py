# SPDX-License-Identifier: EUPL-1.2
"""The wording of an indicator as a factsheet printed it, where that is not the framework's."""

import re
from collections.abc import Iterable

from gezinsregie.supervision.framework.definition import Framework
from gezinsregie.supervision.framework.lookup import Care, lookup_in
from gezinsregie.supervision.framework.wording import plain

_CELL = re.compile(r"[\t|]")


def printed_otherwise(line: str, indicators: Iterable[str], framework: Framework) -> dict[str, str]:
    """Return, per key, the wording of those of ``indicators`` that the line words otherwise.

    ``line`` is a line of a table, its cells parted by tabs or upright strokes.
    """
    wanted = set(indicators)
    found: dict[str, str] = {}
    for cell in _CELL.split(line):
        if wanted <= found.keys():
            break
        for piece in lookup_in(framework).indicators(cell.strip(), care=Care.LOOSE):
            if piece.key in wanted and piece.key not in found:
                found[piece.key] = piece.text
    return {
        key: text
        for key, text in found.items()
        if plain(text) != plain(framework.indicator(key).title)
    }
