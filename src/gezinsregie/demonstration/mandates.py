# SPDX-License-Identifier: EUPL-1.2
"""Who in the town may decide what over whom; one letter was never signed, so nobody may."""

from dataclasses import dataclass
from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.accounts.models import User
from gezinsregie.partners.agreement.models import Agreement
from gezinsregie.partners.mandate.actions import NewMandate, record_mandate
from gezinsregie.partners.mandate.decisions import decisions
from gezinsregie.partners.models import Organisation

from .agreements import COACH_LETTER, DIRECTOR_LETTER
from .event import Event, moment
from .paper import KEEPER
from .people import HOUSING, MUNICIPALITY, PROTECTION, SAFETY_HOUSE, WELFARE

_WRITTEN = 60  # days ago


@dataclass(frozen=True)
class _Given:
    letter: str
    role: str
    over: str
    decision: str
    up_to: str


_MANDATES = (
    _Given(DIRECTOR_LETTER, "process_director", SAFETY_HOUSE, "who_stays", ""),
    _Given(
        DIRECTOR_LETTER,
        "process_director",
        SAFETY_HOUSE,
        "put_somebody_in",
        "Binnen tien werkdagen, voor hooguit een half jaar.",
    ),
    _Given(
        DIRECTOR_LETTER,
        "process_director",
        MUNICIPALITY,
        "exception_to_a_rule",
        "Eén keer per gezin, en nooit tegen de wet.",
    ),
    _Given(DIRECTOR_LETTER, "process_director", PROTECTION, "plan_leads", ""),
    _Given(
        COACH_LETTER, "coordinator", WELFARE, "put_somebody_in", "Eén consulent, binnen een week."
    ),
    _Given(COACH_LETTER, "process_director", WELFARE, "plan_leads", "Zolang het traject loopt."),
    _Given(
        COACH_LETTER, "coordinator", HOUSING, "postpone_eviction", "Eén keer, hooguit drie maanden."
    ),
)


def mandates(today: date) -> list[Event]:
    """Return how the mandates of the town were written down."""
    return [Event(moment(today, _WRITTEN, 15), 0, _write)]


def _write() -> None:
    town = Organisation.objects.get(name=MUNICIPALITY)
    may = permit(User.objects.get(email=KEEPER), Act.KEEP_AGREEMENTS, town.pk)
    for one in _MANDATES:
        record_mandate(
            may,
            new=NewMandate(
                agreement=Agreement.objects.get(title=one.letter),
                holder_role=one.role,
                over=Organisation.objects.get(name=one.over),
                decision_key=one.decision,
                up_to=one.up_to,
            ),
            known_decisions=decisions(),
        )
