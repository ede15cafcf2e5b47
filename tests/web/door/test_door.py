# SPDX-License-Identifier: EUPL-1.2
"""At the door: what a visitor must know before a visit, for whom it is, and whom to call."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.queries import before_of
from gezinsregie.families.door.models import CrisisContact, VisitorNote
from gezinsregie.families.models import MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.partners.roster.models import DutyShift
from tests.casework.sharing.making import bound, involved
from tests.cast import NOW, TODAY, Town
from tests.web.sql import at_most

SignIn = Callable[[User], Client]
SENT = {
    "hazard": "dog",
    "words": "De hond valt uit bij de voordeur. Bel eerst.",
    "told_to": "visitors",
    "review_on": (TODAY + timedelta(days=30)).isoformat(),
}
MESSAGE = "De hond valt uit"


@pytest.fixture
def url(trajectory: Trajectory) -> Any:
    def address(name: str, *more: Any) -> str:
        return reverse(name, args=[trajectory.family_id, *more])

    return address


@pytest.fixture
def coach(town: Town, trajectory: Trajectory, as_user: SignIn, url: Any) -> Client:
    """Of the coordinator, who wrote a note."""
    client = as_user(town.coordinator)
    assert client.post(url("visitor_note"), SENT).status_code == 302
    client.post(url("visitor_note"), SENT)
    assert VisitorNote.objects.count() == 1
    return client


def test_a_note_is_read_before_a_visit_and_looked_at_again(coach: Client, url: Any) -> None:
    for name in ("family", "contact_new", "at_the_door"):
        with at_most(12):
            page = coach.get(url(name)).content.decode()
        assert MESSAGE in page, name
    note = VisitorNote.objects.get()
    with clock.stopped_at(NOW + timedelta(days=31)):
        assert "Kijk of de veiligheidsnotitie nog klopt" in coach.get("/vandaag/").content.decode()
        stale = coach.post(url("visitor_note_again", note.pk), {**SENT, "seen": 1})
        assert stale.status_code == 422 and "een dag die nog komt" in stale.content.decode()
        later = (TODAY + timedelta(days=60)).isoformat()
        again = {**SENT, "seen": 1, "words": "De hond is weg.", "review_on": later}
        assert coach.post(url("visitor_note_again", note.pk), again).status_code == 302
        other = {**again, "words": "De hond is terug."}
        assert coach.post(url("visitor_note_again", note.pk), other).status_code == 422
    assert before_of("families.visitornote", note.pk)[0].content["words"] == SENT["words"]
    coach.post(url("visitor_note_end", note.pk))
    assert "De hond is weg." not in coach.get(url("family")).content.decode()
    assert coach.post(url("visitor_note_again", note.pk), {**SENT, "seen": 3}).status_code == 422


def test_who_has_duty_reads_it_and_nobody_else(
    coach: Client, town: Town, trajectory: Trajectory, as_user: SignIn, url: Any
) -> None:
    """Not the colleague of an hour ago, not who leads the team, and not the family."""
    MemberAccount.objects.create(
        member=trajectory.family.members.get(given_name="Ilse"),
        user=town.relative,
        starts_on=TODAY,
    )
    bound(town)
    involved(town, trajectory)
    assert as_user(town.colleague).get(url("at_the_door")).status_code == 404
    DutyShift.objects.create(
        user=town.colleague,
        organisation=town.provider,
        serves=town.municipality,
        starts_at=NOW - timedelta(hours=1),
        ends_at=NOW + timedelta(hours=10),
    )
    page = as_user(town.colleague).get(url("at_the_door")).content.decode()
    assert MESSAGE in page and town.colleague.name in page
    assert as_user(town.team_leader).get(url("at_the_door")).status_code == 404
    told = {"own_family": town.relative, "partner_family": town.professional}
    for who, (partner, family) in {
        "visitors": (False, False),
        "partners": (True, False),
        "everybody": (True, True),
    }.items():
        VisitorNote.objects.update(told_to=who)
        for name, said in (("partner_family", partner), ("own_family", family)):
            client = as_user(told[name])
            with at_most(12):
                page = client.get(url(name)).content.decode()
            assert (MESSAGE in page) is said, (who, name)


@pytest.mark.statement("VIG-H11")
def test_who_can_be_called_stands_beside_who_has_duty(coach: Client, town: Town, url: Any) -> None:
    sent = {"name": "Jo de Wit", "relation": "oma", "phone": "06 12345678"}
    asked = coach.post(url("crisis_contact"), sent)
    assert asked.status_code == 422 and "Vraag eerst" in asked.content.decode()
    wrong = coach.post(url("crisis_contact"), {**sent, "agreed": "on", "phone": "bel maar"})
    assert wrong.status_code == 422 and "met cijfers" in wrong.content.decode()
    for _twice in range(2):
        assert coach.post(url("crisis_contact"), {**sent, "agreed": "on"}).status_code == 302
    one = CrisisContact.objects.get()
    town.provider.night_phone = "088 1234567"
    town.provider.save()
    with at_most(12):
        page = coach.get(url("at_the_door")).content.decode()
    assert "Jo de Wit" in page and "06 12345678" in page and "088 1234567" in page
    coach.post(url("crisis_contact_end", one.pk))
    assert "Jo de Wit" not in coach.get(url("at_the_door")).content.decode()
