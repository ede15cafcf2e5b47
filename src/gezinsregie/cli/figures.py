# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie figures refresh``: bring the figures beside the findings up to date."""

import argparse
from typing import Any

from . import django_ready


def register(commands: Any) -> None:
    """Add ``figures`` to the command line."""
    figures = commands.add_parser("figures", help="cijfers uit de uitvoering, zonder personen")
    verbs = figures.add_subparsers(dest="verb", metavar="wat", required=True)
    refresh = verbs.add_parser("refresh", help="werk de cijfers bij uit de trajecten")
    refresh.set_defaults(func=run_refresh)


def run_refresh(args: argparse.Namespace) -> int:
    """Feed every municipality's figures; safe to run as often as one likes."""
    django_ready()
    from gezinsregie.access.acts import Act
    from gezinsregie.access.permits import permit_for_job
    from gezinsregie.insight_feed.actions import feed_insight
    from gezinsregie.partners.models import Organisation, OrganisationKind

    for municipality in Organisation.objects.filter(kind=OrganisationKind.MUNICIPALITY):
        count = feed_insight(permit_for_job("figures", Act.FEED_INSIGHT, municipality.pk))
        print(f"{municipality.name}: {count} trajecten in de cijfers.")
    return 0
