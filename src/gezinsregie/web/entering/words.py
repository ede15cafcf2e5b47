# SPDX-License-Identifier: EUPL-1.2
"""Why the desk cannot write a referral down yet."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "came_by_missing": _("Kies hoe de aanmelding bij u binnenkwam."),
    "told_by_missing": _("Schrijf op wie het u vertelde. U moet diegene kunnen terugbellen."),
    "family_is_no_organisation": _(
        "U koos 'van het gezin zelf'. Kies dan 'geen organisatie', of kies hoe de organisatie het "
        "u liet weten."
    ),
    "no_partner_here": _("Kies een organisatie uit de lijst."),
}
