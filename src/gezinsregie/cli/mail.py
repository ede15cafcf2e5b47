# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie mail send``: send what waits in the outbox; safe to run as often as one likes."""

import argparse
import sys
from typing import Any

from . import FAULT, django_ready

_NO_SERVER = (
    "Er is geen mailserver ingesteld, dus er gaat niets uit. "
    "Zet GEZINSREGIE_SMTP en GEZINSREGIE_MAIL_FROM; zie docs/operations.md."
)
# A fault of one mail; every other is one of the server, and the next mail would meet it too.
_OF_ONE_MAIL = {"recipient", "refused", "unreadable"}
_SECONDS = 30.0


def register(commands: Any) -> None:
    """Add ``mail`` to the command line."""
    mail = commands.add_parser("mail", help="de mails die wachten")
    verbs = mail.add_subparsers(dest="verb", metavar="wat", required=True)
    send = verbs.add_parser("send", help="verstuur wat nog wacht")
    send.add_argument(
        "--all", action="store_true", help="ook wat pas is geweigerd en nog even rust"
    )
    send.set_defaults(func=run_send)


def run_send(args: argparse.Namespace) -> int:
    """Send every mail that waits; exit status 2 when one did not go, and why on standard error."""
    django_ready()
    from django.conf import settings

    from gezinsregie.correspondence.delivery import deliver, waiting
    from gezinsregie.correspondence.models import OutgoingMail

    mails = list(waiting().values_list("pk", flat=True))
    if settings.MAIL_SERVER is None:
        print(f"{_NO_SERVER} Er {_waiting(len(mails))}.", file=sys.stderr)
        return FAULT
    failed = False
    for number, mail_id in enumerate(mails, start=1):
        fault = deliver(mail_id, at_once=args.all, timeout=_SECONDS)
        if sys.stdout.isatty():
            print(f"\r{number} van {len(mails)} …", end="", flush=True)
        if fault is None:
            continue
        failed = True
        print(f"Mail {mail_id} ging niet uit: {fault.label}.", file=sys.stderr)
        if fault.value not in _OF_ONE_MAIL:
            break
    sent = OutgoingMail.objects.filter(pk__in=mails, sent_at__isnull=False).count()
    left = waiting().count()
    print(f"{sent} verstuurd; er {_waiting(left)}.")
    return FAULT if failed else 0


def _waiting(count: int) -> str:
    return "wacht 1 mail" if count == 1 else f"wachten {count} mails"
