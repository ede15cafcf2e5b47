# SPDX-License-Identifier: EUPL-1.2
"""Rounds of the inspector of the cast, as the product opens them."""

from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.supervision.models import Factsheet, Round
from gezinsregie.supervision.round.actions import attach_factsheet, open_round
from tests import cast


def opened(town: cast.Town, **changes: Any) -> Round:
    """Return a round that has sixty days to go."""
    fields: dict[str, Any] = {
        "municipality": "Lindewaard",
        "approach": "Samen aan de Keukentafel",
        "planned_end_on": cast.TODAY + timedelta(days=60),
        "framework": load_framework(),
    }
    return open_round(
        permit(town.inspector, Act.OPEN_ROUND, town.inspectorate.pk), **{**fields, **changes}
    )


def attach(town: cast.Town, round: Round, factsheet: Factsheet) -> Round:
    """Make this draft the factsheet of the round."""
    return attach_factsheet(
        permit(town.inspector, Act.WORK_ON_ROUND, round.pk), round=round, factsheet=factsheet
    )
