# SPDX-License-Identifier: EUPL-1.2
"""The oracle answers by itself: what it imports, also indirectly, is none of the product."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ORACLE = ROOT / "tests" / "oracle"
# What reads the product, or lays it beside the oracle; all else stands apart.
BESIDE_THE_PRODUCT = (
    "building",
    "clauses",
    "conftest",
    "counting",
    "deciding",
    "moves",
    "pages",
    "reading",
    "secrets",
    "setwise",
    "test_",
)

IMPORTED = """
import sys
from importlib import import_module
for name in sys.argv[1:]:
    import_module(name)
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"gezinsregie", "django"}))
"""


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def test_the_oracle_knows_nothing_of_the_product() -> None:
    apart = [
        _module(path)
        for path in sorted(ORACLE.rglob("*.py"))
        if not path.relative_to(ORACLE).parts[0].startswith(BESIDE_THE_PRODUCT)
    ]
    assert {"answers", "answers_family", "answers_partner", "facts"} <= {
        name.rpartition(".")[2] for name in apart
    }
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, *apart],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == []
