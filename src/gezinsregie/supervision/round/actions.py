# SPDX-License-Identifier: EUPL-1.2
"""Opening a round, and giving it its factsheet. Establishing that factsheet finishes the round."""

from datetime import date
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when
from gezinsregie.partners.models import Organisation
from gezinsregie.supervision.framework.definition import Framework

from ..actions import import_factsheet
from ..factsheet.models import Factsheet
from ..factsheet.reading.records import Reading
from .models import Round
from .queries import attaching_facts, framework_of, names_running
from .rules import NewRound, as_one_name, obstacles_to_attaching, obstacles_to_opening


@action(Act.OPEN_ROUND)
def open_round(
    permit: Permit,
    *,
    municipality: str,
    approach: str,
    planned_end_on: date,
    framework: Framework,
) -> Round:
    """Open a round of the inspectorate that the permit names, today.

    Raises Obstructed with every reason why not.
    """
    # Locked, so that two inspectors do not open the same round at once.
    inspectorate = Organisation.objects.select_for_update().get(pk=permit.subject_id)
    new = NewRound(municipality, approach, planned_end_on)
    refuse_when(
        obstacles_to_opening(new, today=clock.today(), running=names_running(inspectorate.pk))
    )
    return Round.objects.create(
        inspectorate=inspectorate,
        municipality=as_one_name(municipality),
        approach=as_one_name(approach),
        framework_key=framework.key,
        framework_version=framework.version,
        opened_on=clock.today(),
        opened_by_id=UUID(permit.actor_id),
        planned_end_on=planned_end_on,
    )


@action(Act.WORK_ON_ROUND)
def attach_factsheet(permit: Permit, *, round: Round, factsheet: Factsheet) -> Round:
    """Make a draft the factsheet of a round that runs; another draft gives up its place.

    Raises Obstructed with every reason why not.
    """
    permit.must_cover(round)
    return _attached(round, Factsheet.objects.select_for_update().get(pk=factsheet.pk))


@action(Act.WORK_ON_ROUND)
def import_for_round(
    permit: Permit, *, round: Round, importing: Permit, source: bytes, reading: Reading
) -> Factsheet:
    """Read a text in by the framework of the round, and make the draft its factsheet; both or
    neither.

    ``importing`` is the permit to read in for the inspectorate of the round. Raises Obstructed and
    ImportedAlready.
    """
    permit.must_cover(round)
    draft = import_factsheet(
        importing, source=source, reading=reading, framework=framework_of(round)
    )
    _attached(round, draft)
    return draft


def _attached(round: Round, draft: Factsheet) -> Round:
    held = Round.objects.select_for_update().get(pk=round.pk)
    refuse_when(obstacles_to_attaching(attaching_facts(held, draft)))
    held.factsheet = draft
    held.save(update_fields=["factsheet"])
    return held
