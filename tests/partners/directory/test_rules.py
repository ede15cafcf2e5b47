# SPDX-License-Identifier: EUPL-1.2
import pytest

from gezinsregie.partners.directory.rules import differ


@pytest.mark.parametrize(
    ("aims", "different"),
    [
        ([], False),
        (["Rust in huis"], False),
        (["Rust in huis", " rust  in huis "], False),
        (["Rust in huis", "Schulden afbetalen"], True),
    ],
)
def test_partners_want_different_things_in_different_words(
    aims: list[str], different: bool
) -> None:
    assert differ(aims) is different
