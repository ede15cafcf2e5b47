# SPDX-License-Identifier: EUPL-1.2
"""The real published texts, from their bytes to the page and to paper; see tests/seeds.py."""

from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from gezinsregie.supervision.models import Factsheet
from tests.seeds import seed


@pytest.mark.statement("TZ6", "TZ8")
@pytest.mark.parametrize(
    ("number", "counts"),
    [
        ("000", {"meets": 24, "improvement": 5, "unmarked": 1}),
        ("002", {"meets": 24, "improvement": 5, "no_finding": 1}),
        ("003", {}),
        ("004", {"improvement": 6, "no_finding": 1}),
    ],
)
def test_a_published_text_becomes_a_factsheet(
    inspector: Client, number: str, counts: dict[str, int]
) -> None:
    file = SimpleUploadedFile("published.txt", seed(number))
    answer = inspector.post(reverse("factsheet_import"), {"file": file, "text": ""})
    factsheet = Factsheet.objects.get()
    held = [verdict.value for verdict in factsheet.verdicts.all()]
    assert {value: held.count(value) for value in set(held)} == counts
    assert not factsheet.lines.exclude(unplaced=[]).exists()
    for address in (answer["Location"], reverse("factsheet", args=[factsheet.pk])):
        assert inspector.get(address).status_code == 200
    done = inspector.post(reverse("factsheet_establish", args=[factsheet.pk]))
    assert done["Location"] == reverse("factsheet", args=[factsheet.pk])
    paper = inspector.get(reverse("factsheet_pdf", args=[factsheet.pk]))
    with pikepdf.open(BytesIO(paper.content)) as made:
        assert bool(made.Root.MarkInfo.Marked)


def test_the_brochure_is_no_factsheet(inspector: Client) -> None:
    file = SimpleUploadedFile("published.txt", seed("001"))
    answer = inspector.post(reverse("factsheet_import"), {"file": file, "text": ""})
    assert answer.status_code == 422
    assert "geen factsheet" in answer.content.decode()
    assert not Factsheet.objects.exists()
