# SPDX-License-Identifier: EUPL-1.2
"""Puts plain facts in the database: partners in plans, and what may be shared with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezinsregie.casework.consent.models import ConsentPosition
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.safety.models import SafetyException

from .drafts import LONG_AGO, NOW
from .ids import WRITTEN_AT, id_of

if TYPE_CHECKING:
    from .building import Built


def partners_in_plans(built: Built) -> None:
    """Write involvements, their scopes, and what people said about each."""
    built.keep(
        "involvements",
        built.world.involvements,
        [
            Involvement(
                trajectory=built.row("trajectories", one.trajectory),
                organisation_id=id_of(one.organisation),
                professional_id=id_of(one.professional) if one.professional else None,
                professional_name=one.professional or "Zonder account",
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                withdrawn=one.withdrawn,
                written_by_id=built.writer,
            )
            for one in built.world.involvements
        ],
    )
    built.keep(
        "scopes",
        built.world.scopes,
        [
            Scope(
                involvement=built.row("involvements", one.involvement),
                life_domain=one.domain,
                member=built.row("members", one.member) if one.member else None,
                purpose=one.purpose,
                legal_ground=one.legal_ground,
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                withdrawn=one.withdrawn,
                written_by_id=built.writer,
            )
            for one in built.world.scopes
        ],
    )
    ConsentPosition.objects.bulk_create(
        ConsentPosition(
            scope=built.row("scopes", one.scope),
            member=built.row("members", one.member),
            answer=one.answer,
            said_on=LONG_AGO,
            ends_on=one.ends_on,
            written_by_id=built.writer,
            written_at=WRITTEN_AT,
            replaced_at=NOW if one.replaced else None,
        )
        for one in built.world.positions
    )
    SafetyException.objects.bulk_create(
        SafetyException(
            scope=built.row("scopes", one.scope),
            legal_ground=one.legal_ground,
            told_words="Gezegd.",
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            written_by_id=built.writer,
            written_at=WRITTEN_AT,
            second_reader_id=id_of(built.world.people[0])
            if one.second_read or one.sent_back
            else None,
            second_read_at=NOW if one.second_read else None,
            sent_back_at=NOW if one.sent_back else None,
        )
        for one in built.world.exceptions
    )
