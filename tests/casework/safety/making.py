# SPDX-License-Identifier: EUPL-1.2
"""An exception to consent as tests need it: five steps in five days, told, for two weeks."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.casework.consent.actions import add_scope, record_answer
from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.safety.actions import write_exception
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.casework.safety.rules import StepTaken
from gezinsregie.families.authority.actions import record_authority
from tests.casework.involvement.making import Brought
from tests.cast import TODAY, Town

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


def something_refused(town: Town, helps: Involvement) -> tuple[Scope, SafetyException]:
    """Let Ilse decide about Noor, refuse what a partner wants to know of her, and let an exception
    to that wait for its second reader."""
    trajectory = helps.trajectory
    noor, ilse = (trajectory.family.members.get(given_name=name) for name in ("Noor", "Ilse"))
    may = {
        act: town.may(town.coordinator, act, trajectory.family)
        for act in (Act.KEEP_CONSENT, Act.KEEP_INVOLVEMENT, Act.MAKE_SAFETY_EXCEPTION)
    }
    record_authority(may[Act.KEEP_CONSENT], child=noor, holder=ilse, starts_on=TODAY)
    scope = add_scope(
        may[Act.KEEP_INVOLVEMENT],
        involvement=helps,
        life_domain="safety",
        member=noor,
        purpose="safety",
        legal_ground="consent",
        starts_on=TODAY,
    )
    record_answer(
        may[Act.KEEP_CONSENT],
        scope=scope,
        member=ilse,
        answer=ConsentAnswer.REFUSED,
        said_on=TODAY,
        words="Niemand hoeft dit te weten.",
    )
    return scope, write_exception(
        may[Act.MAKE_SAFETY_EXCEPTION],
        scope=scope,
        legal_ground="report_code",
        steps=steps(),
        told_words="Moeder weet het; wij vertelden het haar zelf.",
        starts_on=TODAY,
        ends_on=TODAY + timedelta(days=14),
    )
