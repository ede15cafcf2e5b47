# SPDX-License-Identifier: EUPL-1.2
"""Writing down how long a form lasts at most, where its approach leaves that open."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.definition import Approach
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import OwnTerm
from .queries import own_terms_of
from .rules import OwnTermFacts, obstacles_to_own_term

_AHEAD = timedelta(days=366)


@dataclass(frozen=True)
class NewOwnTerm:
    """A maximum in months, from which day, and the paper that says so. ``form`` None: an approach
    without forms."""

    approach: Approach
    form: str | None
    months: int
    starts_on: date
    paper: str


@action(Act.KEEP_AGREEMENTS)
def write_own_term(permit: Permit, *, new: NewOwnTerm) -> OwnTerm:
    """Write a maximum down for the municipality of the permit. It counts for what starts from that
    day; what runs keeps its end. Raises Obstructed with all reasons
    (``rules.obstacles_to_own_term``)."""
    of_it = {"approach_key": new.approach.key, "form_key": new.form or ""}
    forms: set[str | None] = {one.key for one in new.approach.forms} or {None}
    refuse_when(
        obstacles_to_own_term(
            OwnTermFacts(
                duration=new.approach.duration_for(new.form)
                if new.form in (forms or {None})
                else None,
                months=new.months,
                starts_on=new.starts_on,
                last_day=clock.today() + _AHEAD,
                paper=new.paper,
                days_taken=set(
                    own_terms_of(permit.subject_id)
                    .filter(**of_it)
                    .values_list("starts_on", flat=True)
                ),
            )
        )
    )
    try:
        with transaction.atomic():
            return OwnTerm.objects.create(
                **of_it,
                municipality_id=UUID(permit.subject_id),
                months=new.months,
                starts_on=new.starts_on,
                paper=new.paper.strip(),
                written_by_id=UUID(permit.actor_id),
                written_at=clock.now(),
            )
    except IntegrityError as fault:
        # The same form came twice at once: the database keeps its promise.
        raise Obstructed(Obstacle("one_from_that_day", field="starts_on")) from fault
