# SPDX-License-Identifier: EUPL-1.2
"""A GET that writes is caught, also where the view hushes it up; the log and the session may."""

from contextlib import suppress

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from gezinsregie.partners.models import Organisation
from gezinsregie.web.shell.gate import public
from tests.cast import Town
from tests.proofs.reading import ReadingWritesNothing, WroteWhileReading, writes


def test_the_whole_suite_runs_inside_it() -> None:
    assert settings.MIDDLEWARE[0] == "tests.proofs.reading.ReadingWritesNothing"


@pytest.mark.parametrize(
    "sql",
    [
        'SELECT "families_family"."id" FROM "families_family"',
        "  select 1",
        "(SELECT 1) UNION (SELECT 2)",
        'SAVEPOINT "s1"',
        'INSERT INTO "audit_entry" ("sequence") VALUES (1)',
        'UPDATE "django_session" SET "session_data" = 1',
        'DELETE FROM "django_session"',
        "WITH RECURSIVE up AS (SELECT 1) SELECT * FROM up",
    ],
)
def test_what_reading_may_do(sql: str) -> None:
    assert not writes(sql)


@pytest.mark.parametrize(
    "sql",
    [
        'INSERT INTO "families_family" ("id") VALUES (1)',
        'INSERT OR IGNORE INTO "families_family" ("id") VALUES (1)',
        "UPDATE families_family SET name = 'audit_entry'",
        'DELETE FROM "casework_goal"',
        'CREATE TABLE "audit_entry_copy" (id int)',
        "TRUNCATE audit_entry",
        "WITH gone AS (DELETE FROM casework_goal RETURNING id) SELECT * FROM gone",
        "REPLACE INTO audit_entry VALUES (1)",
    ],
)
def test_what_reading_may_not(sql: str) -> None:
    assert writes(sql)


def visit(method: str, view: object) -> HttpResponse:
    return ReadingWritesNothing(view)(getattr(RequestFactory(), method)("/gezin/"))  # type: ignore[arg-type,return-value]


def renames(request: HttpRequest) -> HttpResponse:
    Organisation.objects.filter(name="Politie").update(name="Korps")
    return HttpResponse("ok")


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_view_that_writes_on_a_get_is_caught(town: Town, method: str) -> None:
    with pytest.raises(WroteWhileReading, match="partners_organisation"):
        visit(method, renames)


urlpatterns = [path("hernoemen/", public(renames), name="rename")]


def test_the_test_that_asked_for_the_page_fails(town: Town, client: Client) -> None:
    with override_settings(ROOT_URLCONF=__name__), pytest.raises(WroteWhileReading):
        client.get("/hernoemen/")


def test_a_view_that_writes_and_hushes_up_what_came_of_it_is_caught(town: Town) -> None:
    def hushes(request: HttpRequest) -> HttpResponse:
        with suppress(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE no_such_table SET x = 1")
        return HttpResponse("ok")

    with pytest.raises(WroteWhileReading, match="no_such_table"):
        visit("get", hushes)


def test_a_post_may_write(town: Town) -> None:
    assert visit("post", renames).status_code == 200
