# SPDX-License-Identifier: EUPL-1.2
"""Why a commission cannot be written down yet."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "commission_not_accepted": _(
        "Deze aanmelding is niet aangenomen. Een opdracht schrijft u op bij een aangenomen gezin."
    ),
    "approach_without_commission": _("Deze aanpak werkt niet met een opdracht van de gemeente."),
    "department_missing": _("Schrijf op welke dienst de opdracht gaf."),
    "commissioned_in_the_future": _("Deze dag moet nog komen. Vul vandaag in, of eerder."),
    "commissioned_before_signal": _("De opdracht kan niet van vóór het eerste signaal zijn."),
    "indication_days_unlikely": _("Vul een aantal dagen in van 0 tot en met 366."),
}
