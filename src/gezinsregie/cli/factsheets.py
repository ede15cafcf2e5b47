# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie factsheets import FILE [--json]``: read a published factsheet in (TZ8)."""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gezinsregie.cli import FAULT, django_ready
from gezinsregie.foundation.clock import LOCAL
from gezinsregie.supervision.factsheet.limits import refuse_too_large
from gezinsregie.supervision.factsheet.reading.as_json import reading_as_json
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.factsheet.reading.records import Reading, Verdict
from gezinsregie.supervision.factsheet.reading.source import LARGEST_FILE, UnreadableFactsheet
from gezinsregie.supervision.framework.definition import Framework, load_framework

if TYPE_CHECKING:
    from gezinsregie.partners.models import Organisation

_WORDS = {
    Verdict.MEETS: "voldoet",
    Verdict.IMPROVEMENT: "verbeterpunt",
    Verdict.UNMARKED: "bevinding zonder teken",
    Verdict.NO_FINDING: "geen bevinding",
    Verdict.UNDECIDED: "nog te beslissen",
}


class Refused(Exception):
    """The command cannot go on; the message is a Dutch sentence for whoever typed it."""


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command ``factsheets`` with its subcommand ``import``."""
    factsheets = subparsers.add_parser("factsheets", help="gepubliceerde factsheets")
    commands = factsheets.add_subparsers(dest="factsheets_command", required=True)
    reader = commands.add_parser("import", help="lees de tekst van een factsheet in")
    reader.add_argument("file", metavar="FILE", help="een tekstbestand (.txt)")
    reader.add_argument(
        "--json", action="store_true", help="toon wat er gelezen is als JSON en bewaar niets"
    )
    reader.add_argument(
        "--inspectorate", metavar="NAAM", help="voor welke toezichthouder, als er meer zijn"
    )
    reader.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Return the exit status: 0, or 2 after a sentence on standard error."""
    try:
        framework = load_framework()
        try:
            source = _bytes_of(Path(args.file))
            reading = read_factsheet(source, framework)
        except UnreadableFactsheet as fault:
            raise Refused(f"{args.file}: {fault}") from fault
        if args.json:
            _print(json.dumps(reading_as_json(reading), ensure_ascii=False, indent=2))
        else:
            _store(args, source, reading, framework)
    except Refused as refusal:
        sys.stderr.buffer.write(f"{refusal}\n".encode("utf-8", "replace"))
        return FAULT
    return 0


def _bytes_of(path: Path) -> bytes:
    """Return the file's bytes, never more than one over the limit."""
    try:
        refuse_too_large(path.stat().st_size)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Refused(
            f"Het bestand {path} is er niet. Controleer de naam en de map en probeer het opnieuw."
        ) from None
    except IsADirectoryError:
        raise Refused(f"{path} is een map. Noem het tekstbestand van één factsheet.") from None
    except PermissionError:
        raise Refused(
            f"Het bestand {path} mag ik niet lezen. Geef uzelf leesrecht, of kopieer het naar een "
            "map van uzelf."
        ) from None
    except OSError:
        raise Refused(
            f"Het bestand {path} kan ik niet lezen. Kopieer het naar een andere map en probeer "
            "het opnieuw."
        ) from None


def _store(args: argparse.Namespace, source: bytes, reading: Reading, framework: Framework) -> None:
    django_ready()
    from gezinsregie.access.acts import Act
    from gezinsregie.access.permits import permit_for_job
    from gezinsregie.supervision.actions import ImportedAlready, import_factsheet

    inspectorate = _inspectorate(args.inspectorate)
    permit = permit_for_job("factsheets", Act.IMPORT_FACTSHEET, inspectorate.pk)
    try:
        factsheet = import_factsheet(permit, source=source, reading=reading, framework=framework)
    except ImportedAlready as already:
        existing = already.factsheet
        day = existing.imported_at.astimezone(LOCAL)
        raise Refused(
            f"{args.file}: deze tekst is al ingelezen op {day:%d-%m-%Y}, als "
            f"'{existing.title}'. Er is niets bewaard; lees een andere tekst in."
        ) from already
    _print(_summary(reading, inspectorate.name, str(factsheet.pk)))


def _inspectorate(name: str | None) -> "Organisation":
    from gezinsregie.supervision.queries import inspectorates

    held = list(inspectorates())
    if not held:
        raise Refused(
            "Er is nog geen toezichthouder. Start eerst `make run`; die voegt er een toe."
        )
    named = [one for one in held if name is None or one.name.casefold() == name.casefold()]
    if len(named) == 1:
        return named[0]
    names = ", ".join(f"'{one.name}'" for one in held)
    if name is None:
        raise Refused(f"Er zijn meer toezichthouders: kies er een met --inspectorate: {names}.")
    raise Refused(f"Er is geen toezichthouder '{name}'. Kies uit: {names}.")


def _summary(reading: Reading, inspectorate: str, key: str) -> str:
    counts: Counter[Any] = Counter(reading.verdicts.values())
    undecided = [key for key, value in reading.verdicts.items() if value is Verdict.UNDECIDED]
    parts = [
        f"Ingelezen als concept voor {inspectorate}: {reading.title}",
        f"  indicatoren: {len(reading.verdicts)}",
        *(f"    {_WORDS[value]}: {counts[value]}" for value in Verdict if counts[value]),
    ]
    if undecided:
        parts.append(f"  Een mens beslist nog over: {', '.join(undecided)}.")
    if reading.unplaced:
        lines = ", ".join(str(one.line) for one in reading.unplaced)
        parts.append(f"  Geen plaats gevonden voor regel {lines}.")
    parts.append(f"  Bekijk het voorbeeld: /toezicht/factsheet/{key}/voorbeeld/")
    return "\n".join(parts)


def _print(text: str) -> None:
    """Write UTF-8 to standard output, whatever the terminal says it understands."""
    sys.stdout.buffer.write(f"{text}\n".encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
