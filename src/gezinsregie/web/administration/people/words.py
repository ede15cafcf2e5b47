# SPDX-License-Identifier: EUPL-1.2
"""What an administrator reads when somebody cannot be appointed, or cannot stop."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "email_taken": _(
        "Er is al een account met dit e-mailadres. Zoek die persoon op in de lijst, of gebruik een "
        "ander adres."
    ),
    "organisation_elsewhere": _(
        "Deze organisatie hoort niet bij uw gemeente. Kies er een uit de lijst."
    ),
    "role_elsewhere": _(
        "Een inspecteur werkt niet voor de gemeente; de inspectie opent dat account."
    ),
    "not_yourself": _("U kunt uzelf geen werk geven. Vraag een andere beheerder."),
    "role_apart": _(
        "Een beheerder en een privacyfunctionaris zien geen gezinnen. Daarom gaan deze rollen niet "
        "samen met een andere: gebruik een ander account, of stop eerst de rol die deze persoon nu "
        "heeft."
    ),
    "appointed_already": _("Deze persoon heeft deze rol al bij deze organisatie."),
    "hours_of_a_week": _("Vul het aantal uren per week in: 1 tot en met 60."),
    "starts_too_far_away": _(
        "Deze begindag ligt meer dan een jaar van vandaag. Controleer het jaartal."
    ),
    "ended_already": _("Dit werk is al gestopt."),
    "last_administrator": _(
        "Dit is de laatste beheerder. Geef eerst iemand anders deze rol: anders kan niemand meer "
        "accounts openen."
    ),
    "last_day_passed": _(
        "Deze dag is al voorbij. Kies vandaag of later, of stop de toegang meteen."
    ),
    "ends_before_start": _("Deze dag ligt voor de begindag. Kies een latere dag."),
    "ends_too_far_away": _("Deze dag ligt te ver weg. Controleer het jaartal."),
}
