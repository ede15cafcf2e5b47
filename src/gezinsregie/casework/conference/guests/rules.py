# SPDX-License-Identifier: EUPL-1.2
"""Who can be invited to a conference, and what can be said of who was there."""

from dataclasses import dataclass

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class InvitingFacts:
    """Who is to be invited. ``meets_what_is_kept``: together with those who are invited already,
    somebody would meet what is kept from him or her."""

    of_this_family: bool
    involved: bool
    too_close: bool
    meets_what_is_kept: bool


def obstacles_to_inviting(facts: InvitingFacts) -> list[Obstacle]:
    """Return why somebody cannot be invited."""
    checks = (
        (facts.of_this_family, Obstacle("not_of_this_family", field="who")),
        (facts.involved, Obstacle("not_involved", field="who")),
        (not facts.too_close, Obstacle("guest_too_close", field="who")),
        (not facts.meets_what_is_kept, Obstacle("meets_what_is_kept", field="who")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_uninviting(*, took_part: bool) -> list[Obstacle]:
    """Return why an invitation cannot be taken back: who was there or was heard took part."""
    return [Obstacle("took_part_already")] if took_part else []


def obstacles_to_attendance(*, heard: bool, words: str, key: str) -> list[Obstacle]:
    """Return what is wrong with what is said of one guest: who was heard said something."""
    if heard and not words.strip():
        return [Obstacle("heard_words_missing", about=key, field=f"heard_{key}")]
    return []
