# SPDX-License-Identifier: EUPL-1.2
"""What the town decided itself where an approach leaves it open how long a form lasts."""

from datetime import date, timedelta

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.accounts.models import User
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.casework.trajectory.own_term.actions import NewOwnTerm, write_own_term
from gezinsregie.partners.models import Organisation

from .event import Event, moment
from .paper import KEEPER
from .people import MUNICIPALITY

_DECIDED = 15  # days ago


def own_terms(today: date) -> list[Event]:
    """Return how the town wrote down what it decided."""

    def write() -> None:
        town = Organisation.objects.get(name=MUNICIPALITY)
        write_own_term(
            permit(User.objects.get(email=KEEPER), Act.KEEP_AGREEMENTS, town.pk),
            new=NewOwnTerm(
                approach=catalogue().find("crg-eindhoven", "1"),
                form="pgtb",
                months=9,
                starts_on=today - timedelta(days=_DECIDED - 1),
                paper="Besluit van het college over de inkoop van thuisbegeleiding.",
            ),
        )

    return [Event(moment(today, _DECIDED, 16), 0, write)]
