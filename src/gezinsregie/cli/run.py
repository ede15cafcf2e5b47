# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie run``: the whole product on this machine, with the demonstration town."""

import argparse
import errno
import os
import socket
import sys
from pathlib import Path
from typing import Any

from . import FAULT, django_ready
from .demo import progress, told

LOOPBACK = "127.0.0.1"
ANOTHER_PORT = 8001

# What is said of a town that was told for an earlier day, by whether it is kept.
_STALE = {
    False: (
        "De demonstratiestad was verteld voor %(day)s; zij wordt als nieuw gemaakt, voor vandaag. "
        "Wat erin veranderd was, gaat weg. Bewaren kan met: gezinsregie run --keep"
    ),
    True: "De demonstratiestad blijft zoals zij is: verteld voor %(day)s.",
}


def register(commands: Any) -> None:
    """Add ``run`` to the command line."""
    run = commands.add_parser("run", help="start de demonstratie op deze machine")
    run.add_argument(
        "--port",
        type=int,
        default=os.environ.get("PORT", "8000"),
        help="poort op loopback (omgevingsvariabele PORT, anders 8000)",
    )
    run.add_argument(
        "--keep",
        action="store_true",
        help="laat de demonstratiestad zoals zij is, ook als zij voor een eerdere dag is verteld",
    )
    run.set_defaults(func=run_server)


def run_server(args: argparse.Namespace) -> int:
    """Make the database, bring the town to today, say where it is, and serve until stopped."""
    if not 1 <= args.port <= 65535:
        print(f"Poort {args.port} bestaat niet: kies 1 tot en met 65535.", file=sys.stderr)
        return FAULT
    try:
        _bind(args.port)
    except OSError as fault:
        print(_why_not(args.port, fault), file=sys.stderr)
        return FAULT
    os.environ["GEZINSREGIE_DEMONSTRATION"] = "1"
    django_ready()
    from django.core.management import call_command

    from gezinsregie.demonstration.guard import NotADemonstration, refuse_what_is_real
    from gezinsregie.demonstration.present import bring_to_today, is_stale

    try:
        refuse_what_is_real()
    except NotADemonstration as fault:
        print(fault, file=sys.stderr)
        return FAULT
    print("Database …", flush=True)
    call_command("migrate", interactive=False, verbosity=0)
    if is_stale():
        print(_STALE[args.keep] % {"day": told()}, flush=True)
    print("Demonstratiestad …", flush=True)
    bring_to_today(progress, keep=args.keep)
    _say_where(args.port)
    _serve(args.port)
    return 0


def _bind(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((LOOPBACK, port))


def _why_not(port: int, fault: OSError) -> str:
    other = port + 1 if 1024 <= port < 65535 else ANOTHER_PORT
    advice = f"Kies een andere: PORT={other} make run"
    if fault.errno == errno.EADDRINUSE:
        return f"Poort {port} is bezet. {advice}"
    if isinstance(fault, PermissionError):
        return f"Poort {port} mag dit account niet openen: onder 1024 vraagt dat rechten. {advice}"
    return f"Poort {port} gaat niet open ({fault.strerror}). {advice}"


def _say_where(port: int) -> None:
    from gezinsregie.web.sign_in.cards import cards

    print(f"\nGezinsregie draait op http://{LOOPBACK}:{port}/")
    print("Inloggen gaat daar met één klik op een kaart:")
    for card in cards():
        print(f"  {card.name:<20} {card.role}")
    print("Stoppen: Ctrl+C\n", flush=True)


def _serve(port: int) -> None:
    gunicorn = str(Path(sys.executable).with_name("gunicorn"))
    config = str(Path(__file__).parents[1] / "config" / "gunicorn.py")
    os.execv(  # noqa: S606 - the server takes this process over, and no shell is wanted
        gunicorn,
        [gunicorn, "--config", config, "--bind", f"{LOOPBACK}:{port}", "gezinsregie.config.wsgi"],
    )
