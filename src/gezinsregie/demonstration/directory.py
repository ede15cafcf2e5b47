# SPDX-License-Identifier: EUPL-1.2
"""What the partners of the town may know of each other: former names, aims, and the coach."""

from datetime import date
from functools import partial

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit
from gezinsregie.accounts.models import User
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.partners.directory.actions import name_former, record_aim, record_profile
from gezinsregie.partners.models import Organisation

from .event import Event, moment
from .paper import KEEPER
from .people import (
    BRIDGE,
    COLLEGE,
    HOUSING,
    MUNICIPALITY,
    PLACES,
    POLICE,
    PROTECTION,
    SCHOOL,
    WELFARE,
)

_WRITTEN = 120  # days ago

_AIMS = (
    (POLICE, "", "Minder overlast en minder meldingen uit de straat."),
    (BRIDGE, "", "Een gezin dat zelf weer verder kan."),
    (HOUSING, "housing", "Huur op tijd en geen klachten van de buren."),
    (WELFARE, "housing", "Het gezin houdt dit huis."),
    (WELFARE, "finances", "Eerst rust in de schulden, dan pas werk zoeken."),
    (MUNICIPALITY, "finances", "Zo snel mogelijk uit de uitkering."),
    (PROTECTION, "parenting", "De kinderen zijn veilig, ook als dat uit huis is."),
    (BRIDGE, "parenting", "De kinderen groeien thuis op, en dat gaat goed genoeg."),
    (SCHOOL, "education", "Het kind is elke dag op school."),
    (COLLEGE, "education", "Het kind is elke dag op school."),
)

_COACH = (
    "Een coach komt thuis, luistert en zegt wat nodig is. In het begin neemt de coach de regie "
    "over; stap voor stap gaat die terug naar het gezin. Er is één plan, en de coach houdt "
    "iedereen daaraan."
)
_COMPETENCES = (
    "Komt binnen waar anderen niet binnenkomen, en blijft.",
    "Zegt wat de gevolgen zijn zonder te dreigen.",
    "Brengt schulden, wonen, school en opvoeding in één plan bij elkaar.",
    "Spreekt partners aan op wat zij beloofden.",
    "Loopt nooit harder dan het gezin.",
)
_CASELOAD = (
    "Vijf gezinnen bij 36 uur per week; bij minder uren naar rato.",
    "In de eerste weken is er elke dag contact.",
    "Buiten kantooruren heeft één coach van het team dienst.",
)


def directory(today: date) -> list[Event]:
    """Return how the directory of the town was filled."""
    return [Event(moment(today, _WRITTEN, 14), 0, partial(_fill, today))]


def _fill(today: date) -> None:
    by_name = {place.name: place for place in Organisation.objects.all()}
    may = _permit(by_name[MUNICIPALITY])
    for place in PLACES:
        for name in place.formerly:
            name_former(may, organisation=by_name[place.name], former=name, until=None)
    for name, domain, words in _AIMS:
        record_aim(
            may,
            organisation=by_name[name],
            life_domain=domain,
            words=words,
            known_domains=vocabulary().life_domains,
        )
    record_profile(may, approach_key="", words=_COACH, competences=_COMPETENCES, caseload=_CASELOAD)


def _permit(municipality: Organisation) -> Permit:
    return permit(User.objects.get(email=KEEPER), Act.KEEP_PARTNERS, municipality.pk)
