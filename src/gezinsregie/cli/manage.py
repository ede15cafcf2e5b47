# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie manage …``: Django's own commands, for whoever runs the installation."""

import argparse
import sys
from typing import Any

from . import FAULT, django_ready


def register(commands: Any) -> None:
    """Add ``manage`` to the command line."""
    manage = commands.add_parser("manage", help="opdrachten van Django, zoals migrate")
    manage.add_argument("rest", nargs=argparse.REMAINDER, metavar="…")
    manage.set_defaults(func=run_manage)


def run_manage(args: argparse.Namespace) -> int:
    """Hand the rest of the line to Django, but for what cannot work here."""
    if args.rest[:1] == ["createsuperuser"]:
        print(
            "Gezinsregie kent geen superuser: wie iets mag, volgt uit het werk dat iemand doet. "
            "Een beheerder opent accounts onder Beheer.",
            file=sys.stderr,
        )
        return FAULT
    django_ready()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["gezinsregie manage", *args.rest])
    return 0
