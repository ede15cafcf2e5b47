# SPDX-License-Identifier: EUPL-1.2
"""What a team leader reads when a roster cannot be as it is told."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "not_of_the_team": _("Deze persoon is geen coach van uw team. Kies iemand uit de lijst."),
    "not_for_oneself": _("Niemand vervangt zichzelf. Kies een ander."),
    "ends_before_start": _("Het einde ligt voor het begin. Kies een later einde."),
    "over_already": _("Dit is al voorbij. Kies een later einde."),
    "too_far_away": _("Dit ligt meer dan een jaar van vandaag. Controleer het jaartal."),
    "planned_already": _("Deze vervanging staat voor deze dagen al in het rooster."),
    "too_long": _("Een dienst duurt hooguit drie dagen. Maak er meer dan één van."),
    "on_duty_already": _("Deze coach heeft dan al dienst."),
}
