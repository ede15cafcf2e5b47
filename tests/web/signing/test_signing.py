# SPDX-License-Identifier: EUPL-1.2
"""Signing by a mailed link, on pages: from the mail to the receipt."""

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.partners.agreement.models import Agreement
from tests.cast import TODAY, Town
from tests.correspondence.mailbox import Mailbox
from tests.documents.making import pdf
from tests.partners.agreement.making import agreement, party
from tests.partners.signature.making import ask, with_document

As = Callable[[User], Client]
SIGNED = {"who": "N. Bakali", "function": "teamchef", "is_entitled": "on"}


def test_from_the_mail_to_the_receipt(
    town: Town, as_user: As, client: Client, mailbox: Mailbox
) -> None:
    made, paper = agreement(town, title="Convenant gezinnen"), pdf()
    keeper = as_user(town.administrator)
    ids = {"agreement_id": made.pk}
    sent = {"upload": SimpleUploadedFile("convenant.pdf", paper), "dated_on": "3-3-2026"}
    page = keeper.post(reverse("agreement_document_new", kwargs=ids), sent, follow=True)
    assert "convenant.pdf" in page.content.decode()
    url = reverse("signature_ask", kwargs={**ids, "party_id": party(made, town.police).pk})
    with mailbox.committing():
        page = keeper.post(url, {"to": "chef@politie.example"}, follow=True)
    assert "De mail is onderweg." in page.content.decode()
    (text,) = mailbox.texts
    assert "Convenant gezinnen" in text and "namens Politie" in text
    address = re.search(r"http://testserver(/tekenen/\S+/)", text)
    assert address
    stranger = Client()
    page = stranger.get(address[1]).content.decode()
    assert "Convenant gezinnen" in page and "Stichting De Brug" in page
    document = stranger.get(f"{address[1]}stuk/")
    assert document.content == paper and "attachment" in document["Content-Disposition"]
    answer = stranger.post(address[1], SIGNED, follow=True)
    assert "Convenant" not in answer.content.decode(), "the receipt reveals nothing"
    assert party(made, town.police).signed_as == "teamchef"
    for again in (address[1], f"{address[1]}stuk/"):
        assert stranger.get(again).status_code == 404
    page = keeper.get(reverse("agreement", kwargs=ids)).content.decode()
    assert "N. Bakali, teamchef" in page and "1 van de 2 tekenden" in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"who": ""}, "Vul uw naam in."),
        ({"function": ""}, "Vul uw functie in."),
        ({"is_entitled": ""}, "Kruis aan dat u"),
        ({"who": "x" * 201}, "hooguit 200 tekens"),
    ],
)
def test_what_is_missing_is_said_and_kept(
    town: Town, client: Client, changes: dict[str, str], words: str
) -> None:
    _held, token = ask(town, with_document(town))
    url = reverse("sign_agreement", kwargs={"token": token})
    answer = client.post(url, {**SIGNED, **changes})
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page
    assert "N. Bakali" in page or "teamchef" in page


def test_the_second_signatory_is_told_and_is_another(town: Town, client: Client) -> None:
    made = with_document(town, signatories=2)
    tokens = [ask(town, made)[1] for _each in range(2)]
    first, second = (reverse("sign_agreement", kwargs={"token": one}) for one in tokens)
    assert client.post(first, SIGNED).status_code == 302
    assert "U bent de tweede die tekent" in client.get(second).content.decode()
    answer = client.post(second, {**SIGNED, "who": "n. bakali"})
    assert answer.status_code == 422 and "twee mensen nodig" in answer.content.decode()
    assert client.post(second, {**SIGNED, "who": "T. Veenstra"}).status_code == 302
    assert party(made, town.police).second_signed_on == TODAY


def test_why_nobody_can_be_asked_is_said(town: Town, as_user: As) -> None:
    made = agreement(town)
    url = reverse(
        "signature_ask", kwargs={"agreement_id": made.pk, "party_id": party(made, town.police).pk}
    )
    client = as_user(town.administrator)
    answer = client.post(url, {"to": "chef@politie.example"})
    assert answer.status_code == 422 and "geen document" in answer.content.decode()
    assert "chef@politie.example" in answer.content.decode()
    assert "naam@organisatie.nl" in client.post(url, {"to": "chef"}).content.decode()


def test_a_file_that_is_no_document_is_refused(town: Town, as_user: As) -> None:
    made = agreement(town)
    url = reverse("agreement_document_new", kwargs={"agreement_id": made.pk})
    client = as_user(town.administrator)
    wrong = SimpleUploadedFile("convenant.pdf", b"MZ, dat is geen pdf")
    answer = client.post(url, {"upload": wrong, "dated_on": "1-1-2026"})
    assert answer.status_code == 422 and "Dit is geen PDF" in answer.content.decode()
    assert "2026-01-01" in answer.content.decode(), "the day that was typed is kept"
    assert "Kies een bestand." in client.post(url, {}).content.decode()
    assert Agreement.objects.get().document is None
    read = reverse("agreement_document", kwargs={"agreement_id": made.pk})
    assert client.get(read).status_code == 404


def test_whoever_reads_agreements_reads_the_document(town: Town, as_user: As) -> None:
    made = with_document(town)
    url = reverse("agreement_document", kwargs={"agreement_id": made.pk})
    assert as_user(town.desk).get(url).content.startswith(b"%PDF")
    assert as_user(town.other_desk).get(url).status_code == 404
    assert as_user(town.referrer).get(url).status_code == 404


def test_a_link_that_is_taken_back_answers_like_any_unknown_one(town: Town, as_user: As) -> None:
    stranger = Client()
    held, token = ask(town, with_document(town))
    address = reverse("sign_agreement", kwargs={"token": token})
    unknown = reverse("sign_agreement", kwargs={"token": "niets"})
    ids = {"agreement_id": held.agreement_id, "party_id": held.pk}
    keeper, back = as_user(town.administrator), reverse("signature_take_back", kwargs=ids)
    asking = keeper.get(reverse("signature_ask", kwargs=ids)).content.decode()
    found = re.search(r'name="link" value="([^"]+)"', asking)
    assert found and stranger.get(address).status_code == 200
    page = keeper.post(back, {"link": found[1]}, follow=True).content.decode()
    assert "De link is teruggenomen." in page and "teruggenomen</span>" in page
    answers = [stranger.get(one) for one in (address, unknown)]
    assert [one.status_code for one in answers] == [404, 404]
    told = [re.sub(rb'[A-Za-z0-9]{64}|/tekenen/[^"]*', b"", one.content) for one in answers]
    assert told[0] == told[1]
    assert stranger.post(address, SIGNED).status_code == 404
    for again in ({"link": found[1]}, {"link": "x"}, {}):
        page = keeper.post(back, again, follow=True).content.decode()
        assert "Er is niets veranderd." in page
    assert as_user(town.desk).post(back, {"link": found[1]}).status_code in (403, 404)
