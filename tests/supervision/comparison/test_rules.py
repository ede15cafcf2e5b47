# SPDX-License-Identifier: EUPL-1.2
from gezinsregie.supervision.comparison.rules import (
    Order,
    Tally,
    in_order,
    tallies_of,
    together,
)

FRAMEWORK = ("1.1.1", "1.1.2", "3.2.2", "4.2.2", "5.1.1")


def test_what_is_no_verdict_is_not_counted() -> None:
    counted = tallies_of(
        [
            {"1.1.1": "improvement", "1.1.2": "meets", "3.2.2": "unmarked"},
            {"1.1.1": "improvement", "1.1.2": "no_finding", "3.2.2": "undecided"},
        ]
    )
    assert counted == {"1.1.1": Tally(2, 2), "1.1.2": Tally(0, 1), "3.2.2": Tally(0, 1)}


def test_tallies_add_up() -> None:
    assert together({"a": Tally(1, 2)}, {"a": Tally(0, 3), "b": Tally(1, 1)}, {}) == {
        "a": Tally(1, 5),
        "b": Tally(1, 1),
    }


def test_what_falls_short_most_stands_first() -> None:
    tallies = {
        "1.1.1": Tally(0, 9),
        "1.1.2": Tally(2, 9),
        "3.2.2": Tally(5, 5),
        "4.2.2": Tally(2, 3),
    }
    # As often, but of fewer: the larger share. What nobody tested is not worse than what is well.
    assert in_order(FRAMEWORK, tallies, Order.SHORTFALL) == (
        "3.2.2",
        "4.2.2",
        "1.1.2",
        "1.1.1",
        "5.1.1",
    )
    assert in_order(FRAMEWORK, tallies, Order.FRAMEWORK) == FRAMEWORK
    assert in_order(FRAMEWORK, {}, Order.SHORTFALL) == FRAMEWORK
