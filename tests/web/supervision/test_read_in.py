# SPDX-License-Identifier: EUPL-1.2
"""Reading in by the browser: a file or a text; whatever is wrong is said, and nothing is stored."""

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from gezinsregie.supervision.models import Factsheet
from tests.cast import Town
from tests.supervision import samples
from tests.supervision.drafts import read_in


def _post(client: Client, file: bytes | None = None, text: str = "") -> HttpResponse:
    fields: dict[str, object] = {"text": text}
    if file is not None:
        fields["file"] = SimpleUploadedFile("factsheet.txt", file)
    return client.post(reverse("factsheet_import"), fields)


@pytest.mark.statement("TZ8")
@pytest.mark.parametrize("pasted", [True, False], ids=["pasted", "file"])
def test_a_text_becomes_a_draft_and_its_preview_opens(inspector: Client, pasted: bool) -> None:
    source = samples.FACTSHEET
    answer = _post(inspector, text=source) if pasted else _post(inspector, source.encode())
    factsheet = Factsheet.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == reverse("factsheet_preview", args=[factsheet.pk])
    assert factsheet.is_draft


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (b"", "leeg"),
        (b" \n\t\n", "leeg"),
        (bytes(range(256)) * 20, "geen platte tekst"),
        (b"%PDF-1.7 stuff", "een PDF"),
        (b"Lief dagboek, vandaag regende het.\n", "geen factsheet"),
        (b"x" * 1_000_001, "te groot: 1,1 MB"),
    ],
    ids=["empty", "blank", "binary", "pdf", "diary", "large"],
)
def test_a_file_that_is_no_factsheet_gets_a_sentence(
    inspector: Client, file: bytes, said: str
) -> None:
    answer = _post(inspector, file)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page
    assert "Er is nog 1 ding te herstellen" in page
    assert 'aria-invalid="true"' in page
    assert not Factsheet.objects.exists()


def test_a_text_that_is_no_factsheet_is_kept_to_be_mended(inspector: Client) -> None:
    typed = "Dit is <b>geen</b> factsheet & toch getypt."
    answer = _post(inspector, text=typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "geen factsheet" in page
    assert "Dit is &lt;b&gt;geen&lt;/b&gt; factsheet &amp; toch getypt." in page


def test_more_than_a_request_may_hold_gets_a_sentence_too(inspector: Client) -> None:
    answer = _post(inspector, text="woord " * 1_100_000)
    assert answer.status_code == 413
    assert "hooguit 1 MB" in answer.content.decode()
    assert not Factsheet.objects.exists()


def test_neither_or_both_is_said(inspector: Client) -> None:
    assert "Kies een bestand, of plak" in _post(inspector).content.decode()
    both = _post(inspector, samples.CLEAR.encode(), samples.FACTSHEET).content.decode()
    assert "niet allebei" in both
    assert "Samen aan de Keukentafel" in both
    assert not Factsheet.objects.exists()


def test_the_day_of_reading_in_is_the_day_of_the_netherlands(town: Town, inspector: Client) -> None:
    read_in(town)
    after_midnight_here = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)
    Factsheet.objects.update(imported_at=after_midnight_here)
    page = _post(inspector, text=samples.FACTSHEET).content.decode()
    assert "al ingelezen op 4 maart 2026" in page


def test_a_text_that_was_read_in_before_names_the_one_there_is(
    town: Town, inspector: Client
) -> None:
    first = read_in(town)
    answer = _post(inspector, text=samples.FACTSHEET)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "al ingelezen op 3 maart 2026" in page
    assert f'<a href="{reverse("factsheet_preview", args=[first.pk])}">' in page
    assert Factsheet.objects.count() == 1


def test_a_title_is_never_markup(inspector: Client) -> None:
    wicked = samples.CLEAR.replace("Eropaf", "<script>alert(1)</script>")
    answer = _post(inspector, text=wicked)
    pages = [answer["Location"], reverse("factsheet", args=[Factsheet.objects.get().pk])]
    again = _post(inspector, text=wicked)
    for page in (*map(inspector.get, pages), inspector.get(reverse("supervision")), again):
        assert b"<script>alert" not in page.content
