# SPDX-License-Identifier: EUPL-1.2
"""The course of a trajectory: moving its end, letting it rest, and going on."""

from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_link
from gezinsregie.accounts.models import User
from gezinsregie.casework.extension.actions import extend
from gezinsregie.casework.stopping.actions import View, weigh_stop
from gezinsregie.casework.stopping.models import StopOption
from gezinsregie.casework.stopping.queries import parties_of
from gezinsregie.casework.stopping.rules import Weighed
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.pause.actions import pause_trajectory, resume
from gezinsregie.casework.trajectory.pause.models import Pause
from gezinsregie.casework.transfer.actions import (
    NewOffer,
    answer_transfer,
    offer_transfer,
    withdraw_transfer,
)
from gezinsregie.casework.transfer.models import Transfer, TransferKind
from gezinsregie.correspondence.links import link_for
from gezinsregie.correspondence.models import LinkKind
from gezinsregie.partners.models import Role
from tests.cast import NOW, TODAY, appoint
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def _steering(case: Case, does: Any, **given: Any) -> Call:
    family = Trajectory.objects.get().family
    may = case.town.may(case.town.coordinator, Act.STEER_TRAJECTORY, family)
    return Call(does, may, given)


def extending(case: Case) -> Call:
    # By an approach that has an end and can be extended.
    Trajectory.objects.update(
        approach_key="vig-leeuwarden", planned_end_on=TODAY + timedelta(days=30)
    )
    given = {"new_end": TODAY + timedelta(days=90), "reason": "Nog niet af."}
    return _steering(case, extend, trajectory=Trajectory.objects.get(), **given)


def pausing(case: Case) -> Call:
    Pause.objects.update(ends_on=TODAY, ended_by=case.town.coordinator)
    return _steering(
        case,
        pause_trajectory,
        trajectory=Trajectory.objects.get(),
        starts_on=TODAY,
        expected_end_on=TODAY + timedelta(days=14),
        reason="Het gezin is weg.",
        keeps_contact="De coach belt.",
    )


def resuming(case: Case) -> Call:
    given = {"pause": Pause.objects.get(), "ends_on": TODAY, "words": "Verder."}
    return _steering(case, resume, **given)


def _another(case: Case) -> User:
    town = case.town
    appoint(town.referrer, Role.COORDINATOR, town.provider, town.municipality)
    return town.referrer


def offering(case: Case) -> Call:
    Transfer.objects.update(withdrawn_at=NOW)
    trajectory = Trajectory.objects.get()
    may = case.town.may(case.town.coordinator, Act.OFFER_TRANSFER, trajectory.family)
    offer = NewOffer(TransferKind.COORDINATOR, "Met verlof", to_coordinator=_another(case))
    given = {"trajectory": trajectory, "offer": offer}
    mail = {"subject": "Een overdracht", "letter": lambda token: token}
    return Call(offer_transfer, may, {**given, **mail})


def taking_an_offer_back(case: Case) -> Call:
    transfer = Transfer.objects.get()
    may = case.town.may(case.town.coordinator, Act.OFFER_TRANSFER, transfer.trajectory.family)
    return Call(withdraw_transfer, may, {"transfer": transfer})


def taking_over(case: Case) -> Call:
    Transfer.objects.update(to_coordinator=_another(case))
    link = link_for(case.token(LinkKind.ANSWER_TRANSFER), LinkKind.ANSWER_TRANSFER)
    given = {"link": link, "accepted": True, "name": "Femke", "words": "Graag."}
    mail = {"subject": "Een antwoord", "text": "Er is een antwoord."}
    return Call(answer_transfer, permit_for_link(link.pk, Act.ANSWER_TRANSFER), {**given, **mail})


def weighing_a_stop(case: Case) -> Call:
    trajectory = Trajectory.objects.get()
    return _steering(
        case,
        weigh_stop,
        trajectory=trajectory,
        asked_on=TODAY,
        family_words="Wij stoppen.",
        weighed=[Weighed("pause", "Rust.", "Stilstand."), Weighed("close", "Vrij.", "Te vroeg.")],
        views=[View(one, "Te vroeg.", "Aandringen.") for one in parties_of(trajectory)],
        outcome=StopOption.PAUSE,
        reason="Eerst rust.",
    )


SCENARIOS = {
    "casework.stopping.weigh_stop": weighing_a_stop,
    "casework.transfer.offer_transfer": offering,
    "casework.transfer.withdraw_transfer": taking_an_offer_back,
    "casework.transfer.answer_transfer": taking_over,
    "casework.extension.extend": extending,
    "casework.trajectory.pause.pause_trajectory": pausing,
    "casework.trajectory.pause.resume": resuming,
}
