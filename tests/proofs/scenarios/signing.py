# SPDX-License-Identifier: EUPL-1.2
"""The document of an agreement, signing it by a link, and announcing that it ends."""

from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_job, permit_for_link
from gezinsregie.partners.renewal.actions import announce_endings
from gezinsregie.partners.signature import actions
from tests.cast import TODAY
from tests.documents.making import pdf
from tests.partners.agreement.making import agreement, keep, party
from tests.partners.signature.making import ask, link, with_document
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


class ReadAgain(SimpleUploadedFile):
    """An upload that every run of a scenario reads from its beginning."""

    def read(self, *args: Any, **kwargs: Any) -> bytes:
        self.seek(0)
        return bytes(super().read(*args, **kwargs))


def attaching(case: Case) -> Call:
    given = {
        "agreement": agreement(case.town),
        "upload": ReadAgain("a.pdf", pdf()),
        "dated_on": TODAY,
    }
    return Call(actions.attach_document, keep(case.town), given)


def asking(case: Case) -> Call:
    given = {
        "party": party(with_document(case.town), case.town.police),
        "to": "chef@politie.example",
        "subject": "Tekenen",
        "letter": lambda token: "Teken hier",
    }
    return Call(actions.ask_signature, keep(case.town), given)


def taking_back(case: Case) -> Call:
    held, token = ask(case.town, with_document(case.town))
    given = {"party": held, "link_id": link(token).pk}
    return Call(actions.take_back, keep(case.town), given)


def signing(case: Case) -> Call:
    _held, token = ask(case.town, with_document(case.town))
    opened = link(token)
    given = {"link": opened, "who": "N. Bakali", "function": "teamchef", "is_entitled": True}
    return Call(actions.sign_by_link, permit_for_link(opened.pk, Act.SIGN_AGREEMENT), given)


def announcing(case: Case) -> Call:
    agreement(case.town, valid_until=TODAY + timedelta(days=30))
    job = permit_for_job("agreements", Act.REMIND_OF_RENEWAL, case.town.municipality.pk)
    return Call(announce_endings, job, {"letter": lambda one, days: ("Loopt af", "Nog even")})


SCENARIOS = {
    "partners.signature.attach_document": attaching,
    "partners.signature.ask_signature": asking,
    "partners.signature.take_back": taking_back,
    "partners.signature.sign_by_link": signing,
    "partners.renewal.announce_endings": announcing,
}
