# SPDX-License-Identifier: EUPL-1.2
"""The demonstration town: built once, by the product's own actions, up to this very day."""

from datetime import date, timedelta

from django.db import transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_job
from gezinsregie.accounts.models import User
from gezinsregie.foundation import clock
from gezinsregie.insight_feed.actions import feed_insight
from gezinsregie.partners.models import Appointment, Organisation

from .directory import directory
from .event import Event, Progress, play
from .knots import knots
from .leaving import leaving
from .mandates import mandates
from .own_terms import own_terms
from .paper import papers
from .people import MUNICIPALITY, PEOPLE, PLACES, RELATIVES_WITH_CARDS
from .roster import roster
from .rounds import rounds_of_the_town
from .stories import all_stories

_WORKING_SINCE = timedelta(days=900)


def is_loaded() -> bool:
    """Tell whether the town is there."""
    return told_for() is not None


def told_for() -> date | None:
    """Return the day up to which the town was told, None when it is not there."""
    people = [somebody.email for somebody in PEOPLE]
    first = Appointment.ever.filter(user__email__in=people).order_by("pk").first()
    return first.starts_on + _WORKING_SINCE if first else None


@transaction.atomic
def load(progress: Progress) -> None:
    """Build the town: all of it or nothing. ``progress`` hears how far it is."""
    _settle()
    today = clock.today()
    events: list[Event] = [event for story in all_stories(today) for event in story.events]
    around = [
        *papers(today),
        *leaving(today),
        *directory(today),
        *mandates(today),
        *own_terms(today),
    ]
    around += roster(today)
    play([*around, *events, *knots(today), *rounds_of_the_town(today)], progress)
    User.objects.filter(email__in=RELATIVES_WITH_CARDS).update(on_demonstration_card=True)
    municipality = Organisation.objects.get(name=MUNICIPALITY)
    feed_insight(permit_for_job("figures", Act.FEED_INSIGHT, municipality.pk))


def _settle() -> None:
    # The bulk loader: the one writer that is no action, for the people who were there before.
    since = clock.today() - _WORKING_SINCE
    places: dict[str, Organisation] = {}
    for place in PLACES:
        places[place.name] = Organisation.objects.create(
            name=place.name,
            kind=place.kind,
            municipality=places[MUNICIPALITY] if place.kind == "partner" else None,
            life_domains=list(place.life_domains),
            day_phone=place.day,
            night_phone=place.night,
        )
    for somebody in PEOPLE:
        user = User(email=somebody.email, name=somebody.name, on_demonstration_card=somebody.card)
        user.set_unusable_password()
        user.save()
        Appointment.objects.create(
            user=user,
            organisation=places[somebody.organisation],
            serves=places[somebody.serves],
            role=somebody.role,
            weekly_hours=somebody.weekly_hours,
            discipline=somebody.discipline,
            starts_on=since,
        )
