# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie log verify``: does the chain of the log still hold?"""

import argparse
import sys
from typing import Any

from . import FAULT, django_ready


def register(commands: Any) -> None:
    """Add ``log`` to the command line."""
    log = commands.add_parser("log", help="het logboek")
    verbs = log.add_subparsers(dest="verb", metavar="wat", required=True)
    verify = verbs.add_parser("verify", help="controleer of er niets in veranderd is")
    verify.set_defaults(func=run_verify)


def run_verify(args: argparse.Namespace) -> int:
    """Say whether the log is whole; exit status 2 and the line where it is not."""
    django_ready()
    from gezinsregie.audit.models import Entry
    from gezinsregie.audit.queries import broken_at

    broken = broken_at()
    if broken is not None:
        print(f"De keten van het logboek is verbroken bij regel {broken}.", file=sys.stderr)
        return FAULT
    print(f"De keten van het logboek klopt: {Entry.objects.count()} regels.")
    return 0
