# SPDX-License-Identifier: EUPL-1.2
"""What of the plan a partner reads and writes: its own scopes, and nothing of a sibling."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.accounts.models import User
from gezinsregie.casework.plan.models import ActorKind, Step
from gezinsregie.casework.sharing.actions import keep_promise, tell_coordinator
from gezinsregie.casework.sharing.models import Disclosure, Label, PassingOn, ReceivedItem
from gezinsregie.foundation.obstacles import Obstructed
from tests.casework.sharing import making
from tests.cast import NOW, TODAY
from tests.web.partner.conftest import Helping


@pytest.fixture
def partner(helping: Helping, as_user: Callable[[User], Client]) -> Client:
    return as_user(helping.user)


def shown(partner: Client, helping: Helping) -> str:
    page = partner.get(reverse("partner_plan", args=[helping.trajectory.family_id]))
    assert page.status_code == 200
    return page.content.decode()


def test_only_what_is_open_is_shown(partner: Client, helping: Helping) -> None:
    trajectory = helping.trajectory
    making.concern(trajectory, "Zorg over wonen", "housing")
    page = shown(partner, helping)
    assert "De huur is achter" in page and "De huurbaas bellen" in page
    assert "Zorg over wonen" not in page


def test_a_scope_about_one_child_shows_nothing_of_another_nor_of_all(
    partner: Client, helping: Helping
) -> None:
    trajectory = helping.trajectory
    bram = trajectory.family.members.get(given_name="Bram")
    making.scope(helping.involvement, "education", member=bram)
    about_bram = making.concern(trajectory, "Bram gaat niet naar school", "education", "Bram")
    making.goal(about_bram, "Noor helpt hem op weg", "Noor")
    about_noor = making.concern(trajectory, "Noor slaapt in de klas", "education", "Noor")
    making.goal(about_noor, "Bram brengt haar", "Bram")
    making.concern(trajectory, "Niemand staat op tijd op", "education")
    page = shown(partner, helping)
    assert "Bram gaat niet naar school" in page and "Bram brengt haar" in page
    for hidden in ("Noor helpt hem op weg", "Noor slaapt in de klas", "Niemand staat op tijd op"):
        assert hidden not in page
    assert "open over Bram" in page


def test_who_else_helps_or_spoke_is_not_named(partner: Client, helping: Helping) -> None:
    goal = helping.step.goal
    Step.objects.create(
        goal=goal,
        words="Beslag uitzoeken",
        actor_kind=ActorKind.PARTNER,
        actor_name="Bewindvoerder De Ruyter",
        due_on=TODAY,
        written_by=helping.town.coordinator,
    )
    goal.concern.named_by_name = "Opa Terpstra"
    goal.concern.save()
    page = shown(partner, helping)
    assert "Beslag uitzoeken" in page and "een netwerkpartner" in page
    assert "De Ruyter" not in page and "Opa Terpstra" not in page


def test_what_was_told_is_read_while_it_is_open(partner: Client, helping: Helping) -> None:
    for domain, words in (("finances", "De deurwaarder komt"), ("health", "Ze is zwanger")):
        Disclosure.objects.create(
            trajectory=helping.trajectory,
            organisation=helping.town.police,
            involvement=helping.involvement,
            to_name=helping.user.name,
            words=words,
            life_domain=domain,
            purpose="coordination",
            legal_ground=making.TASK,
            told_words="Met Ilse besproken",
            sent_by=helping.town.coordinator,
            sent_at=NOW,
        )
    page = shown(partner, helping)
    assert "De deurwaarder komt" in page and "Ze is zwanger" not in page


def kept(partner: Client, helping: Helping, step: Step, **sent: Any) -> Any:
    address = reverse("partner_promise_kept", args=[helping.trajectory.family_id, step.pk])
    return partner.post(address, sent)


def test_a_promise_is_ticked_off_once(partner: Client, helping: Helping) -> None:
    answer = kept(partner, helping, helping.step, done_on="2026-03-01")
    assert answer.status_code == 302
    helping.step.refresh_from_db()
    assert helping.step.done_on == TODAY - timedelta(days=2)
    assert kept(partner, helping, helping.step).status_code == 422
    assert kept(partner, helping, helping.step, done_on="2026-03-02").status_code == 302
    helping.step.refresh_from_db()
    assert helping.step.done_on == TODAY - timedelta(days=2)


def test_a_day_that_cannot_be_is_told_at_its_field(partner: Client, helping: Helping) -> None:
    answer = kept(partner, helping, helping.step, done_on="2026-03-09")
    assert answer.status_code == 422
    assert "Deze dag moet nog komen" in answer.content.decode()


def test_the_promise_of_another_is_not_there(partner: Client, helping: Helping) -> None:
    other = making.promise(helping.step.goal, None, "Joris belt")
    assert kept(partner, helping, other).status_code == 404
    with pytest.raises(Obstructed):
        keep_promise(
            permit(helping.user, Act.WRITE_SHARED_PART, helping.trajectory.family_id),
            step=other,
            done_on=TODAY,
        )


def test_what_does_not_work_out_reaches_the_coordinator(partner: Client, helping: Helping) -> None:
    address = reverse(
        "partner_promise_not_made", args=[helping.trajectory.family_id, helping.step.pk]
    )
    assert partner.post(address, {"words": " "}).status_code == 422
    for _tap in range(2):
        assert partner.post(address, {"words": "Hij neemt niet op."}).status_code == 302
    item = ReceivedItem.objects.get()
    assert (item.step, item.words) == (helping.step, "Hij neemt niet op.")
    assert (item.life_domain, item.organisation) == ("finances", helping.town.police)


def tells(partner: Client, helping: Helping, **changes: Any) -> Any:
    sent = {
        "life_domain": "finances",
        "member": "",
        "words": "Er lag een brief van de rechtbank.",
        "label": "none",
        "passing_on": "ask_first",
        "condition_words": "",
    }
    address = reverse("partner_tell", args=[helping.trajectory.family_id])
    return partner.post(address, {**sent, **changes})


def test_a_partner_tells_something_within_what_is_open(partner: Client, helping: Helping) -> None:
    assert tells(partner, helping).status_code == 302
    item = ReceivedItem.objects.get()
    assert (item.from_name, item.written_by) == (helping.user.name, helping.user)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"life_domain": "health"}, "Kies een leefgebied dat voor u open is."),
        ({"member": "7"}, "Kies iemand over wie iets voor u open is."),
        ({"words": ""}, "Schrijf in een of twee zinnen wat u wilt melden."),
        ({"label": "police", "passing_on": "free"}, "mag nooit vrij verder"),
        ({"label": "gossip"}, "Selecteer een geldige keuze"),
        ({"passing_on": ""}, "Kies of dit verder mag."),
    ],
)
def test_what_cannot_be_told_is_said_and_what_was_typed_stays(
    partner: Client, helping: Helping, changes: dict[str, str], sentence: str
) -> None:
    answer = tells(partner, helping, **changes)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert changes.get("words", "Er lag een brief van de rechtbank.") in page
    assert not ReceivedItem.objects.exists()


def test_the_action_knows_what_is_open_whatever_a_form_says(helping: Helping) -> None:
    with pytest.raises(Obstructed) as refused:
        tell_coordinator(
            permit(helping.user, Act.WRITE_SHARED_PART, helping.trajectory.family_id),
            involvement=helping.involvement,
            life_domain="health",
            member=None,
            words="Iets",
            label=Label.MEDICAL,
            passing_on=PassingOn.FREE,
            condition_words="",
        )
    assert {one.key for one in refused.value.obstacles} == {
        "domain_not_open",
        "secret_is_never_free",
    }
