# SPDX-License-Identifier: EUPL-1.2
"""Which commands there are, and what is said when one is not understood: in Dutch."""

import argparse
import re
import sys
from typing import NoReturn

from . import (
    FAULT,
    agreements,
    approaches,
    demo,
    digest,
    factsheets,
    figures,
    files,
    generate,
    log,
    mail,
    manage,
    privacy,
    run,
    verdicts,
)

_COMMANDS = (
    run,
    demo,
    generate,
    approaches,
    factsheets,
    verdicts,
    figures,
    agreements,
    digest,
    mail,
    files,
    log,
    privacy,
    manage,
)

_SENTENCES = (
    (r"the following arguments are required: (.+)", r"er ontbreekt iets: \1"),
    (r"unrecognized arguments: (.+)", r"dit ken ik niet: \1"),
    (
        r"argument (.+): invalid choice: '?(.*?)'? \(choose from (.+)\)",
        r"\2 ken ik niet; kies uit \3",
    ),
    (r"argument (.+): invalid int value: '(.*)'", r"\1 vraagt een getal, niet '\2'"),
    (r"argument (.+): expected one argument", r"\1 vraagt één waarde"),
)


class DutchParser(argparse.ArgumentParser):
    """A parser that says in Dutch what it misses, and where help is."""

    def error(self, message: str) -> NoReturn:
        for pattern, sentence in _SENTENCES:
            message = re.sub(pattern, sentence, message)
        print(f"{message[:1].upper()}{message[1:]}.", file=sys.stderr)
        print(f"Hulp: {self.prog} --help", file=sys.stderr)
        raise SystemExit(FAULT)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    whole = DutchParser(
        prog="gezinsregie",
        description="Eén gezin, één plan, één coördinator, en het toezicht erop.",
    )
    commands = whole.add_subparsers(
        dest="command", metavar="opdracht", required=True, parser_class=DutchParser
    )
    for command in _COMMANDS:
        command.register(commands)
    return whole
