# SPDX-License-Identifier: EUPL-1.2
"""What a member of the family sends from the own page."""

from gezinsregie.access.acts import Act
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.voice.actions import Notice, speak_up
from gezinsregie.casework.voice.models import FamilyMessage, VoiceKind
from tests.cast import Town


def asked_by_a_member(town: Town, trajectory: Trajectory) -> FamilyMessage:
    return speak_up(
        town.may(town.relative, Act.SPEAK_UP, trajectory.family),
        trajectory=trajectory,
        kind=VoiceKind.QUESTION,
        words="Een geheime zorg van mij",
        goal=None,
        notice=Notice("Bericht van een gezin", "Er is een bericht."),
    )
