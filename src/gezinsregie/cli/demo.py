# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie demo load`` and ``demo reset``: the demonstration town."""

import argparse
import sys
from typing import Any

from . import FAULT, django_ready


def register(commands: Any) -> None:
    """Add ``demo`` to the command line."""
    demo = commands.add_parser("demo", help="de demonstratiestad")
    verbs = demo.add_subparsers(dest="verb", metavar="wat", required=True)
    load = verbs.add_parser("load", help="laad de stad, als zij er nog niet is")
    load.set_defaults(func=run_load)
    reset = verbs.add_parser("reset", help="geef de stad terug als nieuw")
    reset.set_defaults(func=run_reset)


def progress(done: int, total: int) -> None:
    """Show how far the town is: one line that grows on a terminal, nothing elsewhere."""
    if sys.stdout.isatty():
        print(f"\r  De stad wordt gebouwd: {done * 100 // total} %", end="", flush=True)
        if done == total:
            print()


def told() -> str:
    """Return the day up to which the town was told, in words."""
    from django.utils.dateformat import format as dated

    from gezinsregie.demonstration.town import told_for

    day = told_for()
    return dated(day, "j F Y") if day else ""


def run_load(args: argparse.Namespace) -> int:
    """Load the town unless it is there; never beside anything real."""
    django_ready()
    from gezinsregie.demonstration.guard import NotADemonstration, refuse_what_is_real
    from gezinsregie.demonstration.present import is_stale
    from gezinsregie.demonstration.town import is_loaded, load

    try:
        refuse_what_is_real()
    except NotADemonstration as fault:
        print(fault, file=sys.stderr)
        return FAULT
    if is_loaded():
        print(f"De demonstratiestad staat er al, verteld voor {told()}.")
        if is_stale():
            print("Als nieuw, voor vandaag: gezinsregie demo reset")
        return 0
    load(progress)
    print(f"De demonstratiestad staat er. Zij is verteld voor {told()}.")
    return 0


def run_reset(args: argparse.Namespace) -> int:
    """Empty the database of a demonstration and load the town again; never a real one."""
    django_ready()
    from gezinsregie.demonstration.guard import NotADemonstration
    from gezinsregie.demonstration.reset import reset

    try:
        reset(progress)
    except NotADemonstration as fault:
        print(fault, file=sys.stderr)
        return FAULT
    print(f"De demonstratiestad is weer als nieuw, verteld voor {told()}.")
    return 0
