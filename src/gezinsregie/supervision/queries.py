# SPDX-License-Identifier: EUPL-1.2
"""Finding factsheets, and turning rows into facts for the rules."""

from typing import Any

from django.db.models import Count, Q, QuerySet

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.permits import visible
from gezinsregie.partners.models import Organisation, OrganisationKind

from .factsheet.models import Factsheet, Row, SourceLine
from .factsheet.reading.records import Verdict as Value
from .factsheet.rules import DraftFacts
from .finding.models import Verdict
from .framework.definition import Framework, load_framework


def factsheets_for(actor: Actor) -> QuerySet[Factsheet]:
    """Return the factsheets that ``actor`` may read, newest first.

    Each carries, per value of a verdict, how many indicators hold it: ``meets_count`` and so on.
    """
    return (
        visible(actor, Act.READ_FACTSHEET, Factsheet.objects.all())
        .annotate(**verdict_counts("verdicts"))
        .order_by("-imported_at", "pk")
    )


def verdict_counts(path: str) -> dict[str, Count]:
    """Return, as ``meets_count`` and so on, how many of the verdicts at ``path`` hold a value."""
    return {
        f"{value}_count": Count(
            path,
            filter=Q(**{f"{path}__decided_value": value})
            | Q(**{f"{path}__decided_value__isnull": True, f"{path}__read_value": value}),
        )
        for value in Value
    }


def without_a_round(factsheets: QuerySet[Factsheet]) -> QuerySet[Factsheet]:
    """Return those that belong to no round."""
    return factsheets.filter(round__isnull=True)


def same_text(inspectorate_id: Any, digest: str) -> Factsheet | None:
    """Return the factsheet of this inspectorate that was made from this text, or None."""
    return Factsheet.objects.filter(inspectorate=inspectorate_id, source_digest=digest).first()


def inspectorates() -> QuerySet[Organisation]:
    """Return the inspectorates of this installation, by name."""
    return Organisation.objects.filter(kind=OrganisationKind.INSPECTORATE).order_by("name")


def draft_facts(factsheet: Factsheet) -> DraftFacts:
    """Return where this factsheet stands, for the rules. Two queries."""
    open_verdicts = list(
        Verdict.objects.filter(factsheet=factsheet, read_value=Value.UNDECIDED).values_list(
            "indicator", "decided_value"
        )
    )
    return DraftFacts(
        established=not factsheet.is_draft,
        undecided=tuple(indicator for indicator, decided in open_verdicts if decided is None),
        open_to_decision=frozenset(indicator for indicator, _ in open_verdicts),
        unplaced=tuple(unplaced_lines(factsheet).values_list("number", flat=True)),
    )


def unplaced_lines(factsheet: Factsheet) -> QuerySet[SourceLine]:
    """Return the lines that, wholly or in part, found no place."""
    return SourceLine.objects.filter(factsheet=factsheet).exclude(unplaced=[])


def rows_with_findings(factsheet: Factsheet) -> QuerySet[Row]:
    """Return the rows of the tables, in order, with their findings. Two queries."""
    return Row.objects.filter(factsheet=factsheet).prefetch_related("findings")


def verdicts_of(factsheet: Factsheet) -> dict[str, Verdict]:
    """Return the verdict per indicator, with who decided it."""
    held = Verdict.objects.filter(factsheet=factsheet).select_related("decided_by")
    return {verdict.indicator: verdict for verdict in held}


def factsheet_at(factsheet_id: Any) -> Factsheet:
    """Return a factsheet with its inspectorate and its round. Raises DoesNotExist."""
    return Factsheet.objects.select_related("inspectorate", "round").get(pk=factsheet_id)


def framework_of(factsheet: Factsheet) -> Framework:
    """Return the framework, in the version that this factsheet was read against."""
    return load_framework(factsheet.framework_key, factsheet.framework_version)
