# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie mail send`` and ``gezinsregie files check``, as somebody types them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.correspondence.mailbox import SENDER, mail_server, unused_port
from tests.terminal import GEZINSREGIE, Terminal, refused

MAILS = 12

QUEUE = f"""
import django
django.setup()
from django.db import transaction
from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_job
from gezinsregie.correspondence.outbox import queue_mail
job = permit_for_job("agreements", Act.FEED_INSIGHT, "1")
with transaction.atomic():
    for number in range({MAILS}):
        queue_mail(job, to=f"nr{{number}}@partner.example", subject="Vraag", text="Goedemorgen")
"""


def without_ours() -> dict[str, str]:
    ours = ("GEZINSREGIE_", "DJANGO_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


@pytest.fixture(scope="module")
def queued(migrated: Terminal, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A home with mails that wait, made once; a test takes a copy of it: ``waiting``."""
    made = migrated.copied_to(tmp_path_factory.mktemp("queued") / "home")
    subprocess.run(
        [sys.executable, "-c", QUEUE],
        env={
            **without_ours(),
            "GEZINSREGIE_HOME": str(made.home),
            "DJANGO_SETTINGS_MODULE": "gezinsregie.config.settings",
        },
        check=True,
        timeout=120,
    )
    return made


@pytest.fixture
def waiting(queued: Terminal, tmp_path: Path) -> Terminal:
    """A terminal in a home of its own with mails that wait."""
    return queued.copied_to(tmp_path / "home")


def test_without_a_server_it_says_what_to_set(waiting: Terminal) -> None:
    done = waiting.types("mail", "send")
    refused(done, "geen mailserver", "GEZINSREGIE_SMTP", f"wachten {MAILS} mails")


def test_a_server_that_is_down_and_one_that_refuses_are_told(waiting: Terminal) -> None:
    down = {
        "GEZINSREGIE_SMTP": f"smtp://127.0.0.1:{unused_port()}",
        "GEZINSREGIE_MAIL_FROM": SENDER,
    }
    done = waiting.types("mail", "send", **down)
    refused(done, "de mailserver is niet te bereiken")
    assert done.stderr.count("\n") == 1, "the next mail would meet the same"
    with mail_server() as box:
        box.refused = {"nr3@partner.example"}
        up = {**down, "GEZINSREGIE_SMTP": f"smtp://127.0.0.1:{box.address.port}"}
        done = waiting.types("mail", "send", "--all", **up)
        refused(done, "de mailserver weigert de geadresseerde")
        assert done.stdout == f"{MAILS - 1} verstuurd; er wacht 1 mail.\n"
        assert len(box.messages) == MAILS - 1


def test_two_processes_send_each_mail_once(waiting: Terminal) -> None:
    with mail_server() as box:
        environment = {
            **without_ours(),
            "GEZINSREGIE_HOME": str(waiting.home),
            "GEZINSREGIE_SMTP": f"smtp://127.0.0.1:{box.address.port}",
            "GEZINSREGIE_MAIL_FROM": SENDER,
        }
        both = [
            subprocess.Popen(
                [str(GEZINSREGIE), "mail", "send"],
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _number in range(2)
        ]
        for one in both:
            _out, errors = one.communicate(timeout=120)
            assert (one.returncode, errors) == (0, "")
        received = sorted(message["To"] for message in box.messages)
        assert received == sorted(f"nr{number}@partner.example" for number in range(MAILS))
        again = waiting.types(
            "mail",
            "send",
            GEZINSREGIE_SMTP=environment["GEZINSREGIE_SMTP"],
            GEZINSREGIE_MAIL_FROM=SENDER,
        )
        assert (again.returncode, again.stdout) == (0, "0 verstuurd; er wachten 0 mails.\n")


def test_an_address_that_is_none_is_told(terminal: Terminal) -> None:
    refused(terminal.types("mail", "send", GEZINSREGIE_SMTP="mail.example"), "GEZINSREGIE_SMTP")


def test_files_are_checked(waiting: Terminal) -> None:
    done = waiting.types("files", "check")
    assert (done.returncode, done.stdout) == (0, "0 bestanden nagegaan, 0 keer iets mis.\n")
    stray = Path(waiting.home) / "files" / "ab" / "stray"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"x")
    os.utime(stray, (0, 0))
    refused(waiting.types("files", "check"), "Van niemand", "stray")
