# SPDX-License-Identifier: EUPL-1.2
"""What came to nothing is destroyed after its term, and still counted."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.referral.actions import refuse
from gezinsregie.casework.referral.letting_go.models import LetGo
from gezinsregie.casework.referral.models import Decision, Referral
from gezinsregie.casework.referral.urgency.actions import flag_crisis
from gezinsregie.casework.safety.check.actions import check_safety
from gezinsregie.casework.safety.check.rules import Part
from gezinsregie.casework.safety.meldcode.actions import take_step
from gezinsregie.families.models import Family, Household, Member, NameWord
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]


def refused(town: cast.Town, name: str, days_ago: int) -> Referral:
    referral = cast.refer(town, family_name=name)
    may = town.may(town.desk, Act.DECIDE_REFERRAL, referral)
    flag_crisis(may, referral=referral, words="Zij staan op straat.")
    parts = dict.fromkeys(("family", "children", "surroundings"), Part("safe"))
    check_safety(may, checked_on=cast.TODAY, parts=parts)
    refuse(may, referral=referral, reason="Er is al hulp.")
    Referral.objects.filter(pk=referral.pk).update(
        received_at=cast.NOW - timedelta(days=days_ago + 2),
        answered_at=cast.NOW - timedelta(days=days_ago),
    )
    return referral


def test_after_its_term_it_goes_and_is_still_counted(town: cast.Town, as_user: SignIn) -> None:
    old, young = refused(town, "Amrani", 366), refused(town, "De Wit", 300)
    coded = refused(town, "Visser", 500)
    take_step(
        town.may(town.desk, Act.DECIDE_REFERRAL, coded), number=1, words="X.", done_on=cast.TODAY
    )
    desk = as_user(town.desk)
    page = desk.get("/desk/termijn-voorbij/").content.decode()
    assert "Amrani" in page
    assert "De Wit" not in page
    assert "365 dagen na het antwoord" in page
    assert "Geen bron noemt een termijn" in page
    assert "AVG, art. 5 lid 1 onder e" in page
    assert questions(desk, "/desk/termijn-voorbij/") <= 12
    year = (cast.NOW - timedelta(days=368)).year
    before = desk.get(f"/desk/cijfers/?jaar={year}").content.decode()
    for one, said in ((young, "nog niet voorbij"), (coded, "stappen van de Meldcode")):
        kept = desk.post(f"/desk/{one.pk}/vernietigen/")
        assert kept.status_code == 422
        assert said in kept.content.decode()
    address = f"/desk/{old.pk}/vernietigen/"
    assert questions(desk, address) <= 12
    assert desk.post(address).status_code == 302
    assert not Referral.objects.filter(pk=old.pk).exists()
    assert not Decision.objects.filter(referral=old.pk).exists()
    for model in (Member, Household, NameWord):
        assert not model.objects.filter(family=old.family_id).exists()
    assert not Family.objects.filter(pk=old.family_id).exists()
    assert Family.objects.filter(pk=young.family_id).exists()
    left = LetGo.objects.get()
    assert (left.outcome, left.answer_days, left.term_days) == ("refused", 2, 365)
    assert "Amrani" not in str(vars(left))
    desk.get("/desk/")  # takes the message
    after = desk.get(f"/desk/cijfers/?jaar={year}").content.decode()
    main = slice(after.index("<main"), after.index("</main"))
    assert after[main] == before[before.index("<main") : before.index("</main")]
    assert Entry.objects.filter(subject_id=str(old.pk), act=Act.DECIDE_REFERRAL).exists()
    assert desk.get(address).status_code == 404
