# SPDX-License-Identifier: EUPL-1.2
"""Where each role works: what stands in its menu, and where it lands after signing in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.partners.models import Role
from gezinsregie.web.quick.addresses import address

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Place:
    """An entry of the menu: the name of a URL, the word for it, and an icon."""

    url_name: str
    label: StrOrPromise
    icon: str

    @property
    def url(self) -> str:
        return address(self.url_name)


_AGREEMENTS = Place("agreements", _("Afspraken"), "agreement")
_PARTNERS = Place("partners", _("Partners"), "building")

# The first place of a role is where it lands.
PLACES: dict[str, tuple[Place, ...]] = {
    Role.REFERRER: (
        Place("referrals", _("Mijn aanmeldingen"), "folder"),
        Place("refer", _("Gezin aanmelden"), "plus"),
        _PARTNERS,
    ),
    Role.DESK_WORKER: (
        Place("desk", _("Aanmelddesk"), "inbox"),
        _AGREEMENTS,
        _PARTNERS,
    ),
    Role.COORDINATOR: (
        Place("today", _("Vandaag"), "calendar"),
        _AGREEMENTS,
        _PARTNERS,
    ),
    Role.TEAM_LEADER: (
        Place("team", _("Team"), "users"),
        Place("roster", _("Rooster"), "calendar"),
        _AGREEMENTS,
        _PARTNERS,
    ),
    Role.ADMINISTRATOR: (
        Place("administration", _("Beheer"), "settings"),
        Place("approaches", _("Aanpakken"), "book"),
        _AGREEMENTS,
        _PARTNERS,
        Place("log", _("Logboek"), "list"),
    ),
    Role.INSPECTOR: (
        Place("supervision", _("Toezichtrondes"), "clipboard"),
        Place("comparison", _("Vergelijken"), "chart"),
        Place("factsheet_import", _("Inlezen"), "upload"),
        Place("framework", _("Toetsingskader"), "checklist"),
    ),
    Role.PARTNER: (Place("partner_work", _("Mijn gezinnen"), "family"), _AGREEMENTS, _PARTNERS),
    Role.PRIVACY_OFFICER: (
        Place("access_review", _("Toegang"), "eye"),
        Place("legal_grounds", _("Grondslagen"), "law"),
        Place("log", _("Logboek"), "list"),
        _AGREEMENTS,
        _PARTNERS,
    ),
    Role.PROCESS_DIRECTOR: (Place("knots", _("Knopen"), "decide"), _AGREEMENTS, _PARTNERS),
}
