# SPDX-License-Identifier: EUPL-1.2
"""Who reads what of a conference: by a mailed link, as a partner, as a member of the family."""

import re
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.casework.conference.actions import NewPoint, add_point
from gezinsregie.casework.conference.guests.models import Guest, Reply
from gezinsregie.casework.conference.invitation.actions import mail_invitation
from gezinsregie.casework.conference.models import Conference, PointWhy
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.plan.actions import set_goal, word_concern
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.correspondence.delivery import PURPOSE
from gezinsregie.correspondence.models import OutgoingMail
from gezinsregie.families.standing import MemberAccount
from gezinsregie.foundation import clock, encryption
from tests import cast
from tests.casework.conference.making import TOMORROW, called, keeps
from tests.casework.sharing.making import bound, concern, involved, scope
from tests.correspondence.mailbox import Mailbox
from tests.web.sql import at_most

from .holding import hold


def test_an_invitation_is_mailed_without_a_word_of_the_family(
    coordinator: Client, town: cast.Town, conference: Conference, url: Any, mailbox: Mailbox
) -> None:
    guest = Guest.objects.get(involvement__isnull=False)
    page = coordinator.get(url("conference_mail", conference.pk, guest.pk)).content.decode()
    assert town.professional.email in page
    with mailbox.committing():
        coordinator.post(
            url("conference_mail", conference.pk, guest.pk), {"email": town.professional.email}
        )
    text = str(mailbox.messages[-1].get_content())
    assert "woensdag 4 maart, 10.30" in text
    family = conference.trajectory.family
    for kept in ("Hart", "Ilse", "Bram", "rekeningen", "Stadhuis", str(family.pk)):
        assert kept not in text
    address = re.search(r"/overleg/antwoord/\S+", text)
    assert address
    somebody = Client()
    page = somebody.get(address[0]).content.decode()
    assert "Stadhuis, kamer 2.14" in page
    for kept in ("Hart", "Ilse", "rekeningen"):
        assert kept not in page
    silent = somebody.post(address[0], {"reply": "heard_instead", "words": " "})
    assert silent.status_code == 422
    said = {"reply": "heard_instead", "words": "De huur gaat voor."}
    assert somebody.post(address[0], said).status_code == 302
    assert somebody.get(address[0]).status_code == 404
    guest.refresh_from_db()
    assert (guest.reply, guest.said) == (Reply.HEARD_INSTEAD, "De huur gaat voor.")
    page = coordinator.get(url("conference", conference.pk)).content.decode()
    assert "komt niet, en vertelt het vooraf" in page and "De huur gaat voor." in page


def test_a_partner_reads_that_and_when_and_of_what_only_its_own_domain(
    client: Client, town: cast.Town, trajectory: Trajectory, conference: Conference
) -> None:
    client.force_login(town.professional)
    at = [trajectory.family_id]
    with at_most(12):
        page = client.get(reverse("partner_conferences", args=at)).content.decode()
    assert "Woensdag 4 maart, 10.30" in page and "Stadhuis, kamer 2.14" in page
    with clock.stopped_at(TOMORROW + timedelta(hours=3)):
        hold(town, trajectory, conference)
        with at_most(12):
            page = client.get(
                reverse("partner_conference", args=[*at, conference.pk])
            ).content.decode()
        assert "Besluit over: De rekeningen" in page
        for kept in ("De ruzie", "over: Iets", "sprak ook over", "Mijn eigen woorden", "Ilse"):
            assert kept not in page
        Scope.objects.update(ends_on=cast.TODAY)
        # That there was one stays known; what was said is shut, for the link as for the address.
        shut = client.get(reverse("partner_conferences", args=at)).content.decode()
        assert (
            "4 maart" in shut
            and reverse("partner_conference", args=[*at, conference.pk]) not in shut
        )
        again = client.get(reverse("partner_conference", args=[*at, conference.pk]))
        assert again.status_code == 404


def test_a_concern_that_was_corrected_takes_what_was_said_of_it_along(
    client: Client, town: cast.Town, trajectory: Trajectory
) -> None:
    """It lay in the police's life domain, about everybody; it is of another, about one of them."""
    bound(town)
    scope(involved(town, trajectory))
    ilse, bram = (trajectory.family.members.get(given_name=one) for one in ("Ilse", "Bram"))
    MemberAccount.objects.create(member=ilse, user=town.relative, starts_on=cast.TODAY)
    worry = concern(trajectory, "De schuld bij oma", "finances")
    may = town.may(town.coordinator, Act.WRITE_PLAN, trajectory.family)
    goal = set_goal(may, concern=worry, member=None, specific="Oma krijgt haar geld")
    made = called(town, trajectory, [worry], partners=list(trajectory.involvements.all()))
    add_point(
        keeps(town, trajectory),
        conference=made,
        point=NewPoint(goal.specific, PointWhy.LATE, concern=worry, goal=goal),
    )
    at = [trajectory.family_id, made.pk]

    def read(who: Any, name: str) -> set[str]:
        client.force_login(who)
        page = client.get(reverse(name, args=at)).content.decode()
        return {one for one in ("De schuld bij oma", "Oma krijgt haar geld") if one in page}

    both = {"De schuld bij oma", "Oma krijgt haar geld"}
    assert read(town.professional, "partner_conference") == both
    with clock.stopped_at(TOMORROW + timedelta(hours=3)):
        hold(town, trajectory, made)
        assert read(town.relative, "own_conference") == both
        said = {"words": worry.words, "named_by": worry.named_by, "serious": False}
        said |= {"named_by_name": worry.named_by_name}
        word_concern(may, concern=worry, life_domain="finances", member=bram, **said)
        # The goal is for everybody still, and about Bram for the rest of the family.
        assert read(town.professional, "partner_conference") == {
            "De schuld bij oma",
            "Oma krijgt haar geld",
        }
        assert read(town.relative, "own_conference") == set()
        Scope.objects.update(member=bram)
        # Who knows of Bram alone does not read what was said of them all.
        assert read(town.professional, "partner_conference") == set()
        Scope.objects.update(member=None)
        word_concern(may, concern=worry, life_domain="safety", member=None, **said)
        assert read(town.professional, "partner_conference") == set()
        assert read(town.relative, "own_conference") == both


def test_a_member_reads_back_what_is_that_member_s(
    client: Client, town: cast.Town, trajectory: Trajectory, conference: Conference
) -> None:
    ilse = trajectory.family.members.get(given_name="Ilse")
    MemberAccount.objects.create(member=ilse, user=town.relative, starts_on=cast.TODAY)
    client.force_login(town.relative)
    at = [trajectory.family_id]
    with at_most(12):
        page = client.get(reverse("own_conferences", args=at)).content.decode()
    assert "Woensdag 4 maart" in page and "Stadhuis, kamer 2.14" in page
    address = reverse("own_conference", args=[*at, conference.pk])
    early = client.get(address)  # nothing is fixed yet: the list says when it is
    assert (early.status_code, early["Location"]) == (302, reverse("own_conferences", args=at))
    stranger = reverse("own_conference", args=[*at, conference.pk + 1])
    assert client.get(stranger).status_code == 404
    with clock.stopped_at(TOMORROW + timedelta(hours=3)):
        hold(town, trajectory, conference)
        with at_most(12):
            page = client.get(address).content.decode()
        for words in ("Besluit over: De ruzie", "Mijn eigen woorden", "sprak ook over Bram"):
            assert words in page
        assert "Dewi" in page or "Aan tafel" in page
        Withheld.objects.create(
            family=trajectory.family,
            from_member=ilse,
            organisation=town.police,
            reason="Zij mag dat niet weten.",
            decided_by=town.coordinator,
            starts_on=cast.TODAY,
        )
        page = client.get(address).content.decode()
        assert "Besluit over: De ruzie" in page and "Niet alles staat hier" in page
        for kept in ("sprak ook over Bram", town.professional.name, town.police.name):
            assert kept not in page


def test_a_place_that_is_kept_since_is_not_told(
    client: Client, town: cast.Town, trajectory: Trajectory, conference: Conference
) -> None:
    """A protected address, or the name of who is kept, withheld after the invitation."""
    ilse = trajectory.family.members.get(given_name="Ilse")
    MemberAccount.objects.create(member=ilse, user=town.relative, starts_on=cast.TODAY)
    Conference.objects.update(place_words=f"Bij {town.police.name}, zaal 1")
    guest = Guest.objects.get(member=ilse)
    mail_invitation(
        keeps(town, trajectory),
        guest=guest,
        email="ilse@huis.example",
        subject="Uitnodiging",
        letter="/overleg/antwoord/{}/".format,
    )
    at = [trajectory.family_id]
    client.force_login(town.relative)
    own = reverse("own_conferences", args=at)
    assert "zaal 1" in client.get(own).content.decode()
    Withheld.objects.create(
        family=trajectory.family,
        from_member=ilse,
        organisation=town.police,
        reason="Zij mag dat niet weten.",
        decided_by=town.coordinator,
        starts_on=cast.TODAY,
    )
    page = client.get(own).content.decode()
    assert "zaal 1" not in page and "Waar precies, hoort u van ons." in page
    text = OutgoingMail.objects.get().body_encrypted
    address = encryption.decrypt(text, master=settings.MASTER_KEY, purpose=PURPOSE)
    page = Client().get(address).content.decode()
    assert "zaal 1" not in page and "Waar precies, hoort u van de gemeente." in page
    client.force_login(town.coordinator)
    with at_most(12):
        at_work = client.get(reverse("conference", args=[*at, conference.pk])).content.decode()
    assert "Kies een andere plek" in at_work and "Kijk opnieuw wie u uitnodigt" in at_work
