# SPDX-License-Identifier: EUPL-1.2
"""Invented texts, read in by the inspector of the cast, as the product does it."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit
from gezinsregie.partners.models import Organisation, OrganisationKind, Role
from gezinsregie.supervision.actions import import_factsheet
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.supervision.models import Factsheet
from tests import cast

from . import samples

#: A sound answer to the one cell that FACTSHEET leaves open.
DECISION = {"3.1.1": "meets", "3.1.2": "meets", "3.1.3": "improvement"}


def read_in(town: cast.Town, text: str = samples.FACTSHEET) -> Factsheet:
    """Return the draft of a text."""
    source, framework = text.encode(), load_framework()
    return import_factsheet(
        permit(town.inspector, Act.IMPORT_FACTSHEET, town.inspectorate.pk),
        source=source,
        reading=read_factsheet(source, framework),
        framework=framework,
    )


def may_decide(town: cast.Town, factsheet: Factsheet) -> Permit:
    """Return the inspector's permit to decide on this factsheet."""
    return permit(town.inspector, Act.DECIDE_FACTSHEET, factsheet.pk)


def stranger_of_elsewhere() -> cast.User:
    """Return an inspector of another inspectorate."""
    elsewhere = Organisation.objects.create(
        name="Inspectie Elders", kind=OrganisationKind.INSPECTORATE
    )
    stranger = cast.person("inspectie@elders.example", "Aïcha Benali")
    cast.appoint(stranger, Role.INSPECTOR, elsewhere, elsewhere)
    return stranger
