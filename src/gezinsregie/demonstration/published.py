# SPDX-License-Identifier: EUPL-1.2
"""The town's own factsheet: read in from its text, as any other, and established."""

from pathlib import Path

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.accounts.models import User
from gezinsregie.partners.models import Organisation
from gezinsregie.supervision.actions import establish_factsheet, import_factsheet
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.framework.definition import load_framework

from .people import INSPECTORATE

TEXT = Path(__file__).with_name("factsheet_lindewaard.txt")
INSPECTOR = "inspectie@toezicht.example"


def publish_factsheet() -> None:
    """Import the town's factsheet and establish it, by the inspector."""
    inspector = User.objects.get(email=INSPECTOR)
    inspectorate = Organisation.objects.get(name=INSPECTORATE)
    source = TEXT.read_bytes()
    framework = load_framework()
    factsheet = import_factsheet(
        permit(inspector, Act.IMPORT_FACTSHEET, inspectorate.pk),
        source=source,
        reading=read_factsheet(source, framework),
        framework=framework,
    )
    establish_factsheet(permit(inspector, Act.DECIDE_FACTSHEET, factsheet.pk), factsheet=factsheet)
