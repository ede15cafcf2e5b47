# SPDX-License-Identifier: EUPL-1.2
"""Contacts, measurements, and closing."""

from datetime import timedelta
from typing import Any

from django.db import connection

from gezinsregie.access.acts import Act
from gezinsregie.casework.closing.actions import close_trajectory
from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.contact.actions import correct_contact, record_contact
from gezinsregie.casework.contact.entry import Judged, NextStep, PlanEntry
from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome, Place
from gezinsregie.casework.contact.planned.actions import call_off, move_planned, plan_contact
from gezinsregie.casework.contact.planned.models import CalledOff, Planned
from gezinsregie.casework.contact.private.actions import keep_private_words
from gezinsregie.casework.measurement.actions import Scored, correct_measurement, measure
from gezinsregie.casework.measurement.models import Measurement, Moment
from gezinsregie.casework.plan.models import ActorKind, Goal, Step
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.plan.step.actions import finish_step
from gezinsregie.casework.trajectory.models import Trajectory
from tests.casework.closing.making import LOOK_AGAIN, measured
from tests.casework.plan.making import writes
from tests.cast import NOW, TODAY
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def recording_a_contact(case: Case) -> Call:
    trajectory = Trajectory.objects.get()
    goal = Goal.objects.select_related("concern__trajectory").get()
    given = {
        "trajectory": trajectory,
        "kind": ContactKind.VISIT,
        "place": Place.AT_HOME,
        "happened_at": NOW - timedelta(hours=3),
        "members": list(trajectory.family.members.all()),
        "note": "De brief van de verhuurder gelezen.",
        "planned": Planned.objects.get(),
        "entry": PlanEntry(
            writes(case.town, trajectory),
            done=tuple(Step.objects.select_related("goal__concern__trajectory")),
            next=NextStep(goal, "De bank bellen.", ActorKind.COACH, "Joris", TODAY),
            judged=Judged(goal, -1, "Een begin.", goal.revision),
        ),
    }
    may = case.town.may(case.town.coordinator, Act.WRITE_CONTACT, trajectory.family)
    return Call(record_contact, may, given)


def correcting_a_contact(case: Case) -> Call:
    contact = Contact.objects.select_related("trajectory").get()
    may = case.town.may(case.town.coordinator, Act.WRITE_CONTACT, contact.trajectory.family)
    given = {
        "contact": contact,
        "seen": 1,
        "why": "Het was gisteren.",
        "kind": ContactKind.CALL,
        "place": Place.DISTANCE,
        "outcome": ContactOutcome.TOOK_PLACE,
        "happened_at": NOW - timedelta(days=1),
        "note": "Over de huur.",
        "members": list(contact.members.all())[:1],
        "others": "oma",
    }
    return Call(correct_contact, may, given)


def keeping_private_words(case: Case) -> Call:
    contact = Contact.objects.select_related("trajectory").get()
    may = case.town.may(case.town.coordinator, Act.WRITE_CONTACT, contact.trajectory.family)
    given = {
        "contact": contact,
        "member": contact.members.all()[0],
        "words": "Ik ben bang.",
        "limits_said": True,
    }
    return Call(keep_private_words, may, given)


def _planned(case: Case) -> dict[str, Any]:
    return {
        "trajectory": Trajectory.objects.get(),
        "kind": ContactKind.VISIT,
        "place": Place.AT_HOME,
        "starts_at": NOW + timedelta(days=2),
        "members": list(Trajectory.objects.get().family.members.all()),
        "words": "De brieven ordenen.",
    }


def planning_a_visit(case: Case) -> Call:
    family = Trajectory.objects.get().family
    may = case.town.may(case.town.coordinator, Act.WRITE_CONTACT, family)
    return Call(plan_contact, may, _planned(case))


def moving_a_visit(case: Case) -> Call:
    planned = Planned.objects.get()
    may = case.town.may(case.town.coordinator, Act.WRITE_CONTACT, planned.trajectory.family)
    given = {"planned": planned, "seen": 1, "starts_at": NOW + timedelta(days=3)}
    return Call(move_planned, may, given)


def calling_off(case: Case) -> Call:
    planned = Planned.objects.get()
    may = case.town.may(case.town.coordinator, Act.WRITE_CONTACT, planned.trajectory.family)
    given = {"planned": planned, "seen": 1, "by": CalledOff.FAMILY, "words": "Ziek."}
    return Call(call_off, may, given)


def measuring(case: Case) -> Call:
    trajectory = Trajectory.objects.get()
    given = {
        "trajectory": trajectory,
        "moment": Moment.END,
        "instrument_key": "zrm-2017",
        "taken_on": TODAY,
        "professionals_involved": 3,
        "scores": {"finances": Scored(4), "justice": Scored(not_relevant_because="speelt niet")},
    }
    may = case.town.may(case.town.coordinator, Act.MEASURE, trajectory.family)
    return Call(measure, may, given)


def correcting_a_measurement(case: Case) -> Call:
    measurement = Measurement.objects.select_related("trajectory").get()
    may = case.town.may(case.town.coordinator, Act.MEASURE, measurement.trajectory.family)
    given = {
        "measurement": measurement,
        "seen": 1,
        "why": "Verkeerd overgenomen.",
        "taken_on": TODAY,
        "professionals_involved": 4,
        "scores": {"finances": Scored(3)},
    }
    return Call(correct_measurement, may, given)


def closing(case: Case) -> Call:
    trajectory = Trajectory.objects.get()
    write = writes(case.town, trajectory)
    judge_goal(write, goal=Goal.objects.get(), attainment=0, words="Gehaald.")
    finish_step(write, step=Step.objects.get(), done_on=TODAY)
    measured(case.town, trajectory, Moment.END, 4, 3)
    # Whether the database knows JSON is asked once a connection: not in what is counted.
    assert connection.features.supports_json_field
    given = {
        "trajectory": trajectory,
        "closed_on": TODAY,
        "reason": ClosingReason.MANAGEABLE,
        "words": "De huur is geregeld.",
        "handed_over_to": "Fatima Amrani, wijkteam Noord",
        "look_again_on": LOOK_AGAIN,
    }
    may = case.town.may(case.town.coordinator, Act.CLOSE_TRAJECTORY, trajectory.family)
    return Call(close_trajectory, may, given)


SCENARIOS = {
    "casework.contact.record_contact": recording_a_contact,
    "casework.contact.private.keep_private_words": keeping_private_words,
    "casework.contact.correct_contact": correcting_a_contact,
    "casework.contact.planned.plan_contact": planning_a_visit,
    "casework.contact.planned.move_planned": moving_a_visit,
    "casework.contact.planned.call_off": calling_off,
    "casework.measurement.measure": measuring,
    "casework.measurement.correct_measurement": correcting_a_measurement,
    "casework.closing.close_trajectory": closing,
}
