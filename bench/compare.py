# SPDX-License-Identifier: EUPL-1.2
"""Two measurements side by side: the ratio to the floor then and now.

python -m bench.compare A B
"""

import sys
from typing import Any

from .report import read


def compared(before: dict[str, Any], after: dict[str, Any]) -> str:
    """Return a table of what both measured; the floor takes the machine's own speed out of it."""
    lines = [
        f"{'':38}{before['version']:>16}{after['version']:>16}{'verschil':>12}",
    ]
    for size in sorted(set(before["sizes"]) & set(after["sizes"]), key=int):
        lines.append(f"{size} gezinnen, keer de vloer")
        old, new = before["sizes"][size]["pages"], after["sizes"][size]["pages"]
        for name in old:
            if name in new:
                was, now = old[name]["ratio"], new[name]["ratio"]
                lines.append(f"  {name:36}{was:16.2f}{now:16.2f}{now / was - 1:+12.0%}")
    only = [
        name
        for size in after["sizes"]
        for name in after["sizes"][size]["pages"]
        if name not in before["sizes"].get(size, {}).get("pages", {})
    ]
    if only:
        lines.append(f"Alleen in {after['version']}: {', '.join(dict.fromkeys(only))}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print the comparison of two kept measurements."""
    if len(arguments) != 2:
        print("Noem twee metingen: make bench-compare A B", file=sys.stderr)
        return 2
    print(compared(*(read(name) for name in arguments)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
