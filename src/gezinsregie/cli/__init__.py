# SPDX-License-Identifier: EUPL-1.2
"""The command line: ``gezinsregie <what> …``. Faults go to standard error, with exit status 2."""

import os
import sys
from collections.abc import Sequence

FAULT = 2


def django_ready() -> None:
    """Start Django; a command that needs no database never calls this."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gezinsregie.config.settings")
    django.setup()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; never lets a traceback out for bad input."""
    from gezinsregie.audit.origin import coming_from

    from .parser import parser

    args = parser().parse_args(arguments)
    try:
        with coming_from(f"cli:{args.command}"):
            return int(args.func(args))
    except SystemExit as stop:
        # Settings that cannot be right say so in a sentence; a number is a status already.
        if not isinstance(stop.code, str):
            raise
        print(stop.code, file=sys.stderr)
        return FAULT
    except BrokenPipeError:
        # The reader of our output left; that is its right.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        return 130
    except Exception as fault:
        if not _is_about_the_database(fault):
            raise
        print(
            "De database is er nog niet, is niet bij, of is niet te bereiken. "
            "Start eerst `make run`, of `gezinsregie manage migrate`.",
            file=sys.stderr,
        )
        return FAULT


def _is_about_the_database(fault: Exception) -> bool:
    # Not every database error: a broken promise of a table is a fault of ours and must be seen.
    database = sys.modules.get("django.db")
    return database is not None and isinstance(
        fault, database.OperationalError | database.ProgrammingError
    )
