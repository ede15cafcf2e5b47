# SPDX-License-Identifier: EUPL-1.2
"""What the partners of an invented town agreed on paper, and how far that goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground

from .batch import Batch
from .calendar import Calendar
from .seeded import Chance, named_uuid
from .staff import Staff

_RECORDED = -40


@dataclass(frozen=True)
class _Paper:
    """A document; days are counted from the day of the population. Of a hundred parties so many
    signed it; of the others it is claimed, or they are named in it and no more."""

    kind: str
    title: str
    dated: int
    until: int
    signed: float


_PAPERS = (
    _Paper("covenant", "Convenant Eén gezin, één plan {town}", -900, 560, 0.8),
    _Paper("privacy_regulation", "Privacyreglement gezinsaanpak {town}", -620, 55, 0.7),
    _Paper("working_agreement", "Werkafspraken opschaling {town}", -1100, -90, 0.9),
)


def agree(batch: Batch, calendar: Calendar, seed: int, town: str, staff: Staff) -> None:
    """Write down the agreements of a town, by its administrator."""
    parties = list(dict.fromkeys(one.works_for for one in (*staff.referrers, *staff.coaches)))
    for number, paper in enumerate(_PAPERS):
        _Writing(batch, calendar, staff, Chance(seed, "agreement", town, number)).write(
            named_uuid(seed, "agreement", town, number).hex, paper, town, parties
        )


class _Writing:
    def __init__(self, batch: Batch, calendar: Calendar, staff: Staff, chance: Chance) -> None:
        self._batch, self._calendar = batch, calendar
        self._staff, self._chance = staff, chance

    def write(self, key: str, paper: _Paper, town: str, parties: Sequence[str]) -> None:
        keeper, day = self._staff.administrator, self._calendar.day
        self._batch.put(
            "agreement", key, self._staff.municipality.hex, paper.kind,
            paper.title.format(town=town), day(paper.dated), "", day(paper.dated + 10),
            day(paper.until), keeper.hex, self._calendar.moment(_RECORDED, 9),
        )  # fmt: skip
        for organisation in parties:
            self._batch.add("party", key, organisation, *self._standing(paper))
        self._batch.lines.append(
            (self._calendar.seconds(_RECORDED, 9), str(keeper.id), Act.KEEP_AGREEMENTS.value,
             Ground.ADMINISTRATOR_OF.value, SubjectKind.ORGANISATION.value,
             str(self._staff.municipality), "agreement_id", key)
        )  # fmt: skip

    def _standing(self, paper: _Paper) -> tuple[str | None, ...]:
        """Return what is claimed, seen, signed and at work, in the order of the columns."""
        keeper, day, chance = self._staff.administrator, self._calendar.day, self._chance
        if chance.happens(paper.signed):
            signed = day(paper.dated + chance.between(1, 60))
            works = chance.happens(0.4)
            return (
                "", None, keeper.hex, day(_RECORDED), "De directie", signed,
                "works" if works else "unknown", "Er wordt naar gewerkt." if works else "",
            )  # fmt: skip
        if chance.happens(0.5):
            return "De gemeente", day(-200), None, None, "", None, "unknown", ""
        return "", None, keeper.hex, day(_RECORDED), "", None, "unknown", ""
