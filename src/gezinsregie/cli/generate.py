# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie generate``: a believable population of invented families, in bulk."""

import argparse
import sys
import time
from datetime import date
from typing import Any

from gezinsregie.demonstration.population.limits import (
    FIRST_DAY,
    LARGEST_SEED,
    LAST_DAY,
    MOST_FAMILIES,
)
from gezinsregie.foundation import clock

from . import FAULT, django_ready

_SEED = 1


def register(commands: Any) -> None:
    """Add ``generate`` to the command line."""
    generate = commands.add_parser(
        "generate", help="maak een verzonnen bevolking, om mee te meten en te oefenen"
    )
    generate.add_argument("--families", type=int, required=True, help="hoeveel gezinnen")
    generate.add_argument(
        "--seed", type=int, default=_SEED, help=f"hetzelfde getal geeft hetzelfde ({_SEED})"
    )
    generate.add_argument(
        "--day", metavar="JJJJ-MM-DD", help="de dag waarop de bevolking zo is (vandaag)"
    )
    generate.set_defaults(func=run_generate)


class _Failed(Exception):
    """Loading stopped halfway and left nothing; the message is a Dutch sentence."""


class _Growing:
    """One line that grows on a terminal, with families, rate and time left; nothing elsewhere."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began

    def __call__(self, done: int, total: int) -> None:
        if not sys.stdout.isatty() or not done:
            return
        rate = done / max(self.seconds, 0.001)
        print(
            f"\r  {_bar(done, total)} {done} van {total} gezinnen, {rate:.0f} per seconde, "
            f"nog {(total - done) / rate:.0f} s   ",
            end="\n  Logboek en indexen …\n" if done == total else "",
            flush=True,
        )


def _bar(done: int, total: int, width: int = 24) -> str:
    full = width * done // total
    return "█" * full + "░" * (width - full)


def run_generate(args: argparse.Namespace) -> int:
    """Load a population; exit status 2 and a sentence when it cannot be."""
    if fault := _fault_in(args):
        print(f"{fault} Er is niets veranderd.", file=sys.stderr)
        return FAULT
    django_ready()
    from gezinsregie.demonstration.guard import NotADemonstration, refuse_what_is_real
    from gezinsregie.demonstration.population.load import ThereAlready

    progress = _Growing()
    try:
        refuse_what_is_real()
        _make_tables()
        counts = _load(args, progress)
    except (NotADemonstration, ThereAlready, _Failed) as refusal:
        print(refusal, file=sys.stderr)
        return FAULT
    for name, many in counts.items():
        print(f"  {name:<32} {many:>10}")
    rows = sum(counts.values())
    print(f"{args.families} gezinnen: {rows} rijen in {progress.seconds:.1f} seconden.")
    return 0


def _load(args: argparse.Namespace, progress: _Growing) -> dict[str, int]:
    from django.db import OperationalError

    from gezinsregie.demonstration.population.load import load_population

    try:
        return load_population(
            families=args.families, seed=args.seed, today=_day(args), progress=progress
        )
    except OperationalError as fault:
        raise _Failed(
            "Het laden is gestopt: de schijf is vol, of iemand anders schrijft in deze database. "
            "Maak ruimte of stop de ander en probeer het opnieuw. Er is niets veranderd."
        ) from fault


def _fault_in(args: argparse.Namespace) -> str | None:
    if not 1 <= args.families <= MOST_FAMILIES:
        return f"{args.families} gezinnen kan niet: kies 1 tot en met {MOST_FAMILIES}."
    if not 0 <= args.seed <= LARGEST_SEED:
        return f"--seed {args.seed} kan niet: kies 0 tot en met {LARGEST_SEED}."
    try:
        day = _day(args)
    except ValueError:
        return f"--day '{args.day}' is geen dag: schrijf hem als 2026-03-01."
    if not FIRST_DAY <= day <= LAST_DAY:
        return f"--day kan niet zo ver weg: kies {FIRST_DAY} tot en met {LAST_DAY}."
    return None


def _day(args: argparse.Namespace) -> date:
    return date.fromisoformat(args.day) if args.day is not None else clock.today()


def _make_tables() -> None:
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
