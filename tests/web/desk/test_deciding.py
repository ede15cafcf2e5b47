# SPDX-License-Identifier: EUPL-1.2
"""The three answers of the desk, and putting a coordinator in."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.referral.models import Answer, Decision, Referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.delivery import PURPOSE
from gezinsregie.correspondence.models import OutgoingMail
from gezinsregie.foundation import encryption
from gezinsregie.partners.models import Appointment, Role
from tests import cast

SignIn = Callable[[User], Client]
ITG = "itg-leeuwarden@2:"
VIG = "vig-den-haag@1:"


@pytest.fixture
def referral(town: cast.Town) -> Referral:
    return cast.refer(town, facts={"addiction": Answer.YES})


@pytest.fixture
def desk(town: cast.Town, as_user: SignIn) -> Client:
    return as_user(town.desk)


def post(desk: Client, referral: Referral, act: str, **fields: Any) -> Any:
    data = {name.replace("__", "-"): value for name, value in fields.items()}
    return desk.post(f"/desk/{referral.pk}/{act}/", data)


def page_after(desk: Client, answer: Any) -> str:
    assert answer.status_code == 302, answer.content.decode()
    return desk.get(answer["Location"]).content.decode()


@pytest.mark.statement("VIG-H13")
def test_accepting_keeps_the_reason_and_every_judgement(desk: Client, referral: Referral) -> None:
    fields = {
        "accept-approach": VIG,
        "accept-reason": "Alles tegelijk aanpakken.",
        "accept-judgement_vig-den-haag_addiction": "Moeder is in behandeling.",
        "accept-judgement_crg-eindhoven_complex": "hoort hier niet bij",
    }
    page = page_after(desk, desk.post(f"/desk/{referral.pk}/aannemen/", fields))
    decision = Decision.objects.get()
    assert (decision.approach_key, decision.approach_version) == ("vig-den-haag", "1")
    assert [one.words for one in decision.judgements.all()] == ["Moeder is in behandeling."]
    for words in ("Alles tegelijk aanpakken.", "Moeder is in behandeling.", "Zet een gezinscoach"):
        assert words in page
    assert "hoort hier niet bij" not in page
    written = Entry.objects.get(act="decide_referral", outcome="done")
    assert written.details == {"decision_id": str(decision.pk)}


@pytest.mark.statement("CRG-E2")
def test_an_approach_with_forms_is_accepted_in_one_of_them(
    desk: Client, referral: Referral
) -> None:
    page = desk.get(f"/desk/{referral.pk}/").content.decode()
    assert 'value="crg-eindhoven@1:"' not in page
    fields = {
        "accept-approach": "crg-eindhoven@1:family-coaching",
        "accept-reason": "De ouders willen graag.",
        "accept-judgement_crg-eindhoven_complex": "Ja, op vier gebieden.",
    }
    page = page_after(desk, desk.post(f"/desk/{referral.pk}/aannemen/", fields))
    assert Decision.objects.get().form_key == "family-coaching"
    assert "Gezinscoaching" in page


@pytest.mark.parametrize(
    ("act", "fields", "sentences"),
    [
        ("aannemen", {}, ["Kies de aanpak", "Schrijf de reden op."]),
        ("aannemen", {"accept__approach": "nergens@1:"}, ["uit de lijst", "Schrijf de reden"]),
        ("aannemen", {"accept__approach": "crg-eindhoven@1:"}, ["Kies een aanpak uit de lijst."]),
        ("aannemen", {"accept__approach": VIG}, ["hoe u dit weegt", "Schrijf de reden op."]),
        ("aannemen", {"accept__approach": VIG, "accept__reason": "Past."}, ["hoe u dit weegt"]),
        ("aannemen", {"accept__approach": ITG, "accept__reason": " "}, ["Schrijf de reden op."]),
        ("doorverwijzen", {}, ["waar het gezin terechtkan", "Schrijf de reden op."]),
        ("doorverwijzen", {"redirect__redirected_to": "a" * 201}, ["201", "Schrijf de reden op."]),
        ("niet-aannemen", {"refuse__reason": "\n"}, ["Schrijf de reden op."]),
        ("niet-aannemen", {"refuse__reason": "x\x00y"}, ["Null"]),
        ("niet-aannemen", {"refuse__reason": "x" * 4001}, ["4001"]),
    ],
)
def test_all_that_is_missing_is_said_at_once_and_nothing_is_decided(
    desk: Client, referral: Referral, act: str, fields: dict[str, str], sentences: list[str]
) -> None:
    answer = post(desk, referral, act, **fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    for sentence in sentences:
        assert sentence in page
    assert "te herstellen" in page
    assert not Decision.objects.exists()


def test_what_was_typed_is_kept(desk: Client, referral: Referral) -> None:
    page = post(desk, referral, "doorverwijzen", redirect__reason="Past daar.").content.decode()
    assert "Past daar.</textarea>" in page
    page = post(desk, referral, "aannemen", accept__approach=ITG).content.decode()
    assert f'value="{ITG}"' in page
    assert page.count(" checked") == 1


def test_a_partner_of_the_list_is_where_to(
    desk: Client, referral: Referral, town: cast.Town
) -> None:
    answer = post(desk, referral, "doorverwijzen", redirect__partner=str(town.provider.pk))
    assert answer.status_code == 422
    assert f'value="{town.provider.pk}" selected' in answer.content.decode()
    sent = {"redirect__partner": str(town.provider.pk), "redirect__reason": "Dichtbij."}
    twice = post(desk, referral, "doorverwijzen", redirect__redirected_to="Elders", **sent)
    assert twice.status_code == 422 and "U koos al een partner" in twice.content.decode()
    strange = {**sent, "redirect__partner": str(town.municipality.pk)}
    unknown = post(desk, referral, "doorverwijzen", **strange)
    assert (
        unknown.status_code == 422 and "Kies een partner uit de lijst" in unknown.content.decode()
    )
    assert not Decision.objects.exists()
    page = page_after(desk, post(desk, referral, "doorverwijzen", **sent))
    assert f"Naar {town.provider.name}" in page
    assert Decision.objects.get().redirected_to == town.provider.name


@pytest.mark.parametrize(
    ("act", "fields"),
    [
        ("aannemen", {"accept__approach": ITG, "accept__reason": "Past hier."}),
        ("doorverwijzen", {"redirect__redirected_to": "Elders", "redirect__reason": "Past hier."}),
        ("niet-aannemen", {"refuse__reason": "Past hier."}),
    ],
)
def test_the_referrer_is_mailed_that_there_is_an_answer_and_nothing_of_it(
    desk: Client, referral: Referral, town: cast.Town, act: str, fields: dict[str, str]
) -> None:
    assert post(desk, referral, act, **fields).status_code == 302
    assert post(desk, referral, act, **fields).status_code == 302
    mail = OutgoingMail.objects.get()
    text = encryption.decrypt(mail.body_encrypted, master=settings.MASTER_KEY, purpose=PURPOSE)
    assert mail.to == town.referrer.email
    assert f"/aanmeldingen/{referral.pk}/" in text or str(referral.pk) in text
    people = [one.given_name for one in referral.family.members.all()]
    for secret in (referral.family.name, *people, "Past hier.", "Elders", "angenomen"):
        assert secret not in text + mail.subject


def test_who_told_it_by_phone_is_not_mailed(desk: Client, referral: Referral) -> None:
    Referral.objects.filter(pk=referral.pk).update(came_by="phone", told_by="Dewi, wijkagent")
    assert post(desk, referral, "niet-aannemen", refuse__reason="Past niet.").status_code == 302
    assert not OutgoingMail.objects.exists()


@pytest.mark.statement("ITG-L6")
def test_sending_on_says_where_to_and_why(
    desk: Client, referral: Referral, town: cast.Town
) -> None:
    answer = post(
        desk,
        referral,
        "doorverwijzen",
        redirect__redirected_to="Sociaal wijkteam",
        redirect__reason="Dichtbij en licht.",
    )
    page = page_after(desk, answer)
    for words in ("doorverwezen", "Naar Sociaal wijkteam", "Dichtbij en licht.", "40 dagen"):
        assert words in page
    assert "Zet een gezinscoach in" not in page
    assert "Uw besluit" not in page


def test_refusing_gives_the_reason(desk: Client, referral: Referral) -> None:
    page = page_after(desk, post(desk, referral, "niet-aannemen", refuse__reason="Verhuisd."))
    assert "niet aangenomen" in page
    assert "Verhuisd." in page


def test_a_second_answer_changes_nothing_and_shows_the_first(
    desk: Client, referral: Referral
) -> None:
    page_after(desk, post(desk, referral, "niet-aannemen", refuse__reason="Verhuisd."))
    for act, fields in (
        ("niet-aannemen", {"refuse__reason": "Nog eens."}),
        ("aannemen", {"accept__approach": ITG, "accept__reason": "Toch."}),
        ("doorverwijzen", {}),
    ):
        page = page_after(desk, post(desk, referral, act, **fields))
        assert "was al besloten" in page
        assert "Verhuisd." in page
    assert Decision.objects.get().reason == "Verhuisd."


def test_reloading_a_refused_form_leads_back_to_the_referral(
    desk: Client, referral: Referral
) -> None:
    for act in ("aannemen", "doorverwijzen", "niet-aannemen", "openen"):
        answer = desk.get(f"/desk/{referral.pk}/{act}/")
        assert answer["Location"] == f"/desk/{referral.pk}/"


# Putting a coordinator in


def opened(desk: Client, referral: Referral, town: cast.Town, **changes: Any) -> Any:
    fields = {
        "open__coordinator": str(town.coordinator.pk),
        "open__started_on": "4-3-2026",
        **changes,
    }
    return post(desk, referral, "openen", **fields)


def test_the_coach_is_put_in_and_the_desk_reads_who_and_since_when(
    desk: Client, town: cast.Town, referral: Referral
) -> None:
    cast.accept(town, referral)
    page = page_after(desk, opened(desk, referral, town))
    assert "Joris van den Berg" in page
    assert "wo 4 mrt" in page
    assert "/plan/" not in page
    assert Trajectory.objects.get().coordinator == town.coordinator
    assert Entry.objects.filter(act="open_trajectory", outcome="done").exists()
    again = page_after(desk, opened(desk, referral, town, open__coordinator=str(town.colleague.pk)))
    assert "was al begonnen" in again
    assert Trajectory.objects.get().coordinator == town.coordinator


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"open__coordinator": ""}, "Kies een gezinscoach."),
        ({"open__coordinator": "x"}, "Kies een gezinscoach uit de lijst."),
        ({"open__coordinator": str(uuid4())}, "Kies een gezinscoach uit de lijst."),
        ({"open__started_on": ""}, "Vul in wanneer."),
        ({"open__started_on": "morgen"}, "Schrijf de datum als dag-maand-jaar"),
        ({"open__started_on": "1-1-2020"}, "vóór het eerste signaal"),
        ({"open__started_on": "1-1-2027"}, "binnen zestig dagen"),
    ],
)
def test_a_coach_or_day_that_cannot_be_is_said_in_words(
    desk: Client, town: cast.Town, referral: Referral, changes: dict[str, str], sentence: str
) -> None:
    cast.accept(town, referral)
    answer = opened(desk, referral, town, **changes)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Trajectory.objects.exists()


def test_only_who_coordinates_here_today_can_be_chosen(
    desk: Client, town: cast.Town, referral: Referral
) -> None:
    cast.accept(town, referral)
    answer = opened(desk, referral, town, open__coordinator=str(town.referrer.pk))
    assert answer.status_code == 422
    gone = cast.person("weg@town.example", "Weg Gegaan")
    cast.appoint(
        gone,
        Role.COORDINATOR,
        town.provider,
        town.municipality,
        ends_on=cast.TODAY - timedelta(days=1),
    )
    assert "Weg Gegaan" not in desk.get(f"/desk/{referral.pk}/").content.decode()
    assert opened(desk, referral, town, open__coordinator=str(gone.pk)).status_code == 422


def test_a_referral_that_was_not_accepted_opens_nothing(
    desk: Client, town: cast.Town, referral: Referral
) -> None:
    assert "niet aangenomen" in page_after(desk, opened(desk, referral, town))
    post(desk, referral, "niet-aannemen", refuse__reason="Verhuisd.")
    page_after(desk, opened(desk, referral, town))
    assert not Trajectory.objects.exists()


@pytest.mark.statement("VIG-H11")
def test_the_norm_is_drawn_where_there_is_one(
    desk: Client, town: cast.Town, referral: Referral
) -> None:
    cast.open_trajectory(town)
    cast.accept(town, referral, "vig-den-haag", judgements={"addiction": "In behandeling."})
    page = desk.get(f"/desk/{referral.pk}/").content.decode()
    assert "Joris van den Berg, Stichting De Brug: nu 1 gezin, de norm geeft er 5" in page
    assert "Femke Boersma, Stichting De Brug: nu 0 gezinnen, de norm geeft er 5" in page


@pytest.mark.statement("VIG-H11")
def test_all_hours_of_somebody_with_two_employers_count(
    desk: Client, town: cast.Town, referral: Referral
) -> None:
    """By the norm of 36 hours on 5 families, 36 and 15 hours are room for 7."""
    Appointment.objects.filter(user=town.coordinator).update(weekly_hours=36)
    cast.appoint(
        town.coordinator, Role.COORDINATOR, town.police, town.municipality, weekly_hours=15
    )
    cast.accept(town, referral, "vig-den-haag", judgements={"addiction": "In behandeling."})
    page = desk.get(f"/desk/{referral.pk}/").content.decode()
    line = "Joris van den Berg, Stichting De Brug, Politie: nu 0 gezinnen, de norm geeft er 7"
    assert line in page
    assert page.count("Joris van den Berg") == 1


@pytest.mark.statement("ITG-L3")
def test_no_norm_is_drawn_where_none_was_agreed(
    desk: Client, town: cast.Town, referral: Referral
) -> None:
    cast.accept(town, referral)
    page = desk.get(f"/desk/{referral.pk}/").content.decode()
    assert "geen aantal gezinnen per coach afgesproken" in page
    assert "de norm geeft" not in page
