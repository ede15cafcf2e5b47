# SPDX-License-Identifier: EUPL-1.2
"""The partners of a family on their page: brought in, let know, and why something is shut."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.casework.consent.models import ConsentAnswer, ConsentPosition
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.partnership.queries import open_scopes
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.standing import Authority, WorksAt
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.partners.agreement.models import AgreementDomain
from gezinsregie.web.involvement import words
from gezinsregie.web.involvement.shown import in_words
from tests.casework.involvement.making import Brought, a_school, brought_in
from tests.cast import TODAY, Town
from tests.web.sql import questions

DAY = timedelta(days=1)


@pytest.fixture
def helping(town: Town, trajectory: Trajectory) -> Brought:
    helping = brought_in(town, trajectory)
    helping.gives_authority("Noor", "Ilse")
    helping.gives_authority("Bram", "Ilse")
    return helping


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_page_says_what_to_do(coordinator: Client, url: Any) -> None:
    page = text(coordinator, url("involved"))
    assert "Nog geen partner" in page and url("involve") in page
    assert url("involved") in text(coordinator, url("family"))


def test_a_partner_is_brought_in(coordinator: Client, url: Any, town: Town) -> None:
    school, teacher = a_school(town)
    address = url("involve")
    assert "Fenna de Jong, De Regenboog" in text(coordinator, address)
    sent = {
        "professional": f"{teacher.pk}@{school.pk}",
        "plan_leads": "no",
        "role_words": "leerkracht van Noor",
        "starts_on": "2026-03-01",
    }
    assert coordinator.post(address, sent).status_code == 302
    made = Involvement.objects.get()
    assert (made.organisation, made.professional, made.plan_leads) == (school, teacher, False)
    page = text(coordinator, url("involved"))
    assert "het plan is niet leidend" in page and "leerkracht van Noor" in page
    assert "staat in geen convenant of privacyreglement" in page


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    coordinator: Client, url: Any, town: Town
) -> None:
    answer = coordinator.post(
        url("involve"),
        {"professional_name": " ", "role_words": "wijkagent", "starts_on": "2027-01-01"},
    )
    page = answer.content.decode()
    assert answer.status_code == 422 and 'value="wijkagent"' in page
    assert "Kies een organisatie." in page
    sent = {"organisation": str(town.police.pk), "starts_on": "2027-01-01"}
    page = coordinator.post(url("involve"), sent).content.decode()
    assert "Vul in wie er komt" in page and "Deze dag moet nog komen" in page
    assert not Involvement.objects.exists()


def test_where_kin_work_the_page_warns(coordinator: Client, url: Any, helping: Brought) -> None:
    sent = {"member": helping.member("Ilse").pk, "organisation_id": helping.school.pk}
    assert coordinator.post(url("workplace"), sent).status_code == 302
    assert WorksAt.objects.get().organisation == helping.school
    assert "Iemand van het gezin werkt hier" in text(coordinator, url("involved"))
    sent = {
        "organisation": str(helping.school.pk),
        "professional_name": "Juf Els",
        "starts_on": "2026-03-03",
    }
    page = coordinator.post(url("involve"), sent).content.decode()
    assert "Kies daarom een persoon met een account." in page


def test_a_scope_asks_whom_it_must_and_opens_when_they_agree(
    coordinator: Client, url: Any, helping: Brought
) -> None:
    helping.signs()
    sent = {
        "life_domain": "education",
        "member": helping.member("Noor").pk,
        "purpose": "attendance",
        "legal_ground": "consent",
        "starts_on": "2026-03-03",
    }
    answer = coordinator.post(url("scope_new", helping.involvement.pk), sent)
    scope = Scope.objects.get()
    assert answer.headers["Location"] == url("scope", scope.pk)
    page = text(coordinator, url("scope", scope.pk))
    assert "Ilse heeft nog niet geantwoord." in page and "dicht" in page
    said = {"answer": "given", "words": "Dat is goed.", "said_on": "2026-03-03"}
    address = url("consent_answer", scope.pk, helping.member("Ilse").pk)
    assert "Wat zegt Ilse?" in text(coordinator, address)
    assert coordinator.post(address, said).status_code == 302
    assert open_scopes(TODAY).get() == scope
    page = text(coordinator, url("scope", scope.pk))
    # Noor becomes twelve on 7 January 2031: the day before, her mother's yes ends.
    assert "zegt ja" in page and "6 januari 2031" in page and "Dat is goed." in page
    assert "Ilse: zegt ja" in text(coordinator, url("involved"))


@pytest.mark.statement("CRG-E8")
def test_after_a_no_the_page_says_what_can_still_be_done_and_offers_no_way_past_it(
    coordinator: Client, url: Any, helping: Brought
) -> None:
    helping.signs()
    scope = helping.shares("Noor")
    helping.says(scope, "Ilse", ConsentAnswer.REFUSED, words="De school roddelt.")
    page = text(coordinator, url("scope", scope.pk))
    assert "Een nee is een nee." in page and "Andere grondslag" in page
    assert url("exception_new", scope.pk) in page and "De school roddelt." in page
    assert "1 keer" in page
    assert not open_scopes(TODAY).exists()


@pytest.mark.statement("VIG-H1")
def test_each_persons_answer_is_apart_and_pressure_is_no_consent(
    coordinator: Client, url: Any, helping: Brought
) -> None:
    helping.signs()
    scope = helping.shares("Noor")
    address = url("consent_answer", scope.pk, helping.member("Ilse").pk)
    said = {"answer": "seen_under_pressure", "words": "Ik moet wel.", "said_on": "2026-03-03"}
    assert coordinator.post(address, said).status_code == 302
    page = text(coordinator, url("scope", scope.pk))
    assert "Ilse zag het onder druk. Dat is geen toestemming." in page
    assert not open_scopes(TODAY).exists()
    wrong = coordinator.post(address, {"answer": "asked", "words": "Wat ik typte"})
    page = wrong.content.decode()
    assert wrong.status_code == 422 and "Kies een antwoord." in page and "Wat ik typte" in page


def test_who_decides_must_be_known_first(coordinator: Client, url: Any, helping: Brought) -> None:
    Authority.objects.all().delete()
    sent = {
        "life_domain": "education",
        "member": "",
        "purpose": "attendance",
        "legal_ground": "consent",
        "starts_on": "2026-03-03",
    }
    answer = coordinator.post(url("scope_new", helping.involvement.pk), sent)
    assert answer.status_code == 422 and url("authority") in answer.content.decode()
    assert not Scope.objects.exists()
    for child in ("Bram", "Noor"):
        told = {
            "child": helping.member(child).pk,
            "holder": helping.member("Ilse").pk,
            "starts_on": "2020-01-01",
        }
        assert coordinator.post(url("authority"), told).status_code == 302
    assert coordinator.post(url("scope_new", helping.involvement.pk), sent).status_code == 302
    held = Authority.objects.order_by("pk")[0].pk
    for wrong, told in (("", "Vul een datum in"), ("gisteren", "Schrijf de datum als")):
        refused = coordinator.post(url("authority_end", held), {f"{held}-last_day": wrong})
        page = refused.content.decode()
        assert refused.status_code == 422 and told in page and f'value="{wrong}"' in page
    before = coordinator.post(url("authority_end", held), {f"{held}-last_day": "2019-12-31"})
    assert before.status_code == 422
    ended = coordinator.post(url("authority_end", held), {f"{held}-last_day": "2026-03-03"})
    assert ended.status_code == 302 and Authority.objects.filter(ends_on=TODAY).count() == 1


def test_lapsed_consent_is_asked_again(coordinator: Client, url: Any, helping: Brought) -> None:
    scope = helping.shares("Noor")
    helping.says(scope, "Ilse")
    ConsentPosition.objects.filter(answer="given").update(
        said_on=TODAY - 9 * DAY, ends_on=TODAY - DAY
    )
    assert "opnieuw vragen" in text(coordinator, url("scope", scope.pk))
    assert coordinator.post(url("scope_ask_again", scope.pk)).status_code == 302
    assert "Ilse heeft nog niet geantwoord." in text(coordinator, url("scope", scope.pk))


def test_a_scope_and_a_partner_stop(coordinator: Client, url: Any, helping: Brought) -> None:
    scope = helping.shares("Noor", legal_ground="compulsory_education")
    Involvement.objects.update(starts_on=TODAY - 9 * DAY)
    Scope.objects.update(starts_on=TODAY - 9 * DAY)
    late = coordinator.post(url("scope_end", scope.pk), {"last_day": "2026-02-25"})
    assert late.status_code == 422 and "Kies gisteren" in late.content.decode()
    assert (
        coordinator.post(url("scope_end", scope.pk), {"last_day": "2026-03-02"}).status_code == 302
    )
    one = helping.involvement.pk
    assert "Deze partner stopt" in text(coordinator, url("partner_of_family", one))
    assert coordinator.post(url("partner_end", one), {"last_day": "x"}).status_code == 422
    assert coordinator.post(url("partner_end", one), {"last_day": "2026-03-02"}).status_code == 302
    assert "Eerder betrokken" in text(coordinator, url("involved"))


def test_a_partner_that_began_today_stops_at_once(
    coordinator: Client, url: Any, helping: Brought
) -> None:
    one = helping.involvement.pk
    assert "Nu meteen stoppen" in text(coordinator, url("partner_of_family", one))
    assert coordinator.post(url("partner_end", one), {"last_day": "2026-03-02"}).status_code == 302
    assert Involvement.objects.get().withdrawn
    Involvement.objects.update(withdrawn=False, ends_on=None)
    now = coordinator.post(url("partner_end", one), {"last_day": "", "now": "1"})
    assert now.status_code == 302 and Involvement.objects.get().withdrawn
    page = text(coordinator, url("involved"))
    assert "Eerder betrokken" in page


@pytest.mark.statement("VIG-L6")
@pytest.mark.parametrize(
    ("chosen", "leads", "said"),
    [
        ("yes", True, "het plan is leidend"),
        ("no", False, "niet leidend"),
        ("unknown", None, "niet bekend"),
    ],
)
def test_whether_the_plan_leads_is_told_per_partner(
    coordinator: Client, url: Any, helping: Brought, chosen: str, leads: bool | None, said: str
) -> None:
    answer = coordinator.post(url("partner_leads", helping.involvement.pk), {"plan_leads": chosen})
    assert answer.status_code == 302
    assert Involvement.objects.get().plan_leads is leads
    assert said in text(coordinator, url("involved"))


@pytest.mark.statement("ITG-L9")
def test_the_page_says_why_a_signed_agreement_opens_nothing(
    coordinator: Client, url: Any, helping: Brought
) -> None:
    party = helping.signs()
    helping.shares("Noor", legal_ground="compulsory_education")
    page = text(coordinator, url("involved"))
    assert ">open</span>" in page
    AgreementDomain.objects.create(agreement=party.agreement, life_domain="housing")
    page = text(coordinator, url("involved"))
    assert "gaat niet over dit leefgebied" in page and ">open</span>" not in page
    party.signed_by, party.signed_on = "", None
    party.save()
    assert "is door deze partner niet getekend" in text(coordinator, url("involved"))


def test_as_many_questions_for_ten_partners_as_for_one(
    coordinator: Client, url: Any, helping: Brought, most_queries: int
) -> None:
    helping.signs()
    scope = helping.shares("Noor")
    helping.says(scope, "Ilse")
    one = questions(coordinator, url("involved"))
    for number in range(10):
        made = Involvement.objects.create(
            trajectory=helping.trajectory,
            organisation=helping.school,
            professional_name=f"Meester {number}",
            starts_on=TODAY,
            written_by=helping.town.coordinator,
        )
        helping.shares("Noor", involvement=made)
    assert questions(coordinator, url("involved")) == one <= most_queries
    assert questions(coordinator, url("scope", scope.pk)) <= most_queries


def test_there_are_words_for_every_reason() -> None:
    for key in words.WHY:
        assert "%(" not in in_words([Obstacle(key, about="1")], {"1": "Ilse"})[0]


def test_only_who_coordinates_keeps_partners(
    as_user: Any, url: Any, town: Town, helping: Brought
) -> None:
    helping.signs()
    assert permit(helping.teacher, Act.KNOW_OF_FAMILY, helping.trajectory.family_id)
    for somebody in (helping.teacher, town.team_leader, town.colleague, town.desk):
        assert as_user(somebody).get(url("involved")).status_code == 404
