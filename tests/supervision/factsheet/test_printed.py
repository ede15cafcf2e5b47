# SPDX-License-Identifier: EUPL-1.2
import pytest

from gezinsregie.supervision.factsheet.printed import printed_otherwise
from gezinsregie.supervision.framework.definition import Framework


@pytest.mark.parametrize(
    ("line", "keys", "found"),
    [
        ("\tDe gemeente heeft zicht op de populatie GGSR.\t✓ Ja.", ["1.1.2"], {}),
        ("| DE GEMEENTE heeft zicht op de populatie GGSR | ✓ Ja. |", ["1.1.2"], {}),
        (
            "\tDe gemeente heft zicht op de populatie GGSR\t✓ Ja.",
            ["1.1.2"],
            {"1.1.2": "De gemeente heft zicht op de populatie GGSR"},
        ),
        (
            "Uitgangspunt is dat het gezin niet wordt losgelaten\tX Nee.",
            ["3.4.2"],
            {"3.4.2": "Uitgangspunt is dat het gezin niet wordt losgelaten"},
        ),
        ("een heel andere regel", ["3.4.2"], {}),
    ],
)
def test_the_wording_is_kept_where_it_differs(
    framework: Framework, line: str, keys: list[str], found: dict[str, str]
) -> None:
    assert printed_otherwise(line, keys, framework) == found
