# SPDX-License-Identifier: EUPL-1.2
"""What a partner writes back, and what is asked, told and passed on."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit_for_link
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import Step
from gezinsregie.casework.sharing.actions import keep_promise, tell_coordinator, will_not_make_it
from gezinsregie.casework.sharing.disclosure.actions import disclose
from gezinsregie.casework.sharing.footing import About
from gezinsregie.casework.sharing.models import InformationRequest, Label, PassingOn, ReceivedItem
from gezinsregie.casework.sharing.received.actions import (
    add_at_the_table,
    begin_at_the_table,
    note_received,
    put_aside,
    record_yes,
    take_tables_back,
)
from gezinsregie.casework.sharing.request.actions import (
    answer_as_partner,
    answer_request,
    ask,
    mail_again,
    withdraw_request,
)
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.links import link_for
from gezinsregie.correspondence.models import Link, LinkKind
from tests.casework.sharing.making import TASK, question
from tests.cast import TODAY
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def partner(case: Case) -> Permit:
    family = Involvement.objects.get().trajectory.family
    return case.town.may(case.town.professional, Act.WRITE_SHARED_PART, family)


def keeping_a_promise(case: Case) -> Call:
    return Call(keep_promise, partner(case), {"step": Step.objects.get(), "done_on": TODAY})


def not_making_it(case: Case) -> Call:
    given = {"step": Step.objects.get(), "words": "Niemand neemt op."}
    return Call(will_not_make_it, partner(case), given)


def telling_the_coordinator(case: Case) -> Call:
    given = {
        "involvement": Involvement.objects.get(),
        "life_domain": "finances",
        "member": None,
        "words": "Er ligt een brief van de rechtbank.",
        "label": Label.POLICE,
        "passing_on": PassingOn.ASK_FIRST,
        "condition_words": "Alleen aan schuldhulp.",
    }
    return Call(tell_coordinator, partner(case), given)


def shares(case: Case) -> Permit:
    family = Involvement.objects.get().trajectory.family
    return case.town.may(case.town.coordinator, Act.SHARE_INFORMATION, family)


ABOUT = About("finances", None, "coordination", TASK)
TOLD = {
    "words": "Er is beslag gelegd.",
    "label": Label.NONE,
    "passing_on": PassingOn.ASK_FIRST,
    "condition_words": "",
}


def asking(case: Case) -> Call:
    given = {
        "trajectory": Trajectory.objects.get(),
        "organisation": case.town.police,
        "to_name": "de wijkagent",
        "to_email": "wijk@politie.example",
        "question": "Wat zag u?",
        "about": ABOUT,
        "due_on": TODAY,
        "subject": "Een vraag",
        "letter": lambda token: token,
    }
    return Call(ask, shares(case), given)


def waiting(case: Case) -> InformationRequest:
    return InformationRequest.objects.get(pk=case.ids["request_id"])


def mailing_again(case: Case) -> Call:
    given = {"request": waiting(case), "subject": "Een vraag", "letter": lambda token: token}
    return Call(mail_again, shares(case), given)


def taking_back(case: Case) -> Call:
    return Call(withdraw_request, shares(case), {"request": waiting(case)})


def linked(case: Case, kind: LinkKind) -> tuple[Permit, Link]:
    link = link_for(case.token(kind), kind)
    return permit_for_link(link.pk, kind.act), link


def answering(case: Case) -> Call:
    may, link = linked(case, LinkKind.ANSWER_REQUEST)
    return Call(answer_request, may, {"link": link, **TOLD})


def noting(case: Case) -> Call:
    given = {
        "trajectory": Trajectory.objects.get(),
        "request": waiting(case),
        "organisation": case.town.police,
        "from_name": "de wijkagent",
        "life_domain": "finances",
        "member": None,
        **TOLD,
    }
    return Call(note_received, shares(case), given)


def came_in(case: Case) -> ReceivedItem:
    return ReceivedItem.objects.select_related("trajectory").get(pk=case.ids["item_id"])


def putting_aside(case: Case) -> Call:
    return Call(put_aside, shares(case), {"item": came_in(case)})


def hearing_yes(case: Case) -> Call:
    given = {"item": came_in(case), "agreed_by": "de wijkagent", "agreed_on": TODAY}
    return Call(record_yes, shares(case), given)


def answering_as_a_partner(case: Case) -> Call:
    """By the one who was asked, while the mailed link is open too."""
    trajectory = Trajectory.objects.get()
    given = {
        "request": question(case.town, trajectory),
        "words": "Dat weten wij niet.",
        "label": Label.NONE,
        "passing_on": PassingOn.FREE,
        "condition_words": "",
    }
    may = case.town.may(case.town.professional, Act.WRITE_SHARED_PART, trajectory.family)
    return Call(answer_as_partner, may, given)


def beginning_at_the_table(case: Case) -> Call:
    given = {"trajectory": Trajectory.objects.get(), "handed": lambda token: None}
    return Call(begin_at_the_table, shares(case), given)


def taking_tables_back(case: Case) -> Call:
    given = {"trajectory": Trajectory.objects.get()}
    begin_at_the_table(shares(case), **given, handed=lambda token: None)
    return Call(take_tables_back, shares(case), given)


def adding_at_the_table(case: Case) -> Call:
    may, link = linked(case, LinkKind.ADD_AT_THE_TABLE)
    given = {"link": link, "from_name": "Oma Riet", "relation": "oma", "words": "Bram eet hier."}
    return Call(add_at_the_table, may, {**given, "life_domain": "parenting"})


def telling_a_partner(case: Case) -> Call:
    helps = Involvement.objects.get()
    record_yes(shares(case), item=came_in(case), agreed_by="de wijkagent", agreed_on=TODAY)
    given = {
        "trajectory": Trajectory.objects.get(),
        "organisation": case.town.police,
        "involvement": helps,
        "to_name": helps.professional_name,
        "words": "De huur is achter.",
        "about": ABOUT,
        "items": [came_in(case)],
        "told_words": "Ilse weet het.",
    }
    return Call(disclose, shares(case), given)


SCENARIOS = {
    "casework.sharing.request.ask": asking,
    "casework.sharing.request.mail_again": mailing_again,
    "casework.sharing.request.withdraw_request": taking_back,
    "casework.sharing.request.answer_request": answering,
    "casework.sharing.received.note_received": noting,
    "casework.sharing.received.put_aside": putting_aside,
    "casework.sharing.received.record_yes": hearing_yes,
    "casework.sharing.request.answer_as_partner": answering_as_a_partner,
    "casework.sharing.received.begin_at_the_table": beginning_at_the_table,
    "casework.sharing.received.take_tables_back": taking_tables_back,
    "casework.sharing.received.add_at_the_table": adding_at_the_table,
    "casework.sharing.disclosure.disclose": telling_a_partner,
    "casework.sharing.keep_promise": keeping_a_promise,
    "casework.sharing.will_not_make_it": not_making_it,
    "casework.sharing.tell_coordinator": telling_the_coordinator,
}
