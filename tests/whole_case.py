# SPDX-License-Identifier: EUPL-1.2
"""One of everything, for tests that walk all pages: a family under way, a round, a factsheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.casework.conference.guests.models import Guest
from gezinsregie.casework.conference.models import AgendaPoint
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import Contact, ContactKind, Place
from gezinsregie.casework.contact.planned.actions import plan_contact
from gezinsregie.casework.direction.actions import hand_direction
from gezinsregie.casework.direction.models import Holder
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.emergency.rules import OPEN_FOR
from gezinsregie.casework.escalation.actions import NewKnot, raise_escalation
from gezinsregie.casework.measurement.actions import Scored, measure
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.actions import name_concern, set_goal
from gezinsregie.casework.plan.footing.actions import lay_footing
from gezinsregie.casework.plan.footing.models import FootingKind
from gezinsregie.casework.plan.models import ActorKind, FamilyView, NamedBy, Step
from gezinsregie.casework.plan.step.actions import plan_step
from gezinsregie.casework.plan.version.actions import agree_plan, give_view
from gezinsregie.casework.trajectory.pause.actions import pause_trajectory
from gezinsregie.casework.withholding.actions import withhold
from gezinsregie.correspondence.links import issue_link
from gezinsregie.correspondence.models import LinkKind
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.door.actions import DoorWarning, name_crisis_contact, warn_visitors
from gezinsregie.families.door.models import Hazard, ToldTo
from gezinsregie.families.models import MemberRole
from gezinsregie.families.standing import Authority, MemberAccount
from tests.casework.conference.making import called
from tests.casework.safety.making import something_refused
from tests.casework.sharing.making import answered, bound, involved, question, scope
from tests.casework.stopping.making import weighed
from tests.casework.transfer.making import offered_to_a_colleague
from tests.casework.voice.making import asked_by_a_member
from tests.families.conflict.making import too_close
from tests.partners.agreement.making import agreement
from tests.partners.mandate.making import mandate
from tests.partners.roster.making import duty, stand_in
from tests.partners.signature.making import attach
from tests.supervision.making import factsheet_and_round

from .cast import NOW, TODAY, Town, open_trajectory, refer


@dataclass
class Case:
    """What the pages are about, and the words that nobody else may read."""

    town: Town
    subjects: dict[SubjectKind, Any]
    ids: dict[str, Any]
    secrets: tuple[str, ...] = ("'t Hart", "Iepenlaan", "geheime zorg", "&#x27;t Hart")
    extra: dict[str, Any] = field(default_factory=dict)
    # What each kind of mailed link is about, for the pages that a link opens.
    mailed: dict[LinkKind, Any] = field(default_factory=dict)

    def token(self, kind: LinkKind) -> str:
        """Return the token of a new open link of this kind; KeyError when a new kind came."""
        by = self.town.may(self.town.administrator, Act.KEEP_AGREEMENTS, self.town.municipality)
        return issue_link(by, kind=kind, subject_id=self.mailed[kind])[1]

    def arguments(self, names: Sequence[str]) -> dict[str, Any]:
        """Return the arguments of an address; KeyError when a new kind of argument came."""
        return {name: self.ids[name] for name in names}


def whole_case(town: Town) -> Case:
    """Make one of everything by the product's own actions."""
    trajectory = open_trajectory(town)
    family = trajectory.family
    account = MemberAccount.objects.create(
        member=family.members.get(given_name="Ilse"), user=town.relative, starts_on=TODAY
    )
    write = town.may(town.coordinator, Act.WRITE_PLAN, family)
    concern = name_concern(
        write,
        trajectory=trajectory,
        life_domain="finances",
        member=None,
        words="Een geheime zorg",
        named_by=NamedBy.MEMBER,
        named_by_name="Ilse",
        serious=True,
    )
    goal = set_goal(
        write,
        concern=concern,
        member=None,
        specific="Doel",
        measurable="Zo",
        current="Nu",
        achievable="Ja",
        due_on=TODAY + timedelta(days=60),
    )
    footing = lay_footing(
        write,
        trajectory=trajectory,
        kind=FootingKind.EXCHANGE,
        member=None,
        words="Een geheime zorg delen",
        in_return="Rust",
        said_by="Ilse",
    )
    rests = pause_trajectory(
        town.may(town.coordinator, Act.STEER_TRAJECTORY, family),
        trajectory=trajectory,
        starts_on=TODAY,
        expected_end_on=TODAY + timedelta(days=7),
        reason="Een geheime zorg gaat voor",
        keeps_contact="De coach belt.",
    )
    offered = offered_to_a_colleague(town, trajectory)
    stop = weighed(town, trajectory)
    (directed,) = hand_direction(
        write,
        trajectory=trajectory,
        life_domains=["finances"],
        holder=Holder.COACH,
        from_on=TODAY,
        words="Een geheime zorg is nu te groot",
    )
    step = plan_step(
        write,
        goal=goal,
        words="Bellen",
        actor_kind=ActorKind.COACH,
        actor_name="Joris",
        due_on=TODAY + timedelta(days=7),
    )
    version = agree_plan(
        write, trajectory=trajectory, family_view=FamilyView.AGREES, family_words="Goed"
    )
    view = give_view(
        write,
        version=version,
        party=family.members.get(given_name="Ilse"),
        view=FamilyView.DISAGREES,
        words="Een geheime zorg mist",
        given_on=TODAY,
    )
    record_contact(
        town.may(town.coordinator, Act.WRITE_CONTACT, family),
        trajectory=trajectory,
        kind=ContactKind.VISIT,
        place=Place.AT_HOME,
        happened_at=NOW - timedelta(days=1),
        members=list(family.members.all()),
        note="Een geheime zorg besproken",
    )
    to_come = plan_contact(
        town.may(town.coordinator, Act.WRITE_CONTACT, family),
        trajectory=trajectory,
        kind=ContactKind.VISIT,
        place=Place.AT_HOME,
        starts_at=NOW + timedelta(days=1),
        members=list(family.members.all()),
        words="Over een geheime zorg",
    )
    at_the_door = town.may(town.coordinator, Act.WRITE_CONTACT, family)
    note = warn_visitors(
        at_the_door,
        warning=DoorWarning(
            Hazard.DOG, "Een geheime zorg om de hond", ToldTo.VISITORS, TODAY + timedelta(days=30)
        ),
    )
    to_call = name_crisis_contact(
        at_the_door, name="Jo", relation="oma", phone="06 87654321", when_words=""
    )
    measured = measure(
        town.may(town.coordinator, Act.MEASURE, family),
        trajectory=trajectory,
        moment=Moment.START,
        instrument_key="zrm-2017",
        taken_on=TODAY,
        professionals_involved=7,
        scores={"finances": Scored(2)},
    )
    bound(town)
    helps = involved(town, trajectory)
    scope(helps)
    refused, exception = something_refused(town, helps)
    Step.objects.filter(pk=step.pk).update(involvement=helps, actor_kind=ActorKind.PARTNER)
    knot = raise_escalation(
        town.may(town.coordinator, Act.RAISE_ESCALATION, family),
        trajectory=trajectory,
        new=NewKnot(
            level="network",
            stalls="De wachtlijst van de partij.",
            stalled_since=TODAY - timedelta(days=16),
            tried="Twee keer gebeld.",
            about=town.police,
        ),
    )
    conference = called(town, trajectory, points=(concern,), partners=[helps])
    asked = question(town, trajectory)
    came_in = answered(town, trajectory)
    withheld = withhold(
        town.may(town.coordinator, Act.WITHHOLD, family),
        from_member=family.members.get(given_name="Bram"),
        thing=concern,
        reason="Een geheime zorg is niet voor Bram",
        ends_on=None,
    )
    message = asked_by_a_member(town, trajectory)
    # Of somebody without any work: it shuts nothing in the tests.
    conflict, said_before = too_close(town.nobody, family)
    emergency = EmergencyAccess.objects.create(
        family=family,
        user=town.colleague,
        reason="De politie stond aan de deur.",
        opened_at=NOW - timedelta(days=2),
        closes_at=NOW - timedelta(days=2) + OPEN_FOR,
    )
    roof = NewHousehold(
        "Elders", (NewMember("Femke", "Haart", MemberRole.OTHER),), "Iepenlaan 12", "1234 AB"
    )
    alike = refer(town, family_name="Haart", households=(roof,), member_concerns=())
    covenant = agreement(town, title="Convenant van de stad")
    attach(town, covenant)
    letter = mandate(town)
    factsheet, round = factsheet_and_round(town)
    return Case(
        town=town,
        subjects={
            SubjectKind.FAMILY: family,
            SubjectKind.REFERRAL: trajectory.referral,
            SubjectKind.FACTSHEET: factsheet,
            SubjectKind.ROUND: round,
        },
        ids={
            "family_id": family.pk,
            "referral_id": trajectory.referral_id,
            "other_id": alike.family_id,
            "factsheet_id": factsheet.pk,
            "round_id": round.pk,
            "concern_id": concern.pk,
            "goal_id": goal.pk,
            "direction_id": directed.pk,
            "pause_id": rests.pk,
            "stop_id": stop.pk,
            "transfer_id": offered.pk,
            "footing_id": footing.pk,
            "footing_kind": "ruil",
            "withheld_id": withheld.pk,
            "account_id": account.pk,
            "step_id": step.pk,
            "planned_id": to_come.pk,
            "note_id": note.pk,
            "measurement_id": measured.pk,
            "crisis_contact_id": to_call.pk,
            "contact_id": Contact.objects.get().pk,
            "message_id": message.pk,
            "conference_id": conference.pk,
            "point_id": AgendaPoint.objects.get().pk,
            "guest_id": Guest.objects.order_by("pk")[0].pk,
            "letter_key": "kennismaking",
            "promise_id": step.pk,
            "request_id": asked.pk,
            "item_id": came_in.pk,
            "involvement_id": helps.pk,
            "scope_id": refused.pk,
            "exception_id": exception.pk,
            "authority_id": Authority.objects.get().pk,
            "member_id": refused.member_id,
            "escalation_id": knot.pk,
            "ground_key": "wams",
            "emergency_id": emergency.pk,
            "conflict_id": conflict.pk,
            "advance_id": said_before.pk,
            "number": version.number,
            "view_id": view.pk,
            "user_id": town.coordinator.pk,
            "appointment_id": town.coordinator.appointments.get().pk,
            "agreement_id": covenant.pk,
            "party_id": covenant.parties.order_by("pk")[0].pk,
            "mandate_id": letter.pk,
            "organisation_id": town.police.pk,
            "stand_in_id": stand_in(town).pk,
            "duty_id": duty(town).pk,
            "key": "vig-leeuwarden",
            "version": "1",
        },
        mailed={
            LinkKind.SET_PASSWORD: account.pk,
            LinkKind.CALENDAR: town.coordinator.pk,
            LinkKind.ANSWER_REQUEST: asked.pk,
            LinkKind.ANSWER_INVITATION: Guest.objects.order_by("pk")[0].pk,
            LinkKind.ANSWER_TRANSFER: offered.pk,
            LinkKind.ADD_AT_THE_TABLE: trajectory.pk,
            LinkKind.SIGN_AGREEMENT: covenant.parties.order_by("pk")[0].pk,
        },
    )
