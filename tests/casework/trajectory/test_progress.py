# SPDX-License-Identifier: EUPL-1.2
from datetime import date, timedelta

import pytest

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.casework.trajectory.progress import Sign, progress

TODAY = date(2026, 3, 3)
DAY = timedelta(days=1)
PHASES = catalogue().find("vig-den-haag", "1").phases


@pytest.mark.parametrize(
    ("entered", "end_in", "signs"),
    [
        ([("intake", 5)], 100, ()),
        ([("intake", 400)], 100, ()),  # this phase has no term
        ([("intake", 5)], 28, (Sign.NEARS_THE_END,)),
        ([("intake", 5)], 29, ()),
        ([("intake", 5)], 0, (Sign.NEARS_THE_END,)),
        ([("intake", 5)], -1, (Sign.PAST_THE_END,)),
        ([("intake", 90), ("takeover", 20)], 100, ()),
        ([("intake", 90), ("takeover", 70)], 100, (Sign.PHASE_PAST_ITS_TERM,)),
        ([("takeover", 70), ("hand-back", 2)], 100, ()),
        ([("takeover", 70)], -3, (Sign.PAST_THE_END, Sign.PHASE_PAST_ITS_TERM)),
        ([("intake", 5)], None, ()),
        ([], None, ()),
    ],
)
def test_what_asks_attention(
    entered: list[tuple[str, int]], end_in: int | None, signs: tuple[Sign, ...]
) -> None:
    found = progress(
        phases=PHASES,
        entered=[(key, TODAY - ago * DAY) for key, ago in entered],
        planned_end_on=None if end_in is None else TODAY + end_in * DAY,
        today=TODAY,
    )
    assert found.signs == signs


def test_a_phase_is_due_by_its_term() -> None:
    found = progress(phases=PHASES, entered=[("takeover", TODAY)], planned_end_on=None, today=TODAY)
    assert found.phase is not None and found.phase.key == "takeover"
    assert found.phase_due_on == date(2026, 5, 3)
