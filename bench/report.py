# SPDX-License-Identifier: EUPL-1.2
"""What was measured, as a table to read and as JSON to keep, and what misses its aim."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .pages import AIMS, BETWEEN_SIZES, LEAST, MOST_QUERIES, P95_OVER_P50

RESULTS = Path(__file__).parent / "results"

_HEAD = ("p50 ms", "p95 ms", "× vloer", "1 klant/s", "8 klanten/s", "vragen", "kB")


def table(report: dict[str, Any]) -> str:
    """Return the report as lines of text, one table a size."""
    machine = report["machine"]
    lines = [
        f"{report['version']} · {machine['database']} · {machine['cores']} kernen · "
        f"Python {machine['python']} · Django {machine['django']}"
    ]
    for size, stage in report["sizes"].items():
        lines += [
            "",
            f"{int(size):,} gezinnen · start {stage['start_seconds']:.1f} s · "
            f"{stage['worker_megabytes']:.0f} MB per worker".replace(",", "."),
            f"{'':26}" + "".join(f"{one:>12}" for one in _HEAD),
        ]
        lines += [_row(name, one) for name, one in stage["pages"].items()]
    if len(report["sizes"]) > 1:
        lines += ["", "p50 bij de grootste, als veelvoud van de kleinste"]
        lines += [f"{name:26}{ratio:12.2f}" for name, ratio in between_sizes(report).items()]
    missed = list(misses(report))
    lines += ["", "Doelen gemist:" if missed else "Alle doelen gehaald.", *missed]
    return "\n".join(lines)


def _row(name: str, one: dict[str, Any]) -> str:
    return (
        f"{name:26}{one['p50']:12.1f}{one['p95']:12.1f}{one['ratio']:12.2f}"
        f"{one['a_second']:12.0f}{one['a_second_by_eight']:12.0f}"
        f"{one['queries']:12.0f}{one['size'] / 1000:12.0f}"
    )


def misses(report: dict[str, Any]) -> Iterator[str]:
    """Yield a sentence for each figure that misses its aim."""
    for size, stage in report["sizes"].items():
        for name, one in stage["pages"].items():
            aim = AIMS.get(one["kind"])
            checks = (
                ("keer de vloer", one["ratio"], aim),
                ("vragen aan de database", one["queries"], MOST_QUERIES),
                ("keer p50 voor p95", one["p95"] / one["p50"], P95_OVER_P50),
            )
            for what, value, most in checks if one["kind"] != LEAST else ():
                if most is not None and value > most:
                    yield f"  {name}, {size} gezinnen: {value:.2f} {what}, doel {most}"
    for name, ratio in between_sizes(report).items():
        if ratio > BETWEEN_SIZES:
            yield f"  {name}: {ratio:.2f} keer zo lang bij de grootste, doel {BETWEEN_SIZES}"


def between_sizes(report: dict[str, Any]) -> dict[str, float]:
    """Return per page its p50 in the largest database over that in the smallest."""
    sizes = sorted(report["sizes"], key=int)
    small, large = (report["sizes"][size]["pages"] for size in (sizes[0], sizes[-1]))
    return {name: round(large[name]["p50"] / small[name]["p50"], 2) for name in small}


def keep(report: dict[str, Any], name: str) -> Path:
    """Write the report to ``results/<name>.json`` and return where."""
    path = RESULTS / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def read(name: str) -> dict[str, Any]:
    """Return a report by its name or path. Raises SystemExit with a sentence when it is not one."""
    path = Path(name) if name.endswith(".json") else RESULTS / f"{name}.json"
    known = ", ".join(sorted(one.stem for one in RESULTS.glob("*.json"))) or "nog geen"
    try:
        report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        report["sizes"], report["version"]
    except FileNotFoundError:
        raise SystemExit(f"Er is geen meting {name}. Bewaard zijn: {known}.") from None
    except (ValueError, KeyError, TypeError, OSError):
        raise SystemExit(f"{path.name} is geen meting die ik kan lezen.") from None
    return report
