# SPDX-License-Identifier: EUPL-1.2
"""Why a contact cannot be written down as it stands, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "trajectory_closed": _("Dit traject is afgesloten. U kunt geen contact meer noteren."),
    "with_nobody": _("Kies met wie u contact had."),
    "not_of_this_family": _("Kies alleen mensen van dit gezin."),
    "in_the_future": _("Dit moment ligt nog voor u. Kies een dag en tijd die zijn geweest."),
    "before_the_trajectory": _(
        "Op deze dag was het traject nog niet begonnen. Kies de startdag of een latere dag."
    ),
    "visit_is_somewhere": _(
        "Een bezoek is altijd ergens. Kies een plek, of kies telefoongesprek of bericht."
    ),
}
