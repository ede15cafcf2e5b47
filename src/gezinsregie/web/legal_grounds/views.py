# SPDX-License-Identifier: EUPL-1.2
"""The grounds of law on which something may be shared here; the privacy officer switches them."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.partnership.resting import open_by_ground, resting_by_ground
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.legal_ground.actions import switch_ground
from gezinsregie.partners.legal_ground.law import LegalGround, law
from gezinsregie.partners.legal_ground.models import GroundSwitch
from gezinsregie.partners.legal_ground.queries import switches_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import SwitchForm

OBSTACLES = {
    "ground_unknown": gettext_lazy("Deze grondslag kennen we niet."),
    "stands_so_already": gettext_lazy("Dat staat al zo. Ververs de pagina."),
    "reason_missing": gettext_lazy("Schrijf op waarom."),
}


@dataclass(frozen=True)
class GroundRow:
    """A ground as it stands here: ``resting`` scopes name it, ``open_now`` of those are open."""

    ground: LegalGround
    name: str
    meaning: str
    switch: GroundSwitch | None
    resting: int
    open_now: int

    @property
    def is_on(self) -> bool:
        return self.switch.is_on if self.switch else self.ground.on


@page(get=Act.READ_AGREEMENTS)
def legal_grounds(request: HttpRequest, permit: Permit) -> HttpResponse:
    rows = _rows(permit)
    context = {
        "standing": [row for row in rows if not row.ground.case_specific],
        "case_specific": [row for row in rows if row.ground.case_specific],
        "purposes": [one.name.in_language(get_language() or "nl") for one in law().purposes],
    }
    return render(request, "legal_grounds/legal_grounds.html", context)


@page(get=Act.SWITCH_GROUNDS, post=Act.SWITCH_GROUNDS)
def legal_ground(request: HttpRequest, permit: Permit, ground_key: str) -> HttpResponse:
    row = next((one for one in _rows(permit) if one.ground.key == ground_key), None)
    if row is None:
        raise Http404
    form = SwitchForm(
        request.POST if request.method == "POST" else None,
        initial={"is_on": "off" if row.is_on else "on"},
    )
    if request.method == "POST" and form.is_valid():
        before = _open_now(permit)
        try:
            switch_ground(permit, ground_key=ground_key, **form.cleaned_data)
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, OBSTACLES)
        else:
            messages.success(request, _what_followed(_open_now(permit) - before))
            return redirect("legal_grounds")
    context = {"row": row, "form": form}
    status = 422 if form.errors else 200
    return render(request, "legal_grounds/switch.html", context, status=status)


def _rows(permit: Permit) -> list[GroundRow]:
    language, today = get_language() or "nl", clock.today()
    switches = switches_of(permit.subject_id)
    resting = resting_by_ground(permit.subject_id, today)
    open_now = open_by_ground(permit.subject_id, today)
    return [
        GroundRow(
            ground=one,
            name=one.name.in_language(language),
            meaning=one.meaning.in_language(language),
            switch=switches.get(one.key),
            resting=resting.get(one.key, 0),
            open_now=open_now.get(one.key, 0),
        )
        for one in law().grounds
    ]


def _open_now(permit: Permit) -> int:
    return sum(open_by_ground(permit.subject_id, clock.today()).values())


def _what_followed(more: int) -> str:
    if not more:
        return _("Vastgelegd. Er ging niets open of dicht.")
    if more > 0:
        return ngettext(
            "Vastgelegd. %(n)d onderdeel ging open.",
            "Vastgelegd. %(n)d onderdelen gingen open.",
            more,
        ) % {"n": more}
    return ngettext(
        "Vastgelegd. %(n)d onderdeel ging dicht.",
        "Vastgelegd. %(n)d onderdelen gingen dicht.",
        -more,
    ) % {"n": -more}
