# SPDX-License-Identifier: EUPL-1.2
"""The words of a planned visit or call, and why it cannot be planned as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.contact.models import ContactKind
from gezinsregie.casework.contact.planned.models import CalledOff

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

KINDS: dict[str, StrOrPromise] = {
    ContactKind.VISIT: _("bezoek"),
    ContactKind.CALL: _("bellen"),
}
WHO_CALLED_OFF: dict[str, StrOrPromise] = {
    CalledOff.FAMILY: _("het gezin"),
    CalledOff.US: _("wij"),
}

OBSTACLES: dict[str, StrOrPromise] = {
    "trajectory_closed": _("Dit traject is afgesloten. U kunt niets meer plannen."),
    "only_visit_or_call": _("Plan een bezoek of een telefoongesprek."),
    "with_nobody": _("Kies met wie u afspreekt."),
    "not_of_this_family": _("Kies alleen mensen van dit gezin."),
    "visit_is_somewhere": _("Een bezoek is altijd ergens. Kies een plek, of kies telefoongesprek."),
    "in_the_past": _("Dit moment is al geweest. Kies een moment dat nog komt."),
    "too_far_ahead": _("Dit is meer dan een jaar vooruit. Controleer de datum."),
    "held_already": _("Deze afspraak is al genoteerd. Plan een nieuwe."),
    "called_off_already": _("Deze afspraak is al afgezegd. Plan een nieuwe."),
    "changed_meanwhile": _(
        "Iemand anders veranderde deze afspraak terwijl u keek. Hierboven staat hoe zij nu is. "
        "Wilt u het nog? Verstuur het dan opnieuw."
    ),
}
