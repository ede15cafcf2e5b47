# SPDX-License-Identifier: EUPL-1.2
"""Partners brought in, who may know what, who said what to it, and who is too close."""

from collections.abc import Callable
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.consent import actions as consent
from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.involvement import actions as involvement
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.safety import actions as safety
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.authority import actions as authority
from gezinsregie.families.birth import actions as birth
from gezinsregie.families.conflict import actions as conflict
from gezinsregie.families.conflict.models import AdvanceDeclaration
from gezinsregie.families.conflict.rules import Somebody
from gezinsregie.families.models import Member
from gezinsregie.families.standing import Authority, ConflictOfInterest
from tests.casework.involvement.making import Brought, brought_in
from tests.casework.safety.making import exception, steps
from tests.cast import TODAY
from tests.proofs.fault_injection import Call
from tests.whole_case import Case

Scenario = Callable[[Case], Call]


def may(case: Case, act: Act) -> Permit:
    return case.town.may(case.town.coordinator, act, Trajectory.objects.get().family)


def member(name: str) -> Member:
    return Member.objects.get(given_name=name)


def over(child: str) -> Authority:
    return Authority.objects.get(child__given_name=child)


def brought(case: Case) -> Brought:
    return brought_in(case.town, Trajectory.objects.get())


def asked(case: Case) -> tuple[Brought, Scope]:
    helping = brought(case)
    helping.gives_authority("Noor", "Ilse")
    return helping, helping.shares("Noor")


def involving(case: Case) -> Call:
    given: dict[str, Any] = {
        "trajectory": Trajectory.objects.get(),
        "organisation": case.town.police,
        "professional": None,
        "professional_name": "Henk Postma",
        "role_words": "wijkagent",
        "plan_leads": True,
        "starts_on": TODAY,
    }
    return Call(involvement.involve, may(case, Act.KEEP_INVOLVEMENT), given)


def keeping(action: Any, **given: Any) -> Scenario:
    """An action on an involvement."""

    def scenario(case: Case) -> Call:
        one = brought(case).involvement
        return Call(action, may(case, Act.KEEP_INVOLVEMENT), {"involvement": one, **given})

    return scenario


def ending_a_scope(case: Case) -> Call:
    _helping, scope = asked(case)
    given = {"scope": scope, "last_day": TODAY}
    return Call(involvement.end_scope, may(case, Act.KEEP_INVOLVEMENT), given)


def adding_a_scope(case: Case) -> Call:
    helping = brought(case)
    helping.gives_authority("Noor", "Ilse")
    given = {
        "involvement": helping.involvement,
        "life_domain": "education",
        "member": member("Noor"),
        "purpose": "attendance",
        "legal_ground": "consent",
        "starts_on": TODAY,
    }
    return Call(consent.add_scope, may(case, Act.KEEP_INVOLVEMENT), given)


def answering(case: Case) -> Call:
    _helping, scope = asked(case)
    given = {
        "scope": scope,
        "member": member("Ilse"),
        "answer": ConsentAnswer.GIVEN,
        "said_on": TODAY,
        "words": "Dat is goed.",
    }
    return Call(consent.record_answer, may(case, Act.KEEP_CONSENT), given)


def asking_again(case: Case) -> Call:
    _helping, scope = asked(case)
    return Call(consent.ask_again, may(case, Act.KEEP_CONSENT), {"scope": scope})


def recording_authority(case: Case) -> Call:
    asked(case)
    given = {"child": member("Bram"), "holder": member("Ilse"), "starts_on": TODAY}
    return Call(authority.record_authority, may(case, Act.KEEP_CONSENT), given)


def ending_authority(case: Case) -> Call:
    asked(case)
    given = {"authority": over("Noor"), "last_day": TODAY}
    return Call(authority.end_authority, may(case, Act.KEEP_CONSENT), given)


def recording_a_birth_date(case: Case) -> Call:
    """Of a child that is asked along by it, and is found by it."""
    asked(case)
    given = {"member": member("Noor"), "birth_date": TODAY.replace(year=TODAY.year - 13)}
    return Call(birth.record_birth_date, may(case, Act.KEEP_CONSENT), given)


def recording_a_workplace(case: Case) -> Call:
    given = {"member": member("Ilse"), "organisation_id": case.town.police.pk}
    return Call(authority.record_workplace, may(case, Act.KEEP_INVOLVEMENT), given)


def writing_an_exception(case: Case) -> Call:
    _helping, scope = asked(case)
    given = {
        "scope": scope,
        "legal_ground": "report_code",
        "steps": steps(),
        "told_words": "Moeder weet het.",
        "starts_on": TODAY,
        "ends_on": TODAY,
    }
    return Call(safety.write_exception, may(case, Act.MAKE_SAFETY_EXCEPTION), given)


def reading_as_the_second(action: Any) -> Scenario:
    def scenario(case: Case) -> Call:
        helping, scope = asked(case)
        given = {"exception": exception(helping, scope), "words": "Gelezen."}
        family = helping.trajectory.family
        return Call(action, case.town.may(case.town.team_leader, Act.SECOND_READ, family), given)

    return scenario


def declaring(case: Case) -> Call:
    given = {"kind": "friend", "words": "Wij wonen naast elkaar."}
    return Call(conflict.declare_conflict, may(case, Act.DECLARE_CONFLICT), given)


def declaring_in_advance(case: Case) -> Call:
    ilse = member("Ilse")
    given = {"who": Somebody("ilse 't hart", born=ilse.birth_date), "kind": "kin", "words": ""}
    town = case.town
    return Call(
        conflict.declare_in_advance,
        town.may(town.desk, Act.DECLARE_IN_ADVANCE, town.municipality),
        given,
    )


def _watches(case: Case) -> Permit:
    town = case.town
    return town.may(town.privacy_officer, Act.REVIEW_ACCESS, town.municipality)


def ending_a_conflict(case: Case) -> Call:
    """With something said beforehand that takes its place."""
    town, ilse = case.town, member("Ilse")
    conflict.declare_in_advance(
        town.may(town.desk, Act.DECLARE_IN_ADVANCE, town.municipality),
        who=Somebody("Ilse 't Hart", born=ilse.birth_date),
        kind="kin",
        words="",
    )
    declared = ConflictOfInterest.objects.get(user=town.nobody)
    given = {"conflict": declared, "words": "Zij zijn verhuisd."}
    return Call(conflict.end_conflict, _watches(case), given)


def ending_what_was_foretold(case: Case) -> Call:
    town, ilse = case.town, member("Ilse")
    may_declare = town.may(town.desk, Act.DECLARE_IN_ADVANCE, town.municipality)
    whom = Somebody("Ilse 't Hart", born=ilse.birth_date)
    conflict.declare_in_advance(may_declare, who=whom, kind="kin", words="")
    said = AdvanceDeclaration.objects.get(user=town.desk)
    given = {"said": said, "words": "Wij spreken elkaar niet meer."}
    return Call(conflict.end_advance, may_declare, given)


SCENARIOS: dict[str, Scenario] = {
    "casework.involvement.involve": involving,
    "casework.involvement.say_whether_plan_leads": keeping(
        involvement.say_whether_plan_leads, plan_leads=True
    ),
    "casework.involvement.end_involvement": keeping(involvement.end_involvement, last_day=TODAY),
    "casework.involvement.end_scope": ending_a_scope,
    "casework.consent.add_scope": adding_a_scope,
    "casework.consent.record_answer": answering,
    "casework.consent.ask_again": asking_again,
    "casework.safety.write_exception": writing_an_exception,
    "casework.safety.sign_off": reading_as_the_second(safety.sign_off),
    "casework.safety.send_back": reading_as_the_second(safety.send_back),
    "families.authority.record_authority": recording_authority,
    "families.authority.end_authority": ending_authority,
    "families.birth.record_birth_date": recording_a_birth_date,
    "families.authority.record_workplace": recording_a_workplace,
    "families.conflict.declare_conflict": declaring,
    "families.conflict.declare_in_advance": declaring_in_advance,
    "families.conflict.end_conflict": ending_a_conflict,
    "families.conflict.end_advance": ending_what_was_foretold,
}
