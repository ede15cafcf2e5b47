# SPDX-License-Identifier: EUPL-1.2
import pytest
from django.db import connection

from gezinsregie.config.statistics import refresh_statistics
from tests.cast import Town


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL counts by itself")
def test_sqlite_knows_how_its_rows_are_spread(town: Town) -> None:
    refresh_statistics()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'partners_appointment'")
        counted = cursor.fetchone()
    assert counted and counted[0] > 0
