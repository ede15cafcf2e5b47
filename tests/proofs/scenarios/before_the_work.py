# SPDX-License-Identifier: EUPL-1.2
"""Referring a family, answering, and beginning."""

from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.actions import (
    accept,
    correct_birth_date,
    redirect,
    refer_family,
    refuse,
)
from gezinsregie.casework.referral.asking.actions import (
    Notice,
    answer_desk,
    ask_referrer,
    note_answer,
    withdraw_question,
)
from gezinsregie.casework.referral.asking.models import DeskQuestion
from gezinsregie.casework.referral.commission.actions import record_commission
from gezinsregie.casework.referral.deciding.actions import undo_decision, withdraw_referral
from gezinsregie.casework.referral.entering.actions import CameIn, enter_referral
from gezinsregie.casework.referral.letting_go.actions import let_go
from gezinsregie.casework.referral.merging.actions import (
    merge_families,
    show_to_family,
    undo_merging,
)
from gezinsregie.casework.referral.models import Answer, CameBy, Referral, Weight, WithdrawnBy
from gezinsregie.casework.referral.new import NewConcern
from gezinsregie.casework.referral.sameness.actions import say_of_likeness
from gezinsregie.casework.referral.urgency.actions import flag_crisis, lift_crisis
from gezinsregie.casework.safety.check.actions import check_safety
from gezinsregie.casework.safety.check.rules import Part
from gezinsregie.casework.safety.meldcode.actions import take_step
from gezinsregie.casework.trajectory.actions import enter_phase, open_from_referral
from gezinsregie.casework.trajectory.definitions import phase_keys
from gezinsregie.casework.trajectory.models import Trajectory
from tests import cast
from tests.casework.referral.merging import making
from tests.cast import NOW, TODAY
from tests.proofs.fault_injection import Call
from tests.whole_case import Case

NOTICE = Notice("Vraag over een aanmelding", "Er is een vraag.")


def referring(case: Case) -> Call:
    new = cast.new_referral(
        family_name="Amrani",
        concerns=(NewConcern("finances", Weight.SERIOUS, "De huur is achter."),),
        facts={"threatened_eviction": Answer.YES},
    )
    given = {"organisation_id": case.town.police.pk, "new": new}
    may = case.town.may(case.town.referrer, Act.REFER_FAMILY, case.town.municipality)
    return Call(refer_family, may, given)


def entering(case: Case) -> Call:
    new = cast.new_referral(
        family_name="Amrani",
        concerns=(NewConcern("finances", Weight.SERIOUS, "De huur is achter."),),
        facts={"threatened_eviction": Answer.YES},
    )
    came_in = CameIn(CameBy.PHONE, "Dewi Sastrowidjojo, wijkagent", case.town.police.pk)
    may = case.town.may(case.town.desk, Act.ENTER_REFERRAL, case.town.municipality)
    return Call(enter_referral, may, {"new": new, "came_in": came_in})


def waiting(case: Case) -> tuple[Permit, Referral]:
    referral = cast.refer(case.town, family_name="Amrani")
    return case.town.may(case.town.desk, Act.DECIDE_REFERRAL, referral), referral


def correcting_a_birth_date(case: Case) -> Call:
    may, referral = waiting(case)
    noor = referral.family.members.get(given_name="Noor")
    given = {"referral": referral, "member": noor, "birth_date": TODAY}
    return Call(correct_birth_date, may, given)


def accepting(case: Case) -> Call:
    may, referral = waiting(case)
    given = {
        "referral": referral,
        "approach_key": "itg-leeuwarden",
        "approach_version": "1",
        "form_key": "",
        "reason": "Dit gezin past hier.",
        "judgements": {"care_avoiding": "Ze doet de deur niet open."},
    }
    return Call(accept, may, given)


def redirecting(case: Case) -> Call:
    may, referral = waiting(case)
    given = {"referral": referral, "redirected_to": "Wijkteam Noord", "reason": "Past daar beter."}
    return Call(redirect, may, {**given, "notice": NOTICE})


def refusing(case: Case) -> Call:
    may, referral = waiting(case)
    return Call(refuse, may, {"referral": referral, "reason": "Er is al hulp.", "notice": NOTICE})


def beginning(case: Case) -> Call:
    _may, referral = waiting(case)
    referral = cast.accept(case.town, referral)
    given = {
        "referral": referral,
        "coordinator_id": case.town.colleague.pk,
        "started_on": TODAY,
    }
    may = case.town.may(case.town.desk, Act.OPEN_TRAJECTORY, referral.family)
    return Call(open_from_referral, may, given)


def entering_a_phase(case: Case) -> Call:
    trajectory = Trajectory.objects.get()
    given = {
        "trajectory": trajectory,
        "phase_key": phase_keys(trajectory)[1],
        "entered_on": TODAY,
    }
    may = case.town.may(case.town.coordinator, Act.MOVE_PHASE, trajectory.family)
    return Call(enter_phase, may, given)


def asking_back(case: Case) -> Call:
    may, referral = waiting(case)
    given = {"referral": referral, "words": "Wat zei moeder?", "due_on": TODAY, "notice": NOTICE}
    return Call(ask_referrer, may, given)


def asked(case: Case) -> DeskQuestion:
    call = asking_back(case)
    found: DeskQuestion = ask_referrer(call.permit, **call.given)
    return found


def answering_the_desk(case: Case) -> Call:
    question = asked(case)
    may = case.town.may(case.town.referrer, Act.ANSWER_DESK, question.referral)
    return Call(answer_desk, may, {"question": question, "answer": "Zij wil hulp."})


def noting_an_answer(case: Case) -> Call:
    question = asked(case)
    may = case.town.may(case.town.desk, Act.DECIDE_REFERRAL, question.referral)
    return Call(note_answer, may, {"question": question, "answer": "Zij wil hulp."})


def taking_a_question_back(case: Case) -> Call:
    question = asked(case)
    may = case.town.may(case.town.desk, Act.DECIDE_REFERRAL, question.referral)
    return Call(withdraw_question, may, {"question": question})


def undoing(case: Case) -> Call:
    may, referral = waiting(case)
    refuse(may, referral=referral, reason="Verhuisd.")
    return Call(undo_decision, may, {"referral": referral, "words": "Toch niet verhuisd."})


def withdrawing(case: Case) -> Call:
    referral = waiting(case)[1]
    may = case.town.may(case.town.referrer, Act.WITHDRAW_REFERRAL, referral)
    given = {"referral": referral, "withdrawn_by": WithdrawnBy.FAMILY, "reason": "Wil niet."}
    return Call(withdraw_referral, may, given)


def saying_of_likeness(case: Case) -> Call:
    may, referral = waiting(case)
    other = cast.refer(case.town, family_name="Ammrani")
    given = {"referral": referral, "other": other.family, "words": "Gebeld met de school."}
    said = say_of_likeness(may, same=True, seen="", **given)
    return Call(say_of_likeness, may, {**given, "same": False, "seen": str(said.pk)})


def two_of_one(case: Case) -> tuple[Referral, Referral]:
    return making.again(case.town), making.known(case.town)


def merging(case: Case) -> Call:
    absorbed, kept = two_of_one(case)
    may = case.town.may(case.town.desk, Act.DECIDE_REFERRAL, absorbed)
    say_of_likeness(may, referral=absorbed, other=kept.family, same=True, words="Zij.", seen="")
    given = {
        "beside": case.town.may(case.town.desk, Act.DECIDE_REFERRAL, kept),
        "referral": absorbed,
        "into": kept,
        "pairs": making.pairs_of(absorbed, kept),
        "words": "De school en de moeder.",
    }
    return Call(merge_families, may, given)


def taking_apart(case: Case) -> Call:
    absorbed, kept = two_of_one(case)
    found = making.merged(case.town, absorbed, kept)
    may = case.town.may(case.town.desk, Act.DECIDE_REFERRAL, absorbed)
    beside = case.town.may(case.town.desk, Act.DECIDE_REFERRAL, kept)
    given = {"beside": beside, "referral": absorbed, "merging": found, "words": "Nichten."}
    return Call(undo_merging, may, given)


def showing_who_came_along(case: Case) -> Call:
    absorbed = making.again(case.town)
    kept = Trajectory.objects.get().referral
    may = case.town.may(case.town.desk, Act.DECIDE_REFERRAL, absorbed)
    say_of_likeness(may, referral=absorbed, other=kept.family, same=True, words="Zij.", seen="")
    found = merge_families(
        may,
        beside=case.town.may(case.town.desk, Act.DECIDE_REFERRAL, kept),
        referral=absorbed,
        into=kept,
        pairs=dict.fromkeys(absorbed.family.members.values_list("pk", flat=True)),
        words="De tante belde.",
    )
    shows = case.town.may(case.town.coordinator, Act.WITHHOLD, kept.family)
    return Call(show_to_family, shows, {"merging": found})


def flagging_a_crisis(case: Case) -> Call:
    may, referral = waiting(case)
    return Call(flag_crisis, may, {"referral": referral, "words": "Zij staan op straat."})


def lifting_a_crisis(case: Case) -> Call:
    call = flagging_a_crisis(case)
    flag_crisis(call.permit, **call.given)
    given = {"referral": call.given["referral"], "words": "Zij zijn bij tante."}
    return Call(lift_crisis, call.permit, given)


def commissioning(case: Case) -> Call:
    referral = cast.accept(case.town, waiting(case)[1], "vig-den-haag")
    may = case.town.may(case.town.desk, Act.DECIDE_REFERRAL, referral)
    given = {"referral": referral, "department": "OCW", "commissioned_on": TODAY}
    record_commission(may, **given)
    return Call(record_commission, may, {**given, "indication_days": 42})


def checking_safety(case: Case) -> Call:
    may, _referral = waiting(case)
    parts = {"family": Part("safe"), "children": Part("worry", "Zij slaapt niet.")}
    given = {"checked_on": TODAY, "parts": {**parts, "surroundings": Part("safe")}}
    return Call(check_safety, may, given)


def taking_a_step(case: Case) -> Call:
    may = case.town.may(case.town.coordinator, Act.WRITE_CONTACT, Trajectory.objects.get().family)
    return Call(take_step, may, {"number": 1, "words": "Een blauwe plek.", "done_on": TODAY})


def letting_go(case: Case) -> Call:
    may, referral = waiting(case)
    refuse(may, referral=referral, reason="Er is al hulp.")
    Referral.objects.filter(pk=referral.pk).update(answered_at=NOW - timedelta(days=400))
    return Call(let_go, may, {"referral": referral})


SCENARIOS = {
    "casework.referral.letting_go.let_go": letting_go,
    "casework.safety.check.check_safety": checking_safety,
    "casework.safety.meldcode.take_step": taking_a_step,
    "casework.referral.commission.record_commission": commissioning,
    "casework.referral.urgency.flag_crisis": flagging_a_crisis,
    "casework.referral.urgency.lift_crisis": lifting_a_crisis,
    "casework.referral.sameness.say_of_likeness": saying_of_likeness,
    "casework.referral.merging.merge_families": merging,
    "casework.referral.merging.undo_merging": taking_apart,
    "casework.referral.merging.show_to_family": showing_who_came_along,
    "casework.referral.deciding.undo_decision": undoing,
    "casework.referral.deciding.withdraw_referral": withdrawing,
    "casework.referral.entering.enter_referral": entering,
    "casework.referral.asking.ask_referrer": asking_back,
    "casework.referral.asking.answer_desk": answering_the_desk,
    "casework.referral.asking.note_answer": noting_an_answer,
    "casework.referral.asking.withdraw_question": taking_a_question_back,
    "casework.referral.refer_family": referring,
    "casework.referral.correct_birth_date": correcting_a_birth_date,
    "casework.referral.accept": accepting,
    "casework.referral.redirect": redirecting,
    "casework.referral.refuse": refusing,
    "casework.trajectory.open_from_referral": beginning,
    "casework.trajectory.enter_phase": entering_a_phase,
}
