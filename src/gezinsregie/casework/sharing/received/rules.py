# SPDX-License-Identifier: EUPL-1.2
"""What must hold of something that is told, and of the sender's yes to passing it on."""

from datetime import date

from gezinsregie.foundation.obstacles import Obstacle


def obstacles_to_a_yes(
    *, passing_on: str, agreed_on: date, received_on: date, today: date
) -> list[Obstacle]:
    """Return why a sender's yes cannot be written down."""
    checks = (
        (passing_on == "ask_first", Obstacle("not_to_be_asked")),
        (agreed_on <= today, Obstacle("in_the_future", field="agreed_on")),
        (agreed_on >= received_on, Obstacle("before_it_came_in", field="agreed_on")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
