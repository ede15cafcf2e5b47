# SPDX-License-Identifier: EUPL-1.2
"""``make axe``: every page of everybody, at three widths, light and dark, through axe.

Ends with status 1 when anything is wrong, and says where.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from playwright.sync_api import sync_playwright

from .chromium import DESKTOP, launch
from .firsts import Firsts
from .looks import SCHEMES, SCREENS
from .rounds import AT_THE_DOOR, Depth, Round, round_at_the_door, round_of
from .still import out_of_order_page, still_town
from .walk import Person, people_at


def _go_round(home: str, person: Person, of_a_kind: int) -> Round:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        context = browser.new_context(viewport=DESKTOP, locale="nl-NL", reduced_motion="reduce")
        page = context.new_page()
        try:
            if person == AT_THE_DOOR:
                return round_at_the_door(page, home, out_of_order_page())
            depth = Depth(opened=of_a_kind, read=of_a_kind)
            with tempfile.TemporaryDirectory(prefix="firsts-") as folder:
                return round_of(page, home, person, depth, Firsts(Path(folder)))
        finally:
            browser.close()


def _people(home: str) -> list[Person]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            return people_at(browser.new_page(), home)
        finally:
            browser.close()


def look_at_everything(of_a_kind: int, processes: int) -> list[Round]:
    """Start a town that stands still and go round as everybody with a card, and as nobody."""
    with tempfile.TemporaryDirectory(prefix="axe-") as folder:
        os.environ["GEZINSREGIE_HOME"] = folder
        with (
            still_town(Path(folder)) as home,
            ProcessPoolExecutor(max_workers=processes) as pool,
        ):
            going = [
                pool.submit(_go_round, home, person, of_a_kind)
                for person in (*_people(home), AT_THE_DOOR)
            ]
            for one in as_completed(going):
                found = one.result()
                print(f"  {found.person.role}, {found.person.name}: {found.runs}", file=sys.stderr)
            return [one.result() for one in going]


def told(rounds: Sequence[Round], seconds: float) -> str:
    """Return what was looked at and found, as a table with a sum under it."""
    columns = ("pages", "kinds", "forms sent blank", "axe runs", "findings")
    lines = [f"{'role':<26}" + "".join(f"{name:>18}" for name in columns)]
    totals = [0] * len(columns)
    for one in rounds:
        row = (one.opened, len(one.kinds), one.sent_blank, one.runs, one.findings)
        totals = [total + value for total, value in zip(totals, row, strict=True)]
        lines.append(f"{one.person.role:<26}" + "".join(f"{value:>18}" for value in row))
    lines.append(f"{'together':<26}" + "".join(f"{value:>18}" for value in totals))
    widths = ", ".join(str(screen["width"]) for screen in SCREENS)
    lines.append(f"{len(rounds)} roles × {widths} × {', '.join(SCHEMES)}, in {seconds:.0f} s")
    for one in rounds:
        for where, faults in one.wrong.items():
            lines.append(f"\n{one.person.role}: {where}")
            lines += [f"  {fault}" for fault in faults]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--of-a-kind", type=int, default=2, help="pages of a kind (default 2)")
    parser.add_argument("--processes", type=int, default=2, help="browsers at a time (default 2)")
    asked = parser.parse_args()
    started = time.monotonic()
    rounds = look_at_everything(asked.of_a_kind, asked.processes)
    print(told(rounds, time.monotonic() - started))
    return 1 if any(one.findings for one in rounds) else 0


if __name__ == "__main__":
    sys.exit(main())
