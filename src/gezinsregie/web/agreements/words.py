# SPDX-License-Identifier: EUPL-1.2
"""How an agreement stands, in a sign and a word: never in colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.partners.agreement.models import Practice
from gezinsregie.partners.agreement.rules import Standing

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class SpotWords:
    """A sign of the coverage picture: ``key`` for its looks, an icon and a word."""

    key: str
    icon: str
    tone: str
    word: StrOrPromise


STANDINGS: dict[Standing, SpotWords] = {
    Standing.SIGNED: SpotWords("signed", "check", "good", _("getekend")),
    Standing.ENDS_SOON: SpotWords("ends-soon", "clock", "warning", _("getekend, loopt bijna af")),
    Standing.NOT_YET: SpotWords("not-yet", "calendar", "info", _("getekend, gaat nog in")),
    Standing.HALF_SIGNED: SpotWords("half", "wait", "warning", _("half getekend")),
    Standing.UNSIGNED: SpotWords("unsigned", "edit", "warning", _("niet getekend")),
    Standing.CLAIMED_UNSEEN: SpotWords("claimed", "unknown", "warning", _("gezegd, niet gezien")),
    Standing.LEFT: SpotWords("left", "sign-out", "bad", _("uitgestapt")),
    Standing.EXPIRED: SpotWords("expired", "close", "bad", _("verlopen")),
}
# What follows from it for the plan of a family.
FOLLOWS: dict[Standing | None, StrOrPromise] = {
    Standing.SIGNED: _("is gebonden"),
    Standing.ENDS_SOON: _("is gebonden tot het stuk afloopt; daarna gaat er niets meer heen"),
    Standing.NOT_YET: _("niets uit het plan gaat naar deze partij tot het stuk ingaat"),
    Standing.HALF_SIGNED: _("niets uit het plan gaat naar deze partij tot ook de tweede tekent"),
    Standing.UNSIGNED: _("niets uit het plan gaat naar deze partij tot er is getekend"),
    Standing.CLAIMED_UNSEEN: _("niets uit het plan gaat naar deze partij tot iemand het stuk ziet"),
    Standing.LEFT: _("niets uit het plan gaat nog naar deze partij: zij stapte uit"),
    Standing.EXPIRED: _("niets uit het plan gaat nog naar deze partij: het stuk verliep"),
    None: _("niets uit het plan gaat naar deze partij: er is niets op papier"),
}
BOUND_WITHOUT_SHARING = _(
    "werkt volgens afspraak mee, maar krijgt niets uit het plan: er is geen convenant of "
    "privacyreglement"
)
NOTHING = SpotWords("nothing", "", "neutral", _("werkt hier, niets afgesproken"))
LEGEND = (*STANDINGS.values(), NOTHING)

PRACTICES: dict[str, tuple[str, StrOrPromise]] = {
    Practice.WORKS: ("good", _("werkt")),
    Practice.FAILS: ("bad", _("werkt niet")),
    Practice.UNKNOWN: ("neutral", _("niet bekend")),
}
