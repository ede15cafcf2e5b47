# SPDX-License-Identifier: EUPL-1.2
"""Finding rounds, and turning rows into facts for the rules."""

from typing import Any

from django.db.models import F, QuerySet

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.permits import visible
from gezinsregie.supervision.framework.definition import Framework, load_framework

from ..factsheet.models import Factsheet
from ..queries import verdict_counts
from .models import Round
from .rules import AttachingFacts, same_name


def rounds_for(actor: Actor) -> QuerySet[Round]:
    """Return the rounds that ``actor`` may read, with their factsheet.

    Each carries, per value of a verdict, how many indicators of its factsheet hold it:
    ``meets_count`` and so on.
    """
    return (
        visible(actor, Act.READ_ROUND, Round.objects.all())
        .select_related("factsheet")
        .annotate(**verdict_counts("factsheet__verdicts"))
    )


def running(rounds: QuerySet[Round]) -> QuerySet[Round]:
    """Return those that are not finished, what is due first in front."""
    return rounds.filter(factsheet__established_on__isnull=True).order_by("planned_end_on", "pk")


def finished(rounds: QuerySet[Round]) -> QuerySet[Round]:
    """Return those that are finished, the latest first."""
    return rounds.filter(factsheet__established_on__isnull=False).order_by(
        F("factsheet__established_on").desc(), "pk"
    )


def round_at(round_id: Any) -> Round:
    """Return a round with who opened it and its factsheet. Raises DoesNotExist."""
    return Round.objects.select_related("opened_by", "inspectorate", "factsheet").get(pk=round_id)


def framework_of(round: Round) -> Framework:
    """Return the framework, in the version that this round asks by."""
    return load_framework(round.framework_key, round.framework_version)


def names_running(inspectorate_id: Any) -> frozenset[tuple[str, str]]:
    """Return what this inspectorate is asking about, as the rules compare it."""
    held = Round.objects.filter(
        inspectorate=inspectorate_id, factsheet__established_on__isnull=True
    ).values_list("municipality", "approach")
    return frozenset((same_name(place), same_name(approach)) for place, approach in held)


def drafts_without_a_round(inspectorate_id: Any) -> QuerySet[Factsheet]:
    """Return the drafts of an inspectorate that belong to no round yet, newest first."""
    return Factsheet.objects.filter(
        inspectorate=inspectorate_id, established_on__isnull=True, round__isnull=True
    ).order_by("-imported_at", "pk")


def attaching_facts(round: Round, factsheet: Factsheet) -> AttachingFacts:
    """Return what the rules need to know. One query."""
    return AttachingFacts(
        round_finished=round.finished_on is not None,
        of_the_same_inspectorate=round.inspectorate_id == factsheet.inspectorate_id,
        factsheet_established=not factsheet.is_draft,
        has_another_round=Round.objects.filter(factsheet=factsheet).exclude(pk=round.pk).exists(),
    )
