# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie digest send``: the counts of the day, to the coordinators who want them."""

import argparse
from typing import TYPE_CHECKING, Any

from . import django_ready

if TYPE_CHECKING:
    from gezinsregie.casework.notice.digest import Counts


def register(commands: Any) -> None:
    """Add ``digest`` to the command line."""
    digest = commands.add_parser("digest", help="de mail van de ochtend")
    verbs = digest.add_subparsers(dest="verb", metavar="wat", required=True)
    send = verbs.add_parser("send", help="mail coaches die dat willen de aantallen van vandaag")
    send.set_defaults(func=run_send)


def run_send(args: argparse.Namespace) -> int:
    """Send what was not sent today; safe to run as often as one likes."""
    django_ready()
    from gezinsregie.access.acts import Act
    from gezinsregie.access.permits import permit_for_job
    from gezinsregie.casework.notice.actions import send_digests
    from gezinsregie.correspondence.queries import mail_works
    from gezinsregie.partners.models import Organisation, OrganisationKind

    for municipality in Organisation.objects.filter(kind=OrganisationKind.MUNICIPALITY):
        permit = permit_for_job("digest", Act.SEND_DIGEST, municipality.pk)
        sent = send_digests(permit, letter=_letter)
        print(f"{municipality.name}: {'1 mail' if sent == 1 else f'{sent} mails'} verstuurd.")
    if not mail_works():
        print("Er is geen mailserver ingesteld: de mails wachten. Zie docs/operations.md.")
    return 0


def _letter(counts: "Counts") -> tuple[str, str]:
    lines = [
        f"{number} {one if number == 1 else more}"
        for number, one, more in (
            (counts.late, "ding is te laat", "dingen zijn te laat"),
            (counts.meetings, "afspraak vandaag", "afspraken vandaag"),
            (counts.asking, "ding vraagt verder aandacht", "dingen vragen verder aandacht"),
        )
        if number
    ]
    text = "Dit is uw dag:\n\n" + "\n".join(f"- {one}" for one in lines)
    return "Uw dag in aantallen", text + "\n\nWat het is, leest u in Gezinsregie, op Vandaag.\n"
