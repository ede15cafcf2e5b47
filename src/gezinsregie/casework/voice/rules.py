# SPDX-License-Identifier: EUPL-1.2
"""When a member of a family can send something, and when it can be answered."""

from dataclasses import dataclass

from gezinsregie.foundation.obstacles import Obstacle

# For which no reason is asked.
WITHOUT_WORDS = ("supporter", "plan_no_answer")
# What says something of the plan, and as which view of a version it stands there.
OF_THE_PLAN = {"plan_disagreed": "disagrees", "plan_no_answer": "could_not_answer"}


@dataclass(frozen=True)
class SpeakingFacts:
    """What is sent: ``kind`` as in ``models.VoiceKind``; ``goal_seen`` tells whether the member
    sees the goal that it is about, and is true where it is about none; ``plan_was_laid``, that
    there is a version of the plan to say something of."""

    kind: str
    words: str
    goal_seen: bool
    trajectory_closed: bool
    plan_was_laid: bool = True


def obstacles_to_speaking(facts: SpeakingFacts) -> list[Obstacle]:
    """Return why this cannot be sent. Who asks for a supporter need not say why."""
    missing = "language_missing" if facts.kind == "interpreter" else "words_missing"
    checks = (
        (not facts.trajectory_closed, Obstacle("help_ended")),
        (
            facts.plan_was_laid or facts.kind not in OF_THE_PLAN,
            Obstacle("no_plan_yet", field="kind"),
        ),
        (facts.goal_seen, Obstacle("goal_unknown", field="goal")),
        (
            facts.kind in WITHOUT_WORDS or bool(facts.words.strip()),
            Obstacle(missing, field="words"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_answering(
    answer: str, *, answered: bool, tells_what_is_kept: bool
) -> list[Obstacle]:
    """Return why a member cannot be answered so."""
    checks = (
        (not answered, Obstacle("answered_already")),
        (bool(answer.strip()), Obstacle("answer_missing", field="answer")),
        (not tells_what_is_kept, Obstacle("tells_what_is_kept", field="answer")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
