# SPDX-License-Identifier: EUPL-1.2
"""What the database itself promises about factsheets, whoever writes to it."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from gezinsregie.foundation import clock
from gezinsregie.supervision.models import Factsheet, Finding, Row, SourceLine, Verdict
from tests.cast import Town

from .drafts import read_in


def _refused(make: Any, **fields: Any) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make(**fields)


@pytest.fixture
def draft(town: Town) -> Factsheet:
    return read_in(town)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "leaflet"},
        {"title": ""},
        {"source_digest": ""},
        {"established_on": "2026-03-03"},  # by nobody
    ],
)
def test_a_factsheet_that_cannot_be(draft: Factsheet, changes: dict[str, Any]) -> None:
    _refused(Factsheet.objects.filter(pk=draft.pk).update, **changes)


def test_a_text_is_held_once_by_an_inspectorate(draft: Factsheet) -> None:
    _refused(
        Factsheet.objects.create,
        inspectorate=draft.inspectorate,
        kind="factsheet",
        title="Nog eens",
        framework_key="ggsr",
        framework_version="2013",
        source_digest=draft.source_digest,
        imported_at=clock.now(),
    )


@pytest.mark.parametrize(
    ("model", "changes"),
    [
        (SourceLine, {"role": "decoration"}),
        (SourceLine, {"number": 0}),
        (SourceLine, {"text": ""}),
        (Row, {"line": 0}),
        (Finding, {"mark": "?"}),
        (Finding, {"year": 1813}),
        (Verdict, {"read_value": "splendid"}),
        (Verdict, {"decided_value": "meets"}),  # by nobody, without a reason
        (Verdict, {"reason": "Zomaar."}),
    ],
)
def test_a_part_that_cannot_be(
    draft: Factsheet, model: type[Model], changes: dict[str, Any]
) -> None:
    first = model._default_manager.order_by("pk").first()
    assert first is not None
    _refused(model._default_manager.filter(pk=first.pk).update, **changes)


def test_a_decision_needs_a_verdict_that_was_left_open(draft: Factsheet, town: Town) -> None:
    decision = {
        "decided_value": "improvement",
        "decided_by": town.inspector,
        "decided_at": clock.now(),
        "reason": "Zo lees ik het.",
    }
    verdicts = Verdict.objects.filter(factsheet=draft)
    _refused(verdicts.filter(indicator="1.1.1").update, **decision)  # read as meets
    assert verdicts.filter(indicator="3.1.1").update(**decision) == 1
    for missing in ("decided_by", "decided_at"):
        _refused(verdicts.filter(indicator="3.1.1").update, **{missing: None})
    _refused(verdicts.filter(indicator="3.1.1").update, reason="")
    _refused(verdicts.filter(indicator="3.1.1").update, decided_value="undecided")


def test_each_line_row_finding_and_verdict_stands_once(draft: Factsheet) -> None:
    for one in (
        Verdict.objects.filter(factsheet=draft)[0],
        Finding.objects.filter(row__factsheet=draft)[0],
        Row.objects.filter(factsheet=draft)[0],
        SourceLine.objects.filter(factsheet=draft)[0],
    ):
        one.pk = None
        _refused(one.save, force_insert=True)
