# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie agreements remind``: announce by mail which agreements end soon."""

import argparse
from typing import TYPE_CHECKING, Any

from . import django_ready

if TYPE_CHECKING:
    from gezinsregie.partners.agreement.models import Agreement


def register(commands: Any) -> None:
    """Add ``agreements`` to the command line."""
    agreements = commands.add_parser("agreements", help="afspraken tussen partners")
    verbs = agreements.add_subparsers(dest="verb", metavar="wat", required=True)
    remind = verbs.add_parser("remind", help="mail beheerders welke afspraken bijna aflopen")
    remind.set_defaults(func=run_remind)


def run_remind(args: argparse.Namespace) -> int:
    """Announce the ends of agreements, each once per step; safe to run as often as one likes."""
    django_ready()
    from gezinsregie.access.acts import Act
    from gezinsregie.access.permits import permit_for_job
    from gezinsregie.correspondence.queries import mail_works
    from gezinsregie.partners.models import Organisation, OrganisationKind
    from gezinsregie.partners.renewal.actions import announce_endings

    for municipality in Organisation.objects.filter(kind=OrganisationKind.MUNICIPALITY):
        permit = permit_for_job("agreements", Act.REMIND_OF_RENEWAL, municipality.pk)
        told = announce_endings(permit, letter=_letter)
        one_or_more = "1 afspraak" if told == 1 else f"{told} afspraken"
        print(f"{municipality.name}: {one_or_more} aangekondigd.")
    if not mail_works():
        print("Er is geen mailserver ingesteld: de mails wachten. Zie docs/operations.md.")
    return 0


def _letter(agreement: "Agreement", days: int) -> tuple[str, str]:
    when = "vandaag" if days == 0 else "morgen" if days == 1 else f"over {days} dagen"
    text = (
        f"Deze afspraak loopt {when} af:\n\n{agreement.title}\n\n"
        "Wie daarna niet opnieuw tekende, is niet meer gebonden. Vanaf dan gaat er op grond van "
        "dit stuk niets meer naar de partners.\n\n"
        "Maak onder Afspraken een nieuwe versie en vraag de partijen te tekenen.\n"
    )
    return f"Afspraak loopt {when} af", text
