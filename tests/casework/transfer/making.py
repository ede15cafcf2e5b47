# SPDX-License-Identifier: EUPL-1.2
"""A transfer that is offered."""

from gezinsregie.access.acts import Act
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.transfer.actions import NewItem, NewOffer, offer_transfer
from gezinsregie.casework.transfer.models import Transfer, TransferKind
from tests.cast import Town


def offered_to_a_colleague(town: Town, trajectory: Trajectory) -> Transfer:
    family = trajectory.family
    return offer_transfer(
        town.may(town.coordinator, Act.OFFER_TRANSFER, family),
        trajectory=trajectory,
        offer=NewOffer(TransferKind.COORDINATOR, "Ik ga met verlof", to_coordinator=town.colleague),
        items=[NewItem(one, "youth_act_task") for one in family.members.all()],
        subject="Een overdracht",
        letter=lambda token: token,
    )
