# SPDX-License-Identifier: EUPL-1.2
"""Who reads the minutes of a conference, long after and on paper."""

from datetime import timedelta
from io import BytesIO

import pypdf
from django.test import Client
from django.urls import reverse

from gezinsregie.casework.conference.for_member import MOST_SHOWN
from gezinsregie.casework.conference.guests.models import Guest
from gezinsregie.casework.conference.models import Conference
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.families.standing import MemberAccount
from gezinsregie.foundation import clock
from tests import cast
from tests.casework.conference.making import TOMORROW, called

from .holding import hold


def test_minutes_of_long_ago_are_read_back(
    client: Client, town: cast.Town, trajectory: Trajectory, conference: Conference
) -> None:
    ilse = trajectory.family.members.get(given_name="Ilse")
    MemberAccount.objects.create(member=ilse, user=town.relative, starts_on=cast.TODAY)
    with clock.stopped_at(TOMORROW + timedelta(hours=3)):
        hold(town, trajectory, conference)
        for number in range(MOST_SHOWN):
            later = called(
                town, trajectory, starts_at=TOMORROW + timedelta(days=number + 1), partners=[]
            )
            Guest.objects.exclude(conference=conference).exclude(member=ilse).delete()
            assert later.pk != conference.pk
        client.force_login(town.relative)
        page = client.get(reverse("own_conference", args=[trajectory.family_id, conference.pk]))
    assert page.status_code == 200 and "Mijn eigen woorden" in page.content.decode()


def test_the_minutes_on_paper_say_what_each_may_read(
    client: Client, town: cast.Town, trajectory: Trajectory, conference: Conference
) -> None:
    ilse = trajectory.family.members.get(given_name="Ilse")
    MemberAccount.objects.create(member=ilse, user=town.relative, starts_on=cast.TODAY)
    readers = {
        "minutes_pdf": town.coordinator,
        "own_minutes_pdf": town.relative,
        "partner_minutes_pdf": town.professional,
    }
    at = [trajectory.family_id, conference.pk]

    def paper(name: str) -> str:
        client.force_login(readers[name])
        answer = client.get(reverse(name, args=at))
        assert answer["Content-Type"] == "application/pdf", name
        assert answer.content.startswith(b"%PDF") and b"/StructTreeRoot" in answer.content
        read = pypdf.PdfReader(BytesIO(answer.content))
        return " ".join(" ".join(one.extract_text().split()) for one in read.pages)

    for name, user in readers.items():
        client.force_login(user)
        assert client.get(reverse(name, args=at)).status_code == 302, "nothing is fixed yet"
    with clock.stopped_at(TOMORROW + timedelta(hours=3)):
        hold(town, trajectory, conference)
        Withheld.objects.create(
            family=trajectory.family,
            from_member=ilse,
            organisation=town.police,
            reason="Zij mag dat niet weten.",
            decided_by=town.coordinator,
            starts_on=cast.TODAY,
        )
        whole, own, partner = (paper(name) for name in readers)
    for words in ("Besluit over: De ruzie", "sprak ook over Bram", "Mijn eigen woorden"):
        assert words in whole
    assert town.professional.name in whole and "Wat is besloten" in whole
    assert "Besluit over: De ruzie" in own and "Mijn eigen woorden" in own
    for kept in ("sprak ook over Bram", town.professional.name, town.police.name):
        assert kept not in own
    assert "Niet alles staat hier." in own
    assert "Besluit over: De rekeningen" in partner
    for kept in ("De ruzie", "over: Iets", "sprak ook over", "Mijn eigen woorden", "Ilse"):
        assert kept not in partner
