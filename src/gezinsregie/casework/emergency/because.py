# SPDX-License-Identifier: EUPL-1.2
"""From when until when an emergency access runs, and the reason that was given."""

from uuid import UUID

from gezinsregie.access.because import Because

from .queries import running


def emergency(actor: UUID, family: UUID) -> Because | None:
    found = running(actor, family)
    return Because(found.opened_at, found.closes_at, parts=(found.reason,)) if found else None
