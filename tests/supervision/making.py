# SPDX-License-Identifier: EUPL-1.2
"""A factsheet that was read, and a round of the same framework."""

from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.supervision.actions import import_factsheet
from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.supervision.round.actions import open_round
from gezinsregie.supervision.round.models import Round
from tests.cast import TODAY, Town

FACTSHEET = """Aanpak: Verzonnen Aanpak

Toeleiding\t\t
Criteria\tIndicatoren\tBevindingen
GGSR zijn in beeld\tDe gemeente heeft zicht op de populatie GGSR\t✓ Er wordt geteld.
""".encode()


def factsheet_and_round(town: Town) -> tuple[Factsheet, Round]:
    framework = load_framework()
    factsheet = import_factsheet(
        town.may(town.inspector, Act.IMPORT_FACTSHEET, town.inspectorate),
        source=FACTSHEET,
        reading=read_factsheet(FACTSHEET, framework),
        framework=framework,
    )
    round = open_round(
        town.may(town.inspector, Act.OPEN_ROUND, town.inspectorate),
        municipality="Lindewaard",
        approach="Verzonnen Aanpak",
        planned_end_on=TODAY + timedelta(days=90),
        framework=framework,
    )
    return factsheet, round
