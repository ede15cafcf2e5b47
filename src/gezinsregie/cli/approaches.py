# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie approaches check [FILE …]``: is every definition right?"""

import argparse
import sys
from pathlib import Path
from typing import Any

from . import FAULT


def register(commands: Any) -> None:
    """Add ``approaches`` to the command line."""
    approaches = commands.add_parser("approaches", help="aanpakken als gegevens")
    verbs = approaches.add_subparsers(dest="verb", metavar="wat", required=True)
    check = verbs.add_parser("check", help="controleer definities; noemt elke fout in één keer")
    check.add_argument("files", nargs="*", type=Path, metavar="BESTAND")
    check.set_defaults(func=run_check)


def run_check(args: argparse.Namespace) -> int:
    """Name file, line, key and what was expected for every fault; 0 when there is none, else 2."""
    from gezinsregie.approaches.check import check_files

    faults = check_files(args.files or None)
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        print(f"Fouten: {len(faults)}. Er is niets geladen.", file=sys.stderr)
        return FAULT
    print("Alle definities kloppen." if not args.files else "De definitie klopt.")
    return 0
