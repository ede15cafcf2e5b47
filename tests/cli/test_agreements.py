# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie agreements remind``: the mail that is sent, once."""

from datetime import timedelta

import pytest

from gezinsregie.cli import main
from tests.cast import TODAY, Town
from tests.correspondence.mailbox import Mailbox
from tests.partners.agreement.making import agreement


@pytest.mark.parametrize(("left", "words"), [(30, "over 30 dagen"), (1, "morgen"), (0, "vandaag")])
def test_administrators_are_mailed_once(
    town: Town, mailbox: Mailbox, capsys: pytest.CaptureFixture[str], left: int, words: str
) -> None:
    agreement(town, title="Convenant van de stad", valid_until=TODAY + timedelta(days=left))
    for _again in range(2):
        with mailbox.committing():
            assert main(["agreements", "remind"]) == 0
    (text,) = mailbox.texts
    assert "Convenant van de stad" in text and f"loopt {words} af" in text
    said = capsys.readouterr().out
    assert "Lindewaard: 1 afspraak aangekondigd." in said
    assert "Lindewaard: 0 afspraken aangekondigd." in said


def test_without_a_mail_server_it_says_so(town: Town, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agreements", "remind"]) == 0
    assert "Er is geen mailserver ingesteld" in capsys.readouterr().out
