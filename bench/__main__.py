# SPDX-License-Identifier: EUPL-1.2
"""Measure: python -m bench [--families 1500,40000] [--turns 10] [--afresh] [--as NAME]"""

import argparse
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from typing import Any

from .measuring import timed
from .report import between_sizes, keep, misses, table
from .stage import ROOT, Server, Stage


def main() -> int:
    """Measure all pages at all sizes, print the table, keep the JSON; 1 when an aim is missed and
    ``--strict`` was given."""
    args = _arguments()
    address = os.environ.get("GEZINSREGIE_DATABASE")
    stages = [Stage(size, address) for size in args.families]
    for stage in stages:
        print(f"{stage.families} gezinnen …", file=sys.stderr, flush=True)
        stage.prepare(args.afresh)
    servers: list[Server] = []
    try:
        for stage in stages:
            servers.append(Server(stage))
        report = _measured(args, stages, servers, address)
    finally:
        for server in servers:
            server.stop()
    print(table(report))
    print(f"\nBewaard: {keep(report, args.name).relative_to(ROOT)}")
    return 1 if args.strict and list(misses(report)) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description="Meet de snelheid.")
    parser.add_argument("--families", type=_sizes, default=[1500, 40000])
    parser.add_argument("--turns", type=int, default=10, help="beurten van 20 verzoeken per pagina")
    parser.add_argument("--afresh", action="store_true", help="maak de gezinnen opnieuw")
    parser.add_argument("--only", default="", help="alleen pagina's met dit in hun naam")
    parser.add_argument("--strict", action="store_true", help="faal als een doel gemist is")
    parser.add_argument("--as", dest="name", default=_name(), help="naam van de meting")
    return parser.parse_args()


def _sizes(text: str) -> list[int]:
    try:
        sizes = [int(one) for one in text.split(",")]
    except ValueError:
        raise argparse.ArgumentTypeError("schrijf getallen met komma's: 1500,40000") from None
    if any(one < 1 for one in sizes):
        raise argparse.ArgumentTypeError("een aantal gezinnen is minstens 1")
    return sizes


def _name() -> str:
    engine = "postgresql" if os.environ.get("GEZINSREGIE_DATABASE") else "sqlite"
    return f"{version('gezinsregie')}-{engine}"


def _commit() -> str:
    asked = subprocess.run(
        ["git", "describe", "--always", "--dirty"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.stdout.strip()


def _measured(
    args: argparse.Namespace, stages: list[Stage], servers: list[Server], address: str | None
) -> dict[str, Any]:
    scenes = [stage.pages() for stage in stages]
    floors = [scene[0] for scene in scenes]
    sizes: dict[str, Any] = {
        str(stage.families): {"start_seconds": round(server.start_seconds, 2), "pages": {}}
        for stage, server in zip(stages, servers, strict=True)
    }
    ports = [server.port for server in servers]
    for number, page in enumerate(scenes[0]):
        name = page["name"]
        if args.only not in name:
            continue
        print(f"  {name} …", file=sys.stderr, flush=True)
        figures = timed(ports, [scene[number] for scene in scenes], floors, args.turns)
        for size, one in zip(sizes, figures, strict=True):
            sizes[size]["pages"][name] = {"kind": page["kind"], **one.as_data()}
    for size, server in zip(sizes, servers, strict=True):
        sizes[size]["worker_megabytes"] = round(server.worker_megabytes(), 1)
    report = {
        "version": args.name,
        "commit": _commit(),
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "django": version("django"),
            "database": "PostgreSQL" if address else "SQLite",
        },
        "sizes": sizes,
    }
    return {**report, "between_sizes": between_sizes(report)}


if __name__ == "__main__":
    sys.exit(main())
