# SPDX-License-Identifier: EUPL-1.2
"""An exception to consent as tests need it: five steps in five days, told, for two weeks."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.safety.actions import write_exception
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.casework.safety.rules import StepTaken
from tests.casework.involvement.making import Brought
from tests.cast import TODAY

DONE = (
    "Noor heeft blauwe plekken die niemand kan uitleggen.",
    "Overlegd met een collega en met Veilig Thuis.",
    "Met moeder gesproken; zij wil niet dat school iets weet.",
    "Gewogen: school ziet Noor elke dag, en kan ons waarschuwen.",
    "Besloten om school te laten weten waar zij op moet letten.",
)


def steps(done: Sequence[str] = DONE) -> list[StepTaken]:
    return [
        StepTaken(number, words, TODAY - timedelta(days=5 - number))
        for number, words in enumerate(done, start=1)
    ]


def exception(helping: Brought, scope: Scope, **changes: Any) -> SafetyException:
    fields: dict[str, Any] = {
        "scope": scope,
        "legal_ground": "report_code",
        "steps": steps(),
        "told_words": "Moeder weet het; wij vertelden het haar zelf.",
        "starts_on": TODAY,
        "ends_on": TODAY + timedelta(days=14),
    }
    return write_exception(helping.may(Act.MAKE_SAFETY_EXCEPTION), **{**fields, **changes})
