# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie verdicts check [FILE…]``: the verdicts of published inquiries, as data."""

import argparse
import sys
from pathlib import Path
from typing import Any

from . import FAULT


def register(commands: Any) -> None:
    """Add ``verdicts`` to the command line."""
    verdicts = commands.add_parser("verdicts", help="gepubliceerde oordelen als gegevens")
    verbs = verdicts.add_subparsers(dest="verb", metavar="wat", required=True)
    check = verbs.add_parser("check", help="controleer de bestanden; noemt elke fout in één keer")
    check.add_argument("files", nargs="*", type=Path, metavar="BESTAND")
    check.set_defaults(func=run_check)


def run_check(args: argparse.Namespace) -> int:
    """Name file, line, key and what was expected for every fault; 0 when there is none, else 2."""
    from gezinsregie.supervision.published.catalogue import files_in
    from gezinsregie.supervision.published.check import check_files

    files = args.files or files_in()
    faults = check_files(files)
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        print(f"Fouten: {len(faults)}. Er is niets geladen.", file=sys.stderr)
        return FAULT
    print(f"Alle oordelen kloppen. Onderzoeken: {len(files)}.")
    return 0
