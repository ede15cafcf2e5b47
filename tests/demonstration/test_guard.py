# SPDX-License-Identifier: EUPL-1.2
"""The invented town is built in no database that holds anything real."""

import pytest
from django.db import connection

from gezinsregie.accounts.models import User
from gezinsregie.demonstration.guard import NotADemonstration, refuse_what_is_real
from gezinsregie.demonstration.reset import reset
from gezinsregie.partners.models import Organisation, OrganisationKind
from tests.cast import Town, person


def no_progress(done: int, total: int) -> None:
    pass


def test_an_empty_database_and_an_invented_town_pass(db: None) -> None:
    refuse_what_is_real()
    person("iemand@nergens.example", "Tess Okafor")
    refuse_what_is_real()


@pytest.mark.parametrize("email", ["jan@gemeente.nl", "jan@example.nl", "example@a.nl"])
def test_one_real_account_is_enough(town: Town, email: str) -> None:
    person(email, "Jan Pinas")
    with pytest.raises(NotADemonstration, match="echte accounts"):
        refuse_what_is_real()


def test_work_without_accounts_is_real(db: None) -> None:
    Organisation.objects.create(name="Lindewaard", kind=OrganisationKind.MUNICIPALITY)
    with pytest.raises(NotADemonstration, match="werk zonder"):
        refuse_what_is_real()


@pytest.mark.parametrize("kind", ["TABLE", "VIEW"])
def test_nothing_of_another_program_goes(town: Town, kind: str) -> None:
    body = "(amount integer)" if kind == "TABLE" else "AS SELECT 1 AS amount"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE {kind} invoices {body}")
    with pytest.raises(NotADemonstration, match="invoices"):
        reset(no_progress)
    assert "invoices" in connection.introspection.table_names(include_views=True)
    assert User.objects.filter(pk=town.desk.pk).exists()
