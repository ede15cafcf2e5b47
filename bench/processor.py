# SPDX-License-Identifier: EUPL-1.2
"""How much work a page is: processor time and calls, one request at a time in one process.

python -m bench.processor [--families 1500,10000] [--turns 40]

What else runs on the machine slows an answer but makes it no more work: this is the measure to
compare a change by where a quiet machine cannot be had. The page and the floor take turns.
"""

import argparse
import cProfile
import gc
import io
import pstats
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from .pages import TOKEN
from .stage import ROOT, Stage

_WARM_UP = 5


def main() -> int:
    """Print a line a page for each size of population."""
    parser = argparse.ArgumentParser(prog="python -m bench.processor")
    parser.add_argument("--families", default="1500")
    parser.add_argument("--turns", type=int, default=40)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.here:
        _measure(args.turns)
        return 0
    for size in args.families.split(","):
        stage = Stage(int(size), None)
        stage.prepare(afresh=False)
        print(f"\n{size} gezinnen", flush=True)
        command = [sys.executable, "-m", "bench.processor", "--here", "--turns", str(args.turns)]
        subprocess.run(command, cwd=ROOT, env=stage.environment, check=True)
    return 0


def _measure(turns: int) -> None:
    import django

    django.setup()
    from gezinsregie.config.statistics import refresh_statistics

    from .pages import pages
    from .server import application

    # As a server does when it starts: a migration may have left a table uncounted.
    refresh_statistics()
    serve = application()
    floor, *others = [page.as_data() for page in pages()]
    gc.collect()
    gc.freeze()
    print("| pagina | ms | ms vloer | × vloer | aanroepen |\n|---|---|---|---|---|")
    for page in others:
        asked = (floor, page)
        for _ in range(_WARM_UP):
            answers = [_answer(serve, one) for one in asked]
        if not answers[1].startswith(str(page["expects"])):
            raise RuntimeError(f"{page['name']}: {answers[1]}")
        took: tuple[list[float], list[float]] = ([], [])
        for _ in range(turns):
            for one, kept in zip(asked, took, strict=True):
                began = time.process_time()
                _answer(serve, one)
                kept.append(1000 * (time.process_time() - began))
        least, own = map(statistics.median, took)
        calls = _calls(serve, page)
        print(f"| {page['name']} | {own:.1f} | {least:.1f} | {own / least:.1f} | {calls} |")


def _answer(serve: Callable, page: dict[str, Any]) -> str:
    """Ask for a page as a browser does, and return the status of the answer."""
    form = page["form"]
    sent = {**form, "csrfmiddlewaretoken": TOKEN} if form is not None else {}
    body = urlencode(sent, doseq=True).encode()
    told: list[str] = []
    answer = serve(
        {
            "REQUEST_METHOD": "GET" if form is None else "POST",
            "PATH_INFO": page["address"],
            "QUERY_STRING": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "127.0.0.1",
            "HTTP_COOKIE": page["cookie"],
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": False,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        },
        lambda status, headers, *rest: told.append(status),
    )
    for _ in answer:
        pass
    if hasattr(answer, "close"):
        answer.close()
    return told[0]


def _calls(serve: Callable, page: dict[str, Any]) -> int:
    profile = cProfile.Profile()
    profile.enable()
    _answer(serve, page)
    profile.disable()
    counted: Any = pstats.Stats(profile)
    return int(counted.total_calls)


if __name__ == "__main__":
    sys.exit(main())
