# SPDX-License-Identifier: EUPL-1.2
"""The demonstration town on a day that never passes, so that a picture made twice is the same.

The clock is stopped here, around the product: an installation has no setting that could do it.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from gezinsregie.foundation import clock

from .serving import ROOT, environment_of, free_port, serving

# A Tuesday morning at the desk.
MOMENT = datetime(2026, 3, 3, 10, 30, tzinfo=clock.LOCAL)


@contextmanager
def still_town(home: Path) -> Iterator[str]:
    """Give the address of a town that stands still, with its data in ``home`` (an empty folder)."""
    port = free_port()
    environment = environment_of(home)
    environment.pop("GEZINSREGIE_DATABASE", None)
    command = [sys.executable, "-m", "tests.looking.still", "--port", str(port)]
    with serving(command, port, environment, home / "server.log") as address:
        yield address


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
    """Answer as the product does, at MOMENT. What gunicorn is given."""
    from gezinsregie.config.wsgi import application as product

    with clock.stopped_at(MOMENT):
        return product(environ, start_response)


def gunicorn(port: int) -> list[str]:
    """Return the command that serves, as the product would, a town that is there already."""
    config = str(ROOT / "src/gezinsregie/config/gunicorn.py")
    bind = f"127.0.0.1:{port}"
    program = str(Path(sys.executable).with_name("gunicorn"))
    return [program, "--config", config, "--bind", bind, "tests.looking.still:application"]


def out_of_order_page() -> str:
    """Return the page that the product gives when it breaks, as HTML."""
    from gezinsregie.cli import django_ready

    django_ready()
    from django.test import RequestFactory

    from gezinsregie.web.shell.errors import out_of_order

    return out_of_order(RequestFactory().get("/")).content.decode()


def _serve(port: int) -> None:
    os.environ["GEZINSREGIE_DEMONSTRATION"] = "1"
    from gezinsregie.cli import django_ready

    django_ready()
    from django.core.management import call_command

    from gezinsregie.demonstration.town import load

    call_command("migrate", interactive=False, verbosity=0)
    with clock.stopped_at(MOMENT):
        load(lambda done, total: None)
    command = gunicorn(port)
    os.execv(command[0], command)  # noqa: S606 - the server takes this process over


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    _serve(parser.parse_args().port)
