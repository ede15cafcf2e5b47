# SPDX-License-Identifier: EUPL-1.2
"""That somebody may see a page costs it no more than two questions to the database.

One asks which grounds the person has with the subject; one asks what the person works as, for the
menu too. Both are known by what they ask: the first is the only one that asks whether somebody is
``barred``, the second reads the person's own appointments.
"""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.accounts.models import User
from tests.architecture.test_every_address import DECLARED
from tests.whole_case import Case

from .pages import expected
from .reading import facts_in_the_database


@pytest.mark.parametrize("who", ["coordinator", "professional"])
def test_to_be_allowed_costs_two_questions(
    case: Case, client: Client, who: str, record_property: Callable[[str, object], None]
) -> None:
    user = getattr(case.town, who)
    world = facts_in_the_database()
    client.force_login(user)
    looked = 0
    for address in DECLARED:
        act = address.view.declares.get("GET")
        if act is None or SUBJECT_OF[act] is not SubjectKind.FAMILY:
            continue
        if not expected(user, act, case, world, view=address.view):
            continue
        url = reverse(address.name, kwargs=case.arguments(address.arguments))
        client.get(url)  # what is written once is written before
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(url)
        if answer.status_code != 200:
            continue
        asked = [one["sql"] for one in captured.captured_queries]
        grounds = [sql for sql in asked if _asks_for_grounds(sql)]
        work = [sql for sql in asked if _asks_for_own_work(sql, user)]
        assert len(grounds) == 1, f"{address.name}: {len(grounds)}\n" + "\n".join(grounds)
        assert len(grounds) + len(work) <= 2, f"{address.name}\n" + "\n".join(work)
        looked += 1
    assert looked
    record_property("figure", ("family pages that cost two questions to be allowed", looked))


def _asks_for_grounds(sql: str) -> bool:
    # The rows of the subject itself, with a column for each ground, and one for who is barred.
    return 'FROM "families_family" WHERE "families_family"."id" = ' in sql and sql.count(
        "EXISTS("
    ) > len(SubjectKind)


def _asks_for_own_work(sql: str, user: User) -> bool:
    mine = {f'"partners_appointment"."user_id" = \'{key}\'' for key in (user.pk, user.pk.hex)}
    # Asked by role it is the telephone of who is in charge, which a page shows and allows nothing.
    shown = '"partners_appointment"."role" = ' in sql
    return not shown and 'FROM "partners_appointment"' in sql and any(one in sql for one in mine)
