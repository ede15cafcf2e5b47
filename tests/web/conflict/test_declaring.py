# SPDX-License-Identifier: EUPL-1.2
"""Who is too close to a family says so, and sees nothing of it any more."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.audit.models import Entry
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.conflict.actions import declare_conflict, end_conflict
from gezinsregie.families.conflict.models import AdvanceDeclaration
from gezinsregie.families.standing import ConflictOfInterest
from gezinsregie.foundation import clock
from tests.cast import NOW, TODAY, Town, refer

IN_ADVANCE = "/ik-ken-een-gezin/"
OWN = "Wat u eerder zei"


def test_the_page_says_beforehand_what_happens_and_then_it_does(
    as_user: Any, url: Any, town: Town, trajectory: Trajectory
) -> None:
    coach = as_user(town.coordinator)
    page = coach.get(url("declare_conflict")).content.decode()
    assert "ziet u niets meer van dit gezin" in page and "&#x27;t Hart" in page
    sent = {"kind": "friend", "words": "Wij zijn buren."}
    answer = coach.post(url("declare_conflict"), sent, follow=True)
    assert answer.status_code == 200 and "&#x27;t Hart" not in answer.content.decode()
    one = ConflictOfInterest.objects.get()
    assert (one.user, one.family_id, one.starts_on) == (
        town.coordinator,
        trajectory.family_id,
        TODAY,
    )
    for name in ("family", "plan", "contacts", "involved"):
        assert coach.get(url(name)).status_code == 404
    team = as_user(town.team_leader).get(reverse("team")).content.decode()
    assert "zonder coach: belang" in team and "&#x27;t Hart" in team


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"words": "Buren"}, "Kies hoe u het gezin kent."),
        ({"kind": "enemy", "words": "Buren"}, "Kies hoe u het gezin kent."),
        ({"kind": "other", "words": " "}, "Schrijf in een paar woorden op wat de reden is."),
    ],
)
def test_what_is_missing_is_said(
    coordinator: Client, url: Any, sent: dict[str, str], said: str
) -> None:
    answer = coordinator.post(url("declare_conflict"), sent)
    assert answer.status_code == 422 and said in answer.content.decode()
    assert not ConflictOfInterest.objects.exists()


KNOWN = {"name": " ilse  't HART", "birth_date": "2-5-1988", "kind": "kin"}


def test_in_advance_the_answer_is_the_same_whether_the_family_is_known_or_not(
    as_user: Any, town: Town, trajectory: Trajectory
) -> None:
    desk = as_user(town.desk)
    assert IN_ADVANCE in desk.get(reverse("desk")).content.decode(), "it stands in the menu"
    answers = []
    for changes in ({"birth_date": "3-5-1988"}, {"name": "Ilse Hartman"}, {}):
        before = Entry.objects.count()
        told = desk.post(IN_ADVANCE, {**KNOWN, **changes}, follow=True)
        body = told.content.decode()
        line = Entry.objects.filter(act="declare_in_advance", outcome="done").last()
        answers.append(
            (
                told.redirect_chain,
                re.sub(
                    r'value="[^"]{64}"',
                    "",
                    body[body.index("<main") : body.index(OWN)],
                ),
                Entry.objects.count() - before,
                line.details,
            )
        )
    assert answers[0] == answers[1] == answers[2]
    assert ConflictOfInterest.objects.get().family_id == trajectory.family_id
    address = reverse("desk_referral", args=[trajectory.referral_id])
    assert desk.get(address).status_code == 404


def test_a_family_of_another_town_is_left_alone(as_user: Any, town: Town, trajectory: Any) -> None:
    assert as_user(town.other_desk).post(IN_ADVANCE, KNOWN).status_code == 302
    assert not ConflictOfInterest.objects.exists()


def test_a_family_that_is_referred_later_is_shut_as_well_and_nothing_tells_of_it(
    as_user: Any, town: Town
) -> None:
    desk = as_user(town.desk)
    by_day = {"name": "Ilse 't Hart", "birth_date": "2-5-1988", "kind": "kin"}
    assert desk.post(IN_ADVANCE, by_day).status_code == 302
    known = as_user(town.colleague)
    by_home = {"name": "bram t hart", "postcode": "1234ab", "house_number": "12", "kind": "friend"}
    assert known.post(IN_ADVANCE, by_home).status_code == 302
    other = {**by_home, "house_number": "14"}
    assert as_user(town.team_leader).post(IN_ADVANCE, other).status_code == 302
    assert "Opgeschreven." in _page(as_user(town.desk), IN_ADVANCE)
    before = _page(desk, IN_ADVANCE)
    referral = refer(town)
    assert {one.user for one in ConflictOfInterest.objects.all()} == {town.desk, town.colleague}
    address = reverse("desk_referral", args=[referral.pk])
    assert desk.get(address).status_code == 404
    after = _page(desk, IN_ADVANCE)
    told = [page[page.index(OWN) : page.index("</main")] for page in (before, after)]
    assert told[0] == told[1], "what one said is told as before"


def _page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_who_said_so_takes_it_back_with_a_reason_and_it_stays(
    as_user: Any, town: Town, trajectory: Trajectory
) -> None:
    desk = as_user(town.desk)
    desk.post(IN_ADVANCE, KNOWN)
    assert "Ilse" in _page(desk, IN_ADVANCE).replace("ilse", "Ilse")
    key = f"advance-{AdvanceDeclaration.objects.get().pk}"
    end = reverse("conflict_end_own")
    assert f'value="{key}"' in _page(desk, f"{end}?which={key}")
    blank = desk.post(end, {"which": "conflict-1", "words": ""})
    assert blank.status_code == 422 and "Kies wat niet meer geldt." in blank.content.decode()
    assert desk.post(end, {"which": key, "words": "Wij zijn gescheiden."}).status_code == 302
    for one in (AdvanceDeclaration.objects.get(), ConflictOfInterest.objects.get()):
        assert (one.ends_on, one.ended_by, one.end_words) == (
            TODAY,
            town.desk,
            "Wij zijn gescheiden.",
        )
    address = reverse("desk_referral", args=[trajectory.referral_id])
    assert desk.get(address).status_code == 404, "the day it ends still belongs to it"
    with clock.standing(now=NOW + timedelta(days=1), today=TODAY + timedelta(days=1)):
        assert desk.get(address).status_code == 200
    assert "Wij zijn gescheiden." in _page(desk, IN_ADVANCE)
    assert "Niets om te beëindigen" in _page(desk, end)


def test_what_was_said_beforehand_takes_the_place_of_what_ended(
    as_user: Any, url: Any, town: Town, trajectory: Trajectory
) -> None:
    coach = as_user(town.coordinator)
    coach.post(url("declare_conflict"), {"kind": "friend", "words": "Buren."})
    coach.post(IN_ADVANCE, KNOWN)
    direct = ConflictOfInterest.objects.get()
    end = reverse("conflict_end_own")
    coach.post(end, {"which": f"conflict-{direct.pk}", "words": "Wij zijn verhuisd."})
    running = ConflictOfInterest.objects.get(ends_on__isnull=True)
    assert running.foretold == AdvanceDeclaration.objects.get()


def test_the_privacy_officer_ends_it_and_reads_no_name(
    as_user: Any, url: Any, town: Town, trajectory: Trajectory
) -> None:
    as_user(town.coordinator).post(url("declare_conflict"), {"kind": "kin", "words": "Mijn nicht."})
    as_user(town.desk).post(IN_ADVANCE, {**KNOWN, "words": "Ilse is mijn zus."})
    officer = as_user(town.privacy_officer)
    page = _page(officer, reverse("conflicts"))
    assert "Joris van den Berg" in page and "Mijn nicht." in page and "Vooraf gezegd" in page
    assert "&#x27;t Hart" not in page and "zus" not in page
    direct = ConflictOfInterest.objects.get(user=town.coordinator)
    end = reverse("conflict_end", args=[direct.pk])
    assert officer.post(end, {"words": ""}).status_code == 422
    assert officer.post(end, {"words": "Zij wonen er niet meer."}).status_code == 302
    again = officer.post(end, {"words": "Nog eens."})
    assert again.status_code == 422 and "al beëindigd" in again.content.decode()
    followed = ConflictOfInterest.objects.get(user=town.desk)
    assert officer.get(reverse("conflict_end", args=[followed.pk])).status_code == 404
    assert as_user(town.desk).get(end).status_code == 404


def test_nobody_ends_what_another_said(town: Town, trajectory: Trajectory) -> None:
    declare_conflict(
        town.may(town.coordinator, Act.DECLARE_CONFLICT, trajectory.family), kind="kin", words=""
    )
    own = town.may(town.colleague, Act.DECLARE_IN_ADVANCE, town.municipality)
    with pytest.raises(NotPermitted):
        end_conflict(own, conflict=ConflictOfInterest.objects.get(), words="Nee.")


def test_it_asks_for_a_day_or_an_address(as_user: Any, town: Town) -> None:
    answer = as_user(town.desk).post(IN_ADVANCE, {"name": "Ilse de Wit", "kind": "kin"})
    assert answer.status_code == 422 and "of de postcode en het huisnummer" in (
        answer.content.decode()
    )
    sent = {"name": "Ilse de Wit", "kind": "kin", "postcode": "12", "house_number": "x"}
    page = as_user(town.desk).post(IN_ADVANCE, sent).content.decode()
    assert "Vul de hele postcode in" in page and "Vul het huisnummer in" in page


def test_it_asks_for_a_whole_name_and_a_day_that_was(as_user: Any, town: Town) -> None:
    sent = {**KNOWN, "name": "Ilse", "birth_date": date(2027, 1, 1).isoformat()}
    answer = as_user(town.desk).post(IN_ADVANCE, sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Vul voornaam en achternaam in." in page and "Controleer de geboortedag." in page
