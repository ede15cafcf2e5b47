# SPDX-License-Identifier: EUPL-1.2
"""The families of the town, each told in a module of its own."""

from datetime import date

from gezinsregie.demonstration.telling import Story

from . import (
    amini_rahmani,
    at_the_desk,
    bouali,
    dos_santos_visser,
    earlier,
    haddou_jansen,
    hart,
    kaya,
    kowalska,
    lately,
    osei_vermeer,
    rozenberg,
    told_at_the_desk,
    van_dam_guler,
    wiersma,
)


def all_stories(today: date) -> list[Story]:
    """Return every story of the town, as it stands on ``today``."""
    return [
        hart.tell(today),
        kaya.tell(today),
        rozenberg.tell(today),
        bouali.tell(today),
        # told in full, over a year: one for each approach and each form
        haddou_jansen.tell(today),
        dos_santos_visser.tell(today),
        wiersma.tell(today),
        amini_rahmani.tell(today),
        kowalska.tell(today),
        osei_vermeer.tell(today),
        van_dam_guler.tell(today),
        *at_the_desk.tell(today),
        *told_at_the_desk.tell(today),
        *lately.tell(today),
        *earlier.tell(today),
    ]
