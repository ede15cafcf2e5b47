# SPDX-License-Identifier: EUPL-1.2
"""A version that is discussed, and what each party thinks of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import PlanVersion, Step
from gezinsregie.casework.plan.version.models import PartyView
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.models import Before
from tests.casework.plan.making import a_concern, a_plan, agreed, discussed
from tests.cast import NOW, TODAY, Town

Address = Callable[..., str]
DAY = TODAY.isoformat()


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def a_partner(town: Town, trajectory: Trajectory, **changes: Any) -> Involvement:
    return Involvement.objects.create(
        trajectory=trajectory,
        organisation=town.police,
        professional_name="Soraya",
        starts_on=TODAY,
        written_by=town.coordinator,
        written_at=NOW,
        **changes,
    )


@pytest.mark.statement("VIG-H12")
def test_each_party_says_what_it_thinks_of_a_version_that_is_discussed(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    answer = coordinator.post(url("plan_discuss"), follow=True)
    assert "Er staat nog niets in het plan." in body(answer)
    a_concern(town, trajectory)
    soraya = a_partner(town, trajectory)
    assert coordinator.post(url("plan_discuss")).url == f"{url('plan_version', 1)}#ieder"
    # Sent twice it is one version, and it is no plan yet.
    coordinator.post(url("plan_discuss"))
    version = PlanVersion.ever.get()
    assert (version.kind, version.family_view) == ("discussed", "")
    assert not PlanVersion.objects.exists()
    assert "nog niet vastgesteld" in body(coordinator.get(url("plan")))
    ilse = trajectory.family.members.get(given_name="Ilse")
    members = trajectory.family.members.count()
    page = body(coordinator.get(url("plan_version", 1)))
    assert f"nog {members + 1} te vragen" in page
    assert "besproken, niet vastgesteld" in page

    mine, hers = url("member_view", 1, ilse.pk), url("partner_view", 1, soraya.pk)
    blank = coordinator.post(mine, {"view": "disagrees", "words": "", "given_on": DAY})
    assert blank.status_code == 422
    assert "Schrijf op waarom" in body(blank)
    coordinator.post(mine, {"view": "disagrees", "words": "Niet over geld.", "given_on": DAY})
    assert "seen_under_pressure" not in body(coordinator.get(hers))
    coordinator.post(hers, {"view": "could_not_answer", "words": "", "given_on": DAY})
    page = body(coordinator.get(url("plan_version", 1)))
    assert "Niet over geld." in page
    assert "opgeschreven door Joris" in page
    assert f"nog {members - 1} te vragen" in page or members == 1
    # Who left keeps what was said; who was never in it is asked nothing.
    soraya.ends_on, soraya.starts_on = TODAY - timedelta(days=1), TODAY - timedelta(days=2)
    soraya.save()
    assert "Soraya" in body(coordinator.get(url("plan_version", 1)))
    other = a_partner(town, trajectory, withdrawn=True, ends_on=TODAY)
    assert coordinator.get(url("partner_view", 1, other.pk)).status_code == 404


def test_a_view_that_changed_keeps_what_it_was_and_nobody_overwrites_another(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    a_plan(town, trajectory)
    version = agreed(town, trajectory)
    ilse = trajectory.family.members.get(given_name="Ilse")
    edit = url("member_view", version.number, ilse.pk)
    no = {"view": "disagrees", "words": "Nee.", "given_on": DAY}
    yes = {"view": "agrees", "words": "Toch wel.", "given_on": DAY}
    assert 'name="seen"' not in body(coordinator.get(edit))
    coordinator.post(edit, no)
    # Both opened the form while there was no view yet: the second reads the first, then chooses.
    second = coordinator.post(edit, yes)
    assert second.status_code == 422
    assert "Iemand anders schreef dit net ook op." in body(second)
    assert "Nee." in body(second)
    assert "Toch wel." in body(second)
    assert coordinator.post(edit, no).status_code == 302
    assert coordinator.post(edit, {**yes, "seen": "1"}).status_code == 302
    view = PartyView.objects.get()
    assert (view.view, view.words, view.revision) == ("agrees", "Toch wel.", 2)
    assert Before.objects.get().content == {"view": "disagrees", "words": "Nee."}
    told = body(coordinator.get(url("view_history", view.pk)))
    assert "Is het er niet mee eens." in told
    # Two who both saw the second revision.
    coordinator.post(edit, {**yes, "words": "Ja hoor.", "seen": "2"})
    clash = coordinator.post(edit, {**yes, "words": "Ja, maar.", "seen": "2"})
    assert clash.status_code == 409
    assert "Ja hoor." in body(clash)
    assert "Ja, maar." in body(clash)


def test_the_database_holds_to_it(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    a_plan(town, trajectory)
    version = agreed(town, trajectory)
    ilse = trajectory.family.members.get(given_name="Ilse")
    given = {"version": version, "given_on": TODAY, "written_by": town.coordinator}
    for wrong in (
        {"view": "agrees"},
        {"member": ilse, "view": "agrees", "involvement": a_partner(town, trajectory)},
        {"member": ilse, "view": "disagrees"},
        {"member": ilse, "view": "misschien"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            PartyView.objects.create(**given, **wrong, written_at=NOW)
    # The table was made anew to hold what is discussed: it still refuses every change.
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE casework_planversion SET kind = 'discussed'")
    coordinator.post(url("plan_discuss"))
    PlanVersion.ever.get(kind="discussed")
    assert [one.number for one in PlanVersion.ever.all()] == [1, 2]
    # What was agreed stays the plan.
    assert "versie 1 vastgesteld" in body(coordinator.get(url("plan")))


@pytest.mark.statement("VIG-H12")
def test_a_view_is_carried_to_what_was_agreed_where_the_text_is_the_same_and_says_so(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    plan = a_plan(town, trajectory)
    first = discussed(town, trajectory)
    ilse = trajectory.family.members.get(given_name="Ilse")
    said = {"view": "disagrees", "words": "Te veel tegelijk.", "given_on": DAY}
    coordinator.post(url("member_view", first.number, ilse.pk), said)
    whole = agreed(town, trajectory)
    carried = PartyView.objects.get(version=whole)
    assert (carried.member, carried.words) == (ilse, "Te veel tegelijk.")
    page = body(coordinator.get(url("plan_version", whole.number)))
    assert f"gezegd over versie {first.number}" in page and "Te veel tegelijk." in page
    assert "gezegd over versie" not in body(coordinator.get(url("plan_version", first.number)))
    # Said of this version itself, it is carried no more.
    now = {"view": "agrees", "words": "", "given_on": DAY, "seen": "1"}
    coordinator.post(url("member_view", whole.number, ilse.pk), now)
    assert "gezegd over versie" not in body(coordinator.get(url("plan_version", whole.number)))
    # A text that changed in a single day of an action is another text.
    second = discussed(town, trajectory)
    coordinator.post(url("member_view", second.number, ilse.pk), said)
    Step.objects.update(due_on=TODAY + timedelta(days=3))
    other = agreed(town, trajectory)
    assert plan is not None and not PartyView.objects.filter(version=other).exists()
