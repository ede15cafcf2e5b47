# SPDX-License-Identifier: EUPL-1.2
"""The pages of a conference: from the plan to the agenda, from the table to the plan."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.casework.conference.guests.models import Guest
from gezinsregie.casework.conference.models import AgendaPoint, Conference
from gezinsregie.casework.plan.models import Concern, Step
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.web.conference.words import OBSTACLES
from tests.casework.conference.making import TOMORROW
from tests.casework.sharing.making import bound, concern, involved
from tests.cast import Town
from tests.web.family.cases import add_goal, another_family
from tests.web.sql import at_most

CALLED = {
    "kind": "interim",
    "starts_on": "2026-03-04",
    "starts_at": "10:30",
    "place": "office",
    "place_words": "Stadhuis, kamer 2.14",
}


@pytest.mark.statement("CRG-E1", "CRG-E6")
def test_from_the_plan_to_the_table_and_back(
    coordinator: Client, town: Town, trajectory: Trajectory, url: Any
) -> None:
    bound(town)
    helps = involved(town, trajectory)
    goal, _step = add_goal(town, trajectory, due_in=-2)
    school = concern(trajectory, "Hij gaat niet naar school.", "safety")
    Concern.objects.filter(pk=school.pk).update(serious=True)
    family = coordinator.get(url("family")).content.decode()
    assert url("conferences") in family
    page = coordinator.get(url("conference_new")).content.decode()
    assert "Hij gaat niet naar school. (ernstige zorg zonder doel)" in page
    assert f"{goal.specific} (over de afgesproken dag)" in page
    everybody = [one.pk for one in trajectory.family.members.all()]
    ticked = re.findall(r'name="points" value="([^"]+)"', page)
    sent = {**CALLED, "members": everybody, "partners": [helps.pk], "points": ticked}
    answer = coordinator.post(url("conference_new"), sent, follow=True)
    page = answer.content.decode()
    made = Conference.objects.get()
    assert answer.redirect_chain[-1][0] == url("conference", made.pk)
    assert "Dewi" in page or helps.professional_name in page
    assert "Stadhuis, kamer 2.14" in page and "Besluit opschrijven" not in page
    coordinator.post(url("conference_point", made.pk), {"words": "De sleutel", "life_domain": ""})
    with clock.stopped_at(TOMORROW + timedelta(hours=3)):
        point = AgendaPoint.objects.get(goal=goal)
        decided = coordinator.post(
            url("conference_decide", made.pk, point.pk),
            {
                "seen": 1,
                "decision": "Joris gaat mee naar de bank.",
                "words": "Meegaan naar de bank.",
                "goal": goal.pk,
                "actor_kind": "coach",
                "actor_name": "Joris",
                "due_on": "2026-03-20",
            },
            follow=True,
        )
        assert "de actie staat in het plan" in decided.content.decode()
        plan = coordinator.get(url("plan")).content.decode()
        assert "Meegaan naar de bank." in plan
        refused = coordinator.post(url("conference_minutes", made.pk), {"words": "Besproken."})
        assert refused.status_code == 422
        assert str(OBSTACLES["family_not_heard"]) in refused.content.decode()
        assert "Besproken." in refused.content.decode()
        was = {f"was_{one.pk}": "present" for one in Guest.objects.all()}
        one = Guest.objects.filter(member__isnull=False)[0]
        was[f"was_{one.pk}"] = "heard"
        silent = coordinator.post(url("conference_attendance", made.pk), was)
        assert silent.status_code == 422 and "in eigen woorden" in silent.content.decode()
        was[f"heard_{one.pk}"] = "Ik durf niet."
        coordinator.post(url("conference_attendance", made.pk), was)
        coordinator.post(url("conference_minutes", made.pk), {"words": "Het was stil."})
        coordinator.post(url("conference_add", made.pk), {"words": "Later kwam oma."})
        with at_most(12):
            page = coordinator.get(url("conference", made.pk)).content.decode()
        for words in (
            *("Het was stil.", "Later kwam oma.", "Ik durf niet.", "De sleutel"),
            *("Joris gaat mee naar de bank.", "Meegaan naar de bank."),
        ):
            assert words in page
        assert "Besluit opschrijven" not in page and "Iemand uitnodigen" not in page
        with at_most(12):
            assert "verslag vastgelegd" in coordinator.get(url("conferences")).content.decode()
    assert Step.objects.filter(words="Meegaan naar de bank.").count() == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"starts_on": "2026-03-02"}, "in_the_past"),
        ({"starts_on": "2028-03-02"}, "too_far_ahead"),
        ({"place_words": ""}, "place_missing"),
    ],
)
def test_what_cannot_be_called_is_said_and_kept(
    coordinator: Client, trajectory: Trajectory, url: Any, changes: dict[str, str], words: str
) -> None:
    one = trajectory.family.members.all()[0]
    answer = coordinator.post(url("conference_new"), {**CALLED, "members": [one.pk], **changes})
    page = answer.content.decode()
    assert answer.status_code == 422 and str(OBSTACLES[words]) in page
    assert all(typed in page for typed in {**CALLED, **changes}.values())
    assert not Conference.objects.exists()


def test_somebody_more_at_the_table(
    coordinator: Client, town: Town, trajectory: Trajectory, url: Any
) -> None:
    everybody = [one.pk for one in trajectory.family.members.all()]
    coordinator.post(url("conference_new"), {**CALLED, "members": everybody[:1]})
    made = Conference.objects.get()
    nobody = coordinator.post(url("conference_invite", made.pk), {"who": "other", "name": ""})
    assert nobody.status_code == 422 and "hoe deze persoon heet" in nobody.content.decode()
    sent = {"who": "other", "name": "Oma Jo", "role_words": "oma"}
    page = coordinator.post(url("conference_invite", made.pk), sent, follow=True)
    assert "Oma Jo niet uitnodigen" in page.content.decode()
    guest = Guest.objects.get(name="Oma Jo")
    page = coordinator.post(url("conference_uninvite", made.pk, guest.pk), follow=True)
    assert "Oma Jo" not in page.content.decode()
    moved = {"seen": 1, "starts_on": "2026-03-06", "starts_at": "09:00", "place": "office"}
    nowhere = coordinator.post(url("conference_move", made.pk), moved)
    assert nowhere.status_code == 422
    moved |= {"place_words": "Wijkhuis"}
    page = coordinator.post(url("conference_move", made.pk), moved, follow=True).content.decode()
    assert "6 maart" in page and "Wijkhuis" in page
    assert f"Vertel het zelf aan: {trajectory.family.members.all()[0].given_name}" in page
    stale = coordinator.post(url("conference_off", made.pk), {"seen": 1, "words": "Ilse is ziek."})
    assert stale.status_code == 422
    assert str(OBSTACLES["changed_meanwhile"]) in stale.content.decode()
    coordinator.post(url("conference_off", made.pk), {"seen": 2, "words": "Ilse is ziek."})
    page = coordinator.get(url("conference", made.pk)).content.decode()
    assert "Afgezegd." in page and "Ilse is ziek." in page and "Iemand uitnodigen" not in page


def test_two_people_saying_who_was_there(
    coordinator: Client, trajectory: Trajectory, url: Any
) -> None:
    """Who comes second reads how it stands, and then decides."""
    everybody = [one.pk for one in trajectory.family.members.all()]
    coordinator.post(url("conference_new"), {**CALLED, "members": everybody[:1]})
    made, guest = Conference.objects.get(), Guest.objects.get()
    at = url("conference_attendance", made.pk)
    with clock.stopped_at(made.starts_at):
        sent = {f"was_{guest.pk}": "present", f"seen_{guest.pk}": 1}
        assert coordinator.post(at, sent).status_code == 302
        other = sent | {f"was_{guest.pk}": "heard", f"heard_{guest.pk}": "Zij belde."}
        page = coordinator.post(at, other)
        assert page.status_code == 422 and "Nu staat er: was er." in page.content.decode()
        assert "Zij belde." in page.content.decode()
        again = other | {f"seen_{guest.pk}": page.context["form"][f"seen_{guest.pk}"].value()}
        assert coordinator.post(at, again).status_code == 302
    guest.refresh_from_db()
    assert (guest.attendance, guest.heard_words) == ("heard", "Zij belde.")


def test_a_conference_of_another_family_is_not_there(
    coordinator: Client, town: Town, trajectory: Trajectory, url: Any
) -> None:
    members = list(another_family(town, "De Wit").family.members.all())
    everybody = [one.pk for one in trajectory.family.members.all()]
    refused = coordinator.post(url("conference_new"), {**CALLED, "members": [members[0].pk]})
    assert refused.status_code == 422
    coordinator.post(url("conference_new"), {**CALLED, "members": everybody})
    made = Conference.objects.get()
    coordinator.force_login(town.colleague)
    assert coordinator.get(url("conference", made.pk)).status_code == 404
