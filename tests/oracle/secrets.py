# SPDX-License-Identifier: EUPL-1.2
"""A secret word in what is written down of a family, and for each the acts that open it.

The words exist nowhere else. Whoever has none of its acts may meet a word on no page at all.
"""

from dataclasses import dataclass
from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.casework.conference.guests.models import Guest
from gezinsregie.casework.conference.models import AgendaPoint
from gezinsregie.casework.consent.models import ConsentPosition
from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.contact.planned.models import Planned
from gezinsregie.casework.contact.private.models import PrivateWords
from gezinsregie.casework.direction.models import DirectionHeld
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.plan.footing.models import Footing, FootingKind
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.version.models import PartyView
from gezinsregie.casework.referral.asking.models import DeskQuestion
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.sharing.models import InformationRequest, ReceivedItem
from gezinsregie.casework.stopping.models import StopDecision, StopView, StopWeighed
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.pause.models import Pause
from gezinsregie.casework.transfer.models import Transfer, TransferItem
from gezinsregie.casework.voice.models import FamilyMessage
from gezinsregie.families.door.models import CrisisContact, VisitorNote
from gezinsregie.families.models import ConflictOfInterest, Household, Member
from tests.casework.sharing.making import concern
from tests.cast import NOW, TODAY, Town


@dataclass(frozen=True)
class Secret:
    """A word; the acts with the family that open it, and the people to whom it is said besides."""

    word: str
    acts: frozenset[Act]
    people: frozenset[str] = frozenset()


def _secret(word: str, *acts: Act, people: str = "") -> Secret:
    return Secret(word, frozenset(acts), frozenset(people.split()))


SECRETS = (
    _secret("kwikstaartnest", Act.READ_CONTACTS),
    # Another life domain than the one that is open to the partner.
    _secret("wielewaalzang", Act.READ_PLAN, Act.READ_OWN_FAMILY),
    # A goal of that domain which touches the open one, and under which a shared goal stands: a
    # partner knows a goal by its main life domain alone.
    _secret("zanglijsternest", Act.READ_PLAN, Act.READ_OWN_FAMILY),
    # About another adult of the family: not for a partner, and not for the other adult.
    _secret("ijsvogelduik", Act.READ_PLAN),
    # What the plan stands on: of the whole family, and about that other adult.
    _secret("waterspreeuw", Act.READ_PLAN, Act.READ_OWN_FAMILY),
    _secret("grauwekiekendief", Act.READ_PLAN),
    # Why direction lies where it does.
    _secret("draaihalsnek", Act.READ_PLAN),
    # Why a family is handed over; whoever is asked reads it too, by the link.
    _secret("fluithalsje", people="coordinator"),
    # Of each member why it goes along.
    _secret("dodaarsduik", people="coordinator"),
    # What the family says when it wants to stop, what was weighed, and what a party thinks of it.
    _secret("kwartelkoningin", Act.READ_PLAN),
    # Why the work rests, and who stays in touch.
    _secret("oeverpieper", Act.READ_PLAN),
    # What one party thinks of a version: not for a partner, nor on another's own page.
    _secret("steltkluut", Act.READ_PLAN),
    # What a visitor must know, and whom to call at night: for who goes there.
    _secret("wulpengrutto", Act.WRITE_CONTACT),
    # Told in private: for who heard it alone, whatever acts another has.
    _secret("sneeuwgorsveld", people="coordinator"),
    # What was said at the table: who reads it besides is told page by page (tests/web/conference).
    _secret("zwartkopgors", Act.READ_PLAN, people="professional"),
    _secret("bokjesvlucht", Act.READ_PLAN),
    _secret("roerdompriet", Act.READ_PLAN, Act.READ_OWN_FAMILY, people="professional"),
    _secret("goudplevierei", people="privacy_officer colleague coordinator relative"),
    _secret("smelleken", Act.KEEP_CONSENT, Act.SECOND_READ, Act.READ_OWN_FAMILY),
    _secret("grutterswei", Act.READ_SHARING, Act.READ_SHARED_PART),
    _secret("kemphaanveer", Act.READ_SHARING, Act.READ_PLAN, Act.READ_OWN_FAMILY),
    _secret("zilvermeeuw", Act.READ_ESCALATION, Act.SEE_PROCESS),
    _secret("Nachtzwaluwpad"),
    _secret("tapuitnest", people="privacy_officer team_leader colleague"),
    _secret("draaihals", Act.READ_FAMILY, people="desk referrer"),
    _secret("porseleinhoen", people="desk referrer"),
    # What a member sends: for who coordinates and for that member alone, and so for no other.
    _secret("kleinstewaterhoen", Act.ANSWER_FAMILY, people="relative"),
)

# What a mailed link may tell whoever holds it: the one question that it was sent for.
ASKED_OUTSIDE = {"answer_request": {"grutterswei"}, "answer_transfer": {"fluithalsje"}}


def plant(town: Town, trajectory: Trajectory) -> None:
    """Write the words where they belong, in a whole case."""
    family = trajectory.family
    home = family.households.earliest("pk")
    other = Member.objects.create(
        family=family,
        household=home,
        given_name="Sem",
        family_name="Bakker",
        birth_date=date(1986, 4, 4),
        role="parent",
    )
    Contact.objects.update(note="Er was een kwikstaartnest.")
    Planned.objects.update(words="Naar het kwikstaartnest.")
    of_safety = concern(trajectory, "De wielewaalzang klinkt.", "safety")
    about_other = concern(trajectory, "Een ijsvogelduik.", "finances")
    about_other.life_domain, about_other.member = "safety", other
    about_other.save()
    Transfer.objects.update(reason="Het fluithalsje vloog.")
    TransferItem.objects.update(words="De dodaarsduik.")
    StopDecision.objects.update(family_words="Zegt de kwartelkoningin.")
    StopWeighed.objects.update(speaks_for="Een kwartelkoningin.")
    StopView.objects.update(words="De kwartelkoningin vindt van niet.")
    Pause.objects.update(reason="Een oeverpieper.", keeps_contact="De oeverpieper belt.")
    DirectionHeld.objects.update(words="Een draaihalsnek.")
    Footing.objects.update(in_return="Een waterspreeuw.")
    Footing.objects.create(
        trajectory=trajectory,
        kind=FootingKind.STRENGTH,
        member=other,
        life_domain="safety",
        words="Een grauwekiekendief.",
        said_by="Sem",
        said_on=TODAY,
        written_by=town.coordinator,
        written_at=NOW,
    )
    AgendaPoint.objects.update(decision="De zwartkopgors blijft.", decided_on=TODAY)
    Guest.objects.update(heard_words="Ik zag een bokjesvlucht.")
    VisitorNote.objects.update(words="De wulpengrutto bijt.")
    CrisisContact.objects.update(relation="wulpengrutto")
    PrivateWords.objects.create(
        contact=Contact.objects.get(),
        member=other,
        words="Bij het sneeuwgorsveld.",
        limits_said_on=TODAY,
        kept_by=town.coordinator,
        written_by=town.coordinator,
        written_at=NOW,
    )
    long_one = Goal.objects.create(
        concern=of_safety,
        specific="Een zanglijsternest.",
        related_domains=["finances"],
        horizon="long",
        set_on=TODAY,
        attainment=0,
        judged_on=TODAY,
        written_by=town.coordinator,
    )
    Goal.objects.exclude(pk=long_one.pk).update(
        specific="Naar het roerdompriet.", horizon="short", under=long_one
    )
    PartyView.objects.update(words="Liever een steltkluut.")
    EmergencyAccess.objects.update(reason="Een goudplevierei viel.")
    ConsentPosition.objects.update(words="Het smelleken zei ja.")
    InformationRequest.objects.update(question="Weet u van de grutterswei?")
    ReceivedItem.objects.update(words="Er lag een kemphaanveer.")
    Escalation.objects.update(stalls="De zilvermeeuw wacht.")
    Household.objects.filter(pk=home.pk).update(address_protected=True, street="Nachtzwaluwpad 3")
    ConflictOfInterest.objects.create(
        user=town.colleague,
        family=family,
        kind="kin",
        words="Bij het tapuitnest.",
        starts_on=TODAY,
        ends_on=TODAY,
    )
    FamilyMessage.objects.update(words="Hoort u het kleinstewaterhoen?")
    Referral.objects.update(situation="De draaihals kijkt om.")
    DeskQuestion.objects.create(
        referral=trajectory.referral,
        words="Hoorde u het porseleinhoen?",
        due_on=TODAY,
        written_by=town.desk,
        written_at=NOW,
    )
