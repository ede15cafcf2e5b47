# SPDX-License-Identifier: EUPL-1.2
"""Writing agreements down on pages: what was typed is kept, and what is wrong is said."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.partners.agreement.actions import record_sight, record_signature
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.models import Organisation, Role
from gezinsregie.web.agreements.keeping.facts import FACTS
from tests.cast import TODAY, Town, appoint
from tests.partners.agreement.making import agreement, keep, party
from tests.web.sql import questions

As = Callable[[User], Client]
DAY = timedelta(days=1)


def typed(town: Town, **changes: Any) -> dict[str, Any]:
    fields = {
        "kind": "covenant",
        "title": "Convenant gezinnen",
        "dated_on": "1-3-2026",
        "valid_from": "1-4-2026",
        "valid_until": "",
        "life_domains": ["safety", "housing"],
        "signatories": "2",
        "parties": [str(town.police.pk), str(town.provider.pk)],
    }
    return {**fields, **changes}


def test_an_agreement_is_written_down(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    answer = client.post(reverse("agreement_new"), typed(town))
    made = Agreement.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == reverse("agreement", kwargs={"agreement_id": made.pk})
    assert made.life_domains == ["safety", "housing"] and made.signatories == 2
    assert {one.organisation for one in made.parties.all()} == {town.police, town.provider}
    page = client.get(answer["Location"]).content.decode()
    assert "twee mensen per partij" in page and "0 van de 2 tekenden" in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": " "}, "Vul de titel van het stuk in."),
        ({"title": "x" * 201}, "hooguit 200 tekens"),
        ({"kind": "promise"}, "Deze keuze kennen we niet"),
        ({"dated_on": "1-4-2026"}, "Deze dag is nog niet geweest."),
        ({"dated_on": "gisteren"}, "Schrijf de datum als dag-maand-jaar"),
        ({"valid_until": "1-1-2026"}, "Dit ligt voor de eerste dag."),
        ({"life_domains": ["sport"]}, "Deze keuze kennen we niet"),
        ({"signatories": "3"}, "Deze keuze kennen we niet"),
        ({"approach_key": "nooit"}, "Deze keuze kennen we niet"),
        ({"parties": []}, "Kruis minstens één partij aan."),
        ({"parties": ["geen-nummer"]}, "Deze organisatie hoort niet bij"),
    ],
    ids=str,
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    town: Town, as_user: As, changes: dict[str, Any], words: str
) -> None:
    answer = as_user(town.administrator).post(reverse("agreement_new"), typed(town, **changes))
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page
    assert changes.get("title", "Convenant gezinnen").strip() in page
    assert not Agreement.objects.exists()


def test_a_party_of_another_town_cannot_be_chosen(town: Town, as_user: As) -> None:
    elsewhere = Organisation.objects.get(name="Oosterzand")
    answer = as_user(town.administrator).post(
        reverse("agreement_new"), typed(town, parties=[str(elsewhere.pk)])
    )
    assert "hoort niet bij uw gemeente" in answer.content.decode()
    assert not Agreement.objects.exists()


def test_a_version_replaces_the_one_before(town: Town, as_user: As) -> None:
    old = agreement(town, title="Convenant", valid_from=TODAY - 100 * DAY)
    left = party(old, town.police)
    Party.objects.filter(pk=left.pk).update(bound_until=TODAY - DAY)
    client = as_user(town.administrator)
    url = reverse("agreement_renew", kwargs={"agreement_id": old.pk})
    form = client.get(url).context["form"]
    assert form["title"].value() == "Convenant"
    assert form["parties"].value() == [town.provider.pk], "who left is not asked again"
    refused = client.post(url, typed(town, title="Convenant", valid_from=""))
    assert refused.status_code == 422 and "vanaf welke dag" in refused.content.decode()
    assert client.post(url, typed(town, title="Convenant")).status_code == 302
    old.refresh_from_db()
    new = Agreement.objects.get(replaces=old)
    assert old.valid_until == new.valid_from - DAY
    page = client.get(reverse("agreement", kwargs={"agreement_id": old.pk})).content.decode()
    assert "Er is een nieuwe versie" in page
    again = client.post(url, typed(town, title="Nog een"))
    assert "al een nieuwe versie gemaakt" in again.content.decode()


@pytest.mark.statement("VIG-L11", "ITG-L9")
def test_what_is_known_of_a_party_is_written_a_fact_at_a_time(town: Town, as_user: As) -> None:
    made = agreement(town, dated_on=TODAY - 30 * DAY, signatories=2)
    one = party(made, town.police)
    url = reverse("party", kwargs={"agreement_id": made.pk, "party_id": one.pk})
    client = as_user(town.administrator)

    def write(fact: str, **fields: str) -> str:
        sent = {"fact": fact, **{f"{fact}-{name}": value for name, value in fields.items()}}
        return client.post(url, sent, follow=True).content.decode()

    assert "gezegd, niet gezien" in write("claimed", who="de wijkchef", day="2-3-2026")
    assert "niet getekend" in write("seen", day="3-3-2026")
    assert "half getekend" in write("signed", who="N. Bakali", function="teamchef", day="2-3-2026")
    page = write("second", who="n.  BAKALI", day="2-3-2026")
    assert "Er zijn twee mensen nodig" in page and "BAKALI" in page, "what was typed is kept"
    page = write("second", who="T. Veenstra", day="3-3-2026")
    assert "half getekend" not in page and "getekend" in page
    page = write("practice", practice="fails", words="")
    assert "Zeg in een paar woorden" in page
    assert "Belt nooit terug." in write("practice", practice="fails", words="Belt nooit terug.")
    assert "Deze partij tekende later." in write("left", day="1-3-2026")
    write("left", day="2-3-2026")
    one.refresh_from_db()
    assert one.bound_until == TODAY - DAY
    assert "uitgestapt" in client.get(url).content.decode()


def test_nothing_chosen_is_said(town: Town, as_user: As) -> None:
    made = agreement(town)
    url = reverse(
        "party", kwargs={"agreement_id": made.pk, "party_id": party(made, town.police).pk}
    )
    answer = as_user(town.administrator).post(url, {"fact": "everything"})
    assert answer.status_code == 422 and "Kies wat u wilt vastleggen" in answer.content.decode()


def test_one_who_signs_gives_no_second_signature(town: Town, as_user: As) -> None:
    made = agreement(town)
    one = party(made, town.police)
    url = reverse("party", kwargs={"agreement_id": made.pk, "party_id": one.pk})
    page = as_user(town.administrator).get(url).content.decode()
    assert "Tweede handtekening" not in page


def test_another_town_finds_nothing(town: Town, as_user: As) -> None:
    made = agreement(town)
    elsewhere = Organisation.objects.get(name="Oosterzand")
    appoint(town.nobody, Role.ADMINISTRATOR, elsewhere, elsewhere)
    ids = {"agreement_id": made.pk}
    for name, given in (
        ("agreement", ids),
        ("agreement_renew", ids),
        ("party", {**ids, "party_id": party(made, town.police).pk}),
    ):
        assert as_user(town.nobody).get(reverse(name, kwargs=given)).status_code == 404
    assert as_user(town.other_desk).get(reverse("agreement", kwargs=ids)).status_code == 404


def test_whoever_reads_does_not_write(town: Town, as_user: As) -> None:
    made = agreement(town)
    page = as_user(town.desk).get(reverse("agreement", kwargs={"agreement_id": made.pk}))
    assert page.status_code == 200
    assert reverse("agreement_renew", kwargs={"agreement_id": made.pk}) not in page.content.decode()
    assert "Stuk toevoegen" not in as_user(town.desk).get("/afspraken/").content.decode()


def test_pages_ask_little(town: Town, as_user: As, most_queries: int) -> None:
    made = agreement(town, life_domains=("safety",))
    client = as_user(town.administrator)
    ids = {"agreement_id": made.pk}
    for name, given in (
        ("agreement", ids),
        ("agreement_renew", ids),
        ("party", {**ids, "party_id": party(made, town.police).pk}),
    ):
        assert questions(client, reverse(name, kwargs=given)) <= most_queries
    assert len({one.key for one in FACTS}) == len(FACTS)


@pytest.mark.statement("HHW-A5")
def test_a_regional_covenant_with_the_safety_house_is_shown_as_such(
    town: Town, as_user: As
) -> None:
    """Coordination through the covenant on the Verwijsindex, with a neighbouring municipality."""
    house, index, neighbour = (
        Organisation.objects.create(name=name, kind="partner", municipality=town.municipality)
        for name in ("Zorg- en Veiligheidshuis", "Verwijsindex", "Gemeente Rietbroek")
    )
    client = as_user(town.administrator)
    parties = [str(one.pk) for one in (house, index, neighbour, town.municipality)]
    sent = typed(town, title="Regionaal convenant", regional="on", parties=parties)
    page = client.post(reverse("agreement_new"), sent, follow=True).content.decode()
    assert "regionaal" in page
    for name in ("Zorg- en Veiligheidshuis", "Verwijsindex", "Gemeente Rietbroek"):
        assert name in page
    made = Agreement.objects.get()
    assert made.regional
    for one in made.parties.select_related("agreement"):
        for second, who in enumerate(("wethouder A", "secretaris B")):
            record_sight(keep(town), party=one, seen_on=TODAY)
            record_signature(
                keep(town), party=one, signed_by=who, signed_on=TODAY, second=bool(second)
            )
    assert "4 van de 4 tekenden" in as_user(town.coordinator).get("/afspraken/").content.decode()
    page = client.get(reverse("control")).content.decode()
    assert "Regionaal convenant" in page and "Verwijsindex" in page, "beside the reporting point"
