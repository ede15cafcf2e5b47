# SPDX-License-Identifier: EUPL-1.2
"""When an invitation can be mailed, and what an answer to it must say."""

from gezinsregie.foundation.obstacles import Obstacle


def obstacles_to_mailing_it(*, begun: bool, answered: bool, uninvited: bool) -> list[Obstacle]:
    """Return why an invitation cannot be mailed (again)."""
    checks = (
        (not begun, Obstacle("begun_already")),
        (not answered, Obstacle("answered_already")),
        (not uninvited, Obstacle("uninvited")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_replying(*, heard_instead: bool, words: str) -> list[Obstacle]:
    """Return what an answer lacks: who wants to be heard instead says something."""
    if heard_instead and not words.strip():
        return [Obstacle("heard_words_missing", field="words")]
    return []
