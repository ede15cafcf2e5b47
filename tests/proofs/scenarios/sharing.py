# SPDX-License-Identifier: EUPL-1.2
"""What a partner writes back, and what is asked, told and passed on."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import Step
from gezinsregie.casework.sharing.actions import keep_promise, tell_coordinator, will_not_make_it
from gezinsregie.casework.sharing.models import Label, PassingOn
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


SCENARIOS = {
    "casework.sharing.keep_promise": keeping_a_promise,
    "casework.sharing.will_not_make_it": not_making_it,
    "casework.sharing.tell_coordinator": telling_the_coordinator,
}
