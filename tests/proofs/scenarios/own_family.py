# SPDX-License-Identifier: EUPL-1.2
"""Accounts for members of a family, and what is kept from one."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit_for_job, permit_for_link
from gezinsregie.casework.notice.actions import (
    make_calendar_link,
    send_digests,
    stop_calendar_link,
    wish_digest,
)
from gezinsregie.casework.notice.models import DigestWish
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.voice.actions import Notice, answer_family, speak_up
from gezinsregie.casework.voice.models import FamilyMessage, VoiceKind
from gezinsregie.casework.withholding.actions import end_withholding, withhold
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.correspondence.links import link_for
from gezinsregie.correspondence.models import LinkKind
from gezinsregie.families.account import actions
from gezinsregie.families.models import Member
from gezinsregie.families.standing import MemberAccount
from tests.cast import TODAY
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def _may(case: Case, act: Act) -> Permit:
    return case.town.may(case.town.coordinator, act, Trajectory.objects.get().family)


def withholding(case: Case) -> Call:
    given = {
        "from_member": Member.objects.get(given_name="Bram"),
        "thing": Goal.objects.get(),
        "reason": "Dat brengt iemand in gevaar.",
        "ends_on": None,
    }
    return Call(withhold, _may(case, Act.WITHHOLD), given)


def ending_what_is_withheld(case: Case) -> Call:
    return Call(end_withholding, _may(case, Act.WITHHOLD), {"withheld": Withheld.objects.get()})


def _letter(token: str) -> str:
    return f"Kies een wachtwoord: {token}"


MAIL = {"subject": "Uw account", "letter": _letter}


def giving_an_account(case: Case) -> Call:
    given = {"member": Member.objects.get(given_name="Bram"), "email": "bram@thuis.example"}
    # Twelve since today.
    Member.objects.filter(given_name="Bram").update(birth_date=TODAY.replace(year=TODAY.year - 12))
    return Call(actions.give_account, _may(case, Act.KEEP_INVOLVEMENT), {**given, **MAIL})


def mailing_a_link_anew(case: Case) -> Call:
    case.token(LinkKind.SET_PASSWORD)
    given = {"account": MemberAccount.objects.get()}
    return Call(actions.mail_link_anew, _may(case, Act.KEEP_INVOLVEMENT), {**given, **MAIL})


def ending_an_account(case: Case) -> Call:
    case.token(LinkKind.SET_PASSWORD)
    given = {"account": MemberAccount.objects.get()}
    return Call(actions.end_account, _may(case, Act.KEEP_INVOLVEMENT), given)


def choosing_a_password(case: Case) -> Call:
    link = link_for(case.token(LinkKind.SET_PASSWORD), LinkKind.SET_PASSWORD)
    permit = permit_for_link(link.pk, Act.CHOOSE_PASSWORD)
    return Call(actions.choose_password, permit, {"link": link, "password": "vier losse woorden"})


def speaking_up(case: Case) -> Call:
    # Nobody waits for an answer: then who coordinates is mailed.
    FamilyMessage.objects.all().delete()
    trajectory = Trajectory.objects.get()
    given = {
        "trajectory": trajectory,
        "kind": VoiceKind.PLAN_DISAGREED,
        "words": "Dit doel past niet bij ons.",
        "goal": Goal.objects.get(),
        "notice": Notice("Bericht van een gezin", "Er is een bericht."),
    }
    may = case.town.may(case.town.relative, Act.SPEAK_UP, trajectory.family)
    return Call(speak_up, may, given)


def answering_a_member(case: Case) -> Call:
    given = {"message": FamilyMessage.objects.get(), "answer": "Wij praten er dinsdag over."}
    return Call(answer_family, _may(case, Act.ANSWER_FAMILY), given)


def _at_work(case: Case) -> Permit:
    return case.town.may(case.town.coordinator, Act.WORK_AS_COORDINATOR, case.town.municipality)


def making_a_calendar_link(case: Case) -> Call:
    case.token(LinkKind.CALENDAR)
    return Call(make_calendar_link, _at_work(case), {})


def stopping_a_calendar_link(case: Case) -> Call:
    case.token(LinkKind.CALENDAR)
    return Call(stop_calendar_link, _at_work(case), {})


def wanting_a_digest(case: Case) -> Call:
    return Call(wish_digest, _at_work(case), {"wanted": True})


def sending_digests(case: Case) -> Call:
    DigestWish.objects.create(user=case.town.coordinator, since=TODAY)
    job = permit_for_job("digest", Act.SEND_DIGEST, case.town.municipality.pk)
    return Call(send_digests, job, {"letter": lambda counts: ("Vandaag", f"{counts.late}")})


SCENARIOS = {
    "casework.notice.wish_digest": wanting_a_digest,
    "casework.notice.send_digests": sending_digests,
    "casework.notice.make_calendar_link": making_a_calendar_link,
    "casework.notice.stop_calendar_link": stopping_a_calendar_link,
    "casework.voice.speak_up": speaking_up,
    "casework.voice.answer_family": answering_a_member,
    "families.account.give_account": giving_an_account,
    "families.account.mail_link_anew": mailing_a_link_anew,
    "families.account.end_account": ending_an_account,
    "families.account.choose_password": choosing_a_password,
    "casework.withholding.withhold": withholding,
    "casework.withholding.end_withholding": ending_what_is_withheld,
}
