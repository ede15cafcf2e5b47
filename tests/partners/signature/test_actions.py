# SPDX-License-Identifier: EUPL-1.2
"""Signing by a mailed link: once, by whoever was asked, and by two people where two are needed."""

from datetime import timedelta
from typing import Any

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit_for_link
from gezinsregie.correspondence.links import LinkClosed
from gezinsregie.correspondence.models import Link, OutgoingMail
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.agreement.queries import standing_of
from gezinsregie.partners.agreement.rules import Standing
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.signature.actions import ask_signature, attach_document, sign_by_link
from tests.cast import TODAY, Town
from tests.partners.agreement.making import agreement, keep, party

from .making import ask, attach, link, with_document

DAY = timedelta(days=1)


def sign(token: str, who: str = "N. Bakali", **changes: Any) -> Party:
    opened = link(token)
    fields = {"function": "teamchef", "is_entitled": True, **changes}
    return sign_by_link(
        permit_for_link(opened.pk, Act.SIGN_AGREEMENT), link=opened, who=who, **fields
    )


def test_a_signature_by_a_link_binds(town: Town) -> None:
    made = with_document(town)
    _held, token = ask(town, made)
    signed = sign(token)
    assert (signed.signed_by, signed.signed_as, signed.signed_on) == (
        "N. Bakali",
        "teamchef",
        TODAY,
    )
    assert signed.seen_by == town.administrator, "whoever sent it has seen it"
    assert standing_of(made, signed, TODAY) is Standing.SIGNED
    assert standing_of(made, party(made, town.provider), TODAY) is Standing.UNSIGNED
    with pytest.raises(LinkClosed):
        sign(token)


def test_two_people_sign_each_by_a_link_of_their_own(town: Town) -> None:
    made = with_document(town, signatories=2)
    _held, first = ask(town, made)
    _held, second = ask(town, made)
    assert standing_of(made, sign(first), TODAY) is Standing.HALF_SIGNED
    with pytest.raises(Obstructed, match="same_signatory"):
        sign(second, "  n. BAKALI ")
    assert link(second).used_at is None, "the link works still, for somebody else"
    signed = sign(second, "T. Veenstra")
    assert (signed.signed_by, signed.second_signed_by) == ("N. Bakali", "T. Veenstra")
    assert standing_of(made, signed, TODAY) is Standing.SIGNED
    with pytest.raises(Obstructed, match="signed_already"):
        ask(town, made)


def test_two_links_for_one_signature_sign_once(town: Town) -> None:
    made = with_document(town)
    _held, first = ask(town, made)
    _held, second = ask(town, made)
    sign(first)
    with pytest.raises(Obstructed, match="signed_already"):
        sign(second, "T. Veenstra")
    assert party(made, town.police).signed_by == "N. Bakali"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"who": " "}, "who_missing"),
        ({"function": " "}, "function_missing"),
        ({"is_entitled": False}, "not_entitled"),
    ],
    ids=str,
)
def test_what_is_missing_is_told_and_the_link_stays_open(
    town: Town, changes: dict[str, Any], expected: str
) -> None:
    _held, token = ask(town, with_document(town))
    with pytest.raises(Obstructed, match=expected):
        sign(token, **changes)
    assert link(token).used_at is None


def test_nobody_signs_what_is_over(town: Town) -> None:
    made = with_document(town)
    _held, token = ask(town, made)
    Agreement.objects.filter(pk=made.pk).update(valid_until=TODAY - DAY)
    Party.objects.update(bound_until=TODAY - DAY)
    with pytest.raises(Obstructed, match=r"expired.*has_left"):
        sign(token)


def test_without_a_document_nobody_is_asked(town: Town) -> None:
    with pytest.raises(Obstructed, match="no_document"):
        ask(town, agreement(town))
    assert not Link.objects.exists() and not OutgoingMail.objects.exists()


def test_a_wrong_address_mails_nothing(town: Town) -> None:
    held = party(with_document(town), town.police)
    with pytest.raises(Obstructed, match="mail_address_wrong"):
        ask_signature(
            keep(town), party=held, to="a@b.example\nBcc: c@d.example", subject="x", letter=str
        )
    held.refresh_from_db()
    assert held.seen_on is None and not Link.objects.exists()


def test_a_link_is_for_its_own_party_and_its_own_act(town: Town) -> None:
    made = with_document(town)
    _held, token = ask(town, made)
    _other, theirs = ask(town, made, town.provider)
    permit = permit_for_link(link(theirs).pk, Act.SIGN_AGREEMENT)
    with pytest.raises(NotPermitted):
        sign_by_link(permit, link=link(token), who="X", function="y", is_entitled=True)


def test_a_document_is_kept_with_its_own_day(town: Town) -> None:
    made = attach(town, agreement(town, dated_on=None))
    assert made.document is not None and made.document.dated_on == made.dated_on == TODAY
    with pytest.raises(Obstructed, match="file_of_another_kind"):
        from django.core.files.uploadedfile import SimpleUploadedFile

        upload = SimpleUploadedFile("convenant.pdf", b"dit is geen pdf")
        attach_document(keep(town), agreement=made, upload=upload, dated_on=None)
    Agreement.objects.update(municipality=Organisation.objects.get(name="Oosterzand"))
    with pytest.raises(NotPermitted):
        attach(town, made)
