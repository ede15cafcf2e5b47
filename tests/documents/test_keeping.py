# SPDX-License-Identifier: EUPL-1.2
"""A file is kept encrypted, by this account alone, and goes when its action fails."""

import os
import stat
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import RequestFactory

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.documents import storage
from gezinsregie.documents.check import FileFault, faults
from gezinsregie.documents.keeping import content_of, store_file
from gezinsregie.documents.models import MediaType, StoredFile
from gezinsregie.documents.rules import DOCX, JPEG, PDF, PNG
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.foundation.undoing import undoing, when_it_fails
from gezinsregie.web.documents.served import served
from tests.cast import NOW, TODAY, Town
from tests.proofs.fault_injection import Call, inject

from .making import pdf, picture

CONTENT = pdf()


def uploaded(content: bytes = CONTENT, name: str = "Convenant.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@action(Act.KEEP_AGREEMENTS)
def take_in(
    permit: Permit, *, content: bytes = CONTENT, then: Callable[[], None] | None = None
) -> StoredFile:
    """As a part would write it."""
    stored = store_file(permit, upload=uploaded(content), dated_on=date(2026, 1, 8))
    if then:
        then()
    return stored


def keeps(town: Town) -> Permit:
    return town.may(town.administrator, Act.KEEP_AGREEMENTS, town.municipality)


def lying() -> list[Path]:
    return list(storage.everything())


def test_the_kinds_of_the_rule_are_those_of_the_database() -> None:
    assert {PDF, PNG, JPEG, DOCX} == set(MediaType.values)


def test_a_file_is_kept_with_its_own_day_and_who_put_it_in(town: Town) -> None:
    stored = take_in(keeps(town))
    assert (stored.name, stored.media_type, stored.size) == ("Convenant.pdf", PDF, len(CONTENT))
    assert (stored.dated_on, stored.uploaded_at) == (date(2026, 1, 8), NOW)
    assert stored.uploaded_by == town.administrator
    assert content_of(stored) == CONTENT


def test_what_lies_there_can_be_read_by_nobody_else(town: Town) -> None:
    stored = take_in(keeps(town))
    [path] = lying()
    assert path == Path(settings.FILES) / stored.pk.hex[:2] / str(stored.pk)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert b"%PDF" not in path.read_bytes()
    assert not path.is_relative_to(settings.STATIC_ROOT)


def test_another_file_or_key_in_its_place_is_noticed(town: Town, settings: Any) -> None:
    stored, other = take_in(keeps(town)), take_in(keeps(town), content=picture("PNG"))
    storage.path_of(stored.pk).write_bytes(storage.path_of(other.pk).read_bytes())
    with pytest.raises(storage.Unreadable):
        content_of(stored)
    settings.MASTER_KEY = b"x" * 32
    with pytest.raises(storage.Unreadable):
        content_of(other)


def test_a_failing_action_leaves_no_file(town: Town) -> None:
    def fail() -> None:
        assert len(lying()) == 1
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        take_in(keeps(town), then=fail)
    assert lying() == []
    assert not StoredFile.objects.exists()


def test_wherever_the_database_fails_no_file_is_left(town: Town) -> None:
    call = Call(take_in, keeps(town), {})
    before = len(lying())
    injected = inject(call)
    assert injected.faults == ()
    # The one run that went well was taken back by the proof itself, outside any action.
    assert len(lying()) == before + 1


def test_a_full_disk_is_said_in_words(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Obstructed) as refused:
        take_in(keeps(town))
    assert [(one.key, one.field) for one in refused.value.obstacles] == [
        ("file_not_written", "upload")
    ]
    assert lying() == []


def test_what_is_refused_is_not_kept(town: Town) -> None:
    with pytest.raises(Obstructed):
        take_in(keeps(town), content=b"Geachte heer")
    assert lying() == [] and not StoredFile.objects.exists()


def test_a_file_is_taken_in_inside_an_action_alone(town: Town) -> None:
    with pytest.raises(RuntimeError, match="under way"):
        store_file(keeps(town), upload=uploaded(), dated_on=None)
    assert lying() == []


def test_what_went_well_inside_is_undone_with_what_is_around_it() -> None:
    undone: list[str] = []
    with pytest.raises(ZeroDivisionError), undoing():
        with undoing():
            when_it_fails(lambda: undone.append("first"))
        when_it_fails(lambda: undone.append("last"))
        raise ZeroDivisionError
    assert undone == ["last", "first"]
    with undoing():
        when_it_fails(lambda: undone.append("never"))
    assert "never" not in undone


def test_the_check_names_what_is_missing_changed_and_of_nobody(town: Town) -> None:
    gone, changed, good = (take_in(keeps(town)) for _number in range(3))
    assert list(faults()) == []
    storage.forget(gone.pk)
    storage.path_of(changed.pk).write_bytes(b"x" * 60)
    stray = Path(settings.FILES) / "ab" / "stray"
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"x")
    os.utime(stray, (NOW.timestamp(), NOW.timestamp()))
    with clock.stopped_at(NOW + timedelta(minutes=59)):
        assert "orphaned" not in {one.kind for one in faults()}
    with clock.stopped_at(NOW + timedelta(minutes=61)):
        assert set(faults()) == {
            FileFault("missing", str(gone.pk)),
            FileFault("changed", str(changed.pk)),
            FileFault("orphaned", str(stray)),
        }
    assert content_of(good) == CONTENT


def test_a_file_is_served_to_be_saved_and_never_shown(town: Town) -> None:
    stored = take_in(keeps(town))
    StoredFile.objects.filter(pk=stored.pk).update(name='Afspraak "één".pdf')
    stored.refresh_from_db()
    answer = served(RequestFactory().get("/"), stored)
    assert answer.content == CONTENT
    headers = answer.headers
    assert headers["Content-Type"] == PDF
    assert headers["Content-Disposition"].startswith("attachment; filename")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("sandbox")
    assert "no-store" in headers["Cache-Control"]


def test_a_file_that_is_gone_is_told_in_words(town: Town) -> None:
    stored = take_in(keeps(town))
    storage.forget(stored.pk)
    answer = served(RequestFactory().get("/"), stored)
    assert answer.status_code == 500
    assert "Dit bestand is niet te lezen" in answer.content.decode()


@pytest.mark.parametrize(
    "broken",
    [{"size": 0}, {"size": 10 * 1024 * 1024 + 1}, {"name": ""}, {"media_type": "text/html"}],
    ids=str,
)
def test_the_database_refuses_what_the_rule_refuses(town: Town, broken: dict[str, Any]) -> None:
    stored = take_in(keeps(town))
    with pytest.raises(IntegrityError), transaction.atomic():
        StoredFile.objects.filter(pk=stored.pk).update(**broken)
    assert stored.uploaded_at.date() == TODAY
