# SPDX-License-Identifier: EUPL-1.2
"""How the time to read a factsheet grows with its text: python -m bench.reading

Processor time for eight times the text over that for the text, the best of three of each, in one
process. Work that goes with the text gives 8; with its square, 64.
"""

import sys
import time

from tests.supervision.factsheet.reading.large import KINDS, large_factsheet

from gezinsregie.supervision.factsheet.reading import read_factsheet
from gezinsregie.supervision.framework.definition import Framework, load_framework

_SMALL, _LARGE = 50_000, 400_000
_AIM = 12
_TURNS = 3


def main() -> int:
    """Print a line a kind of text; 1 when one grows faster than the aim."""
    framework = load_framework()
    missed = False
    print(f"{'':18}{_SMALL // 1000:>8} kB{_LARGE // 1000:>8} kB        ×")
    for kind in KINDS:
        texts = [large_factsheet(kind, size) for size in (_SMALL, _LARGE)]
        took = [[_seconds(text, framework) for text in texts] for _ in range(_TURNS)]
        small, large = (min(one) for one in zip(*took, strict=True))
        missed = missed or large > _AIM * small
        print(f"{kind:18}{1000 * small:8.0f} ms{1000 * large:8.0f} ms{large / small:9.1f}")
    print(f"Doel: hooguit {_AIM}. " + ("Gemist." if missed else "Gehaald."))
    return 1 if missed else 0


def _seconds(text: bytes, framework: Framework) -> float:
    began = time.process_time()
    read_factsheet(text, framework)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
