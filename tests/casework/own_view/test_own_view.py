# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.casework.own_view.eyes import Eyes, eyes_of_account
from gezinsregie.casework.own_view.together import Together, together
from gezinsregie.families.models import Member
from tests.cast import TODAY, Town

from .making import Apart, parents_apart


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


def eyes(apart: Apart, name: str) -> Eyes:
    may = apart.town.may(apart.user(name), Act.READ_OWN_FAMILY, apart.trajectory.family)
    found = eyes_of_account(may, TODAY)
    assert found is not None
    return found


def seen(apart: Apart, name: str) -> Together:
    found = together(eyes(apart, name))
    assert found is not None
    return found


def about(apart: Apart, name: str) -> set[str]:
    """Return about whom this member reads a goal; ``samen`` for all together."""
    found = seen(apart, name)
    worries = {one.worry.removeprefix("Zorg ") for one in found.aims}
    told = {one.specific.removeprefix("Doel ").removesuffix(".") for one in found.aims}
    assert {one.removesuffix(".").removeprefix("over ") for one in worries} == {
        one.removeprefix("van ") if one != "van ons allemaal" else one for one in told
    }
    return {one.removeprefix("van ") if one != "van ons allemaal" else "samen" for one in told}


@pytest.mark.parametrize(
    ("reader", "sees"),
    [
        # With authority until sixteen; never the other parent, never the stepfather.
        ("Ilse", {"samen", "Ilse", "Noor", "Bram", "Lieke"}),
        ("Karel", {"samen", "Karel", "Noor", "Bram", "Lieke"}),
        ("Omar", {"samen", "Omar"}),
        # A child sees its own from twelve, and never a brother's or a sister's.
        ("Noor", {"samen"}),
        ("Bram", {"samen", "Bram"}),
        ("Lieke", {"samen", "Lieke"}),
        ("Daan", {"samen", "Daan"}),
    ],
)
def test_each_sees_the_own_and_what_is_of_all(apart: Apart, reader: str, sees: set[str]) -> None:
    assert about(apart, reader) == sees


def test_authority_that_ended_shows_nothing_any_more(apart: Apart) -> None:
    apart.member("Karel").authority_over.update(ends_on=TODAY - timedelta(days=1))
    assert about(apart, "Karel") == {"samen", "Karel"}


def test_of_a_child_without_a_birthday_nobody_can_say_that_it_is_young(apart: Apart) -> None:
    Member.objects.filter(given_name="Noor").update(birth_date=None)
    assert "Noor" not in about(apart, "Ilse")


def test_a_goal_for_all_under_a_worry_about_one_is_about_that_one(apart: Apart) -> None:
    apart.aim(apart.worry("Karel", "Karel drinkt."), "Niemand is bang thuis.")
    assert "Niemand is bang thuis." not in [one.specific for one in seen(apart, "Ilse").aims]
    assert "Niemand is bang thuis." in [one.specific for one in seen(apart, "Karel").aims]


def test_an_own_goal_under_anothers_worry_is_seen_without_that_worry(apart: Apart) -> None:
    apart.aim(apart.worry("Karel", "Karel drinkt."), "Bram slaapt door.", "Bram")
    goal = next(one for one in seen(apart, "Bram").aims if one.specific == "Bram slaapt door.")
    assert (goal.worry, goal.worry_by) == ("", "")


def test_what_is_withheld_is_nowhere(apart: Apart) -> None:
    worry = apart.worry("", "Er is een geheim.")
    goal = apart.aim(worry, "Het geheim blijft geheim.")
    apart.step(goal, "Zwijgen.")
    apart.keep("Karel", concern=worry)
    told = seen(apart, "Karel")
    assert "geheim" not in str(told)
    assert "Zwijgen" not in str(told)
    assert "geheim" in str(seen(apart, "Ilse"))
    assert eyes(apart, "Karel").kept.anything
    assert not eyes(apart, "Ilse").kept.anything


def test_a_withheld_goal_leaves_its_worry(apart: Apart) -> None:
    worry = apart.worry("", "Het is vaak ruzie.")
    apart.keep("Karel", goal=apart.aim(worry, "Ilse heeft een noodknop."))
    told = seen(apart, "Karel")
    assert "noodknop" not in str(told)
    assert [one.words for one in told.worries] == []


def test_an_organisation_is_withheld_wherever_it_is_mentioned(apart: Apart) -> None:
    refuge = apart.helper("Vrouwenopvang De Luwte")
    apart.helper("Openbare basisschool De Regenboog")
    goal = apart.aim(apart.worry("", "Er is een zorg."), "Er is rust.")
    apart.step(goal, "Praten.", involvement=refuge)
    apart.step(goal, "Bellen.", "Sanne van de Luwte")
    apart.step(goal, "Naar DE  LUWTE gaan.")
    apart.step(goal, "Uitrusten.")
    apart.keep("Karel", organisation=refuge.organisation)
    told = seen(apart, "Karel")
    assert "luwte" not in str(told).casefold()
    assert "Praten." not in str(told)
    assert "Uitrusten." in str(told)
    assert told.along.helpers == ["Openbare basisschool De Regenboog"]
    assert len(seen(apart, "Ilse").along.helpers) == 2


def test_a_household_is_withheld_with_who_lives_there_and_what_tells_where(apart: Apart) -> None:
    apart.aim(apart.worry("", "Zij wonen in de Vlierstraat."), "Er is rust.")
    apart.aim(apart.worry("", "Het huis in Verweg is klein."), "Er is ruimte.")
    Household = type(apart.roof("Bij moeder"))
    apart.keep("Karel", household=apart.roof("Bij moeder"))
    told = str(seen(apart, "Karel"))
    for secret in ("Vlierstraat", "9988", "Verweg"):
        assert secret not in told, secret
    assert Household.objects.count() == 2
    # His own children and their other parent he knows of; the stepfather he is not told.
    assert {one.given_name for one in eyes(apart, "Karel").members} == {
        "Karel",
        "Ilse",
        "Noor",
        "Bram",
        "Lieke",
        "Daan",
    }


def test_a_protected_address_is_told_to_nobody_who_does_not_live_there(apart: Apart) -> None:
    apart.aim(apart.worry("", "Zij wonen in de Vlierstraat."), "Er is rust.")
    roof = apart.roof("Bij moeder")
    roof.address_protected = True
    roof.save()
    assert "Vlierstraat" not in str(seen(apart, "Karel"))
    assert "Vlierstraat" in str(seen(apart, "Ilse"))
    # That is no secret that somebody decided on for one member.
    assert not eyes(apart, "Karel").kept.anything


def test_withholding_ends_on_its_day(apart: Apart) -> None:
    worry = apart.worry("", "Er is een geheim.")
    apart.keep("Karel", concern=worry, ends_on=TODAY)
    assert "geheim" not in str(seen(apart, "Karel"))
    apart.member("Karel").withheld_from.update(
        starts_on=TODAY - timedelta(days=2), ends_on=TODAY - timedelta(days=1)
    )
    assert "geheim" in str(seen(apart, "Karel"))
