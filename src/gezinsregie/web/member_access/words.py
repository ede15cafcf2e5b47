# SPDX-License-Identifier: EUPL-1.2
"""What keeps somebody of a family from an account, in words."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "age_unknown": _("De geboortedatum is niet bekend. Een account kan vanaf 12 jaar."),
    "too_young": _("Een account kan vanaf 12 jaar. Tot dan leest een ouder met gezag mee."),
    "has_account": _("Dit gezinslid heeft al toegang."),
    "own_email": _("Dit is uw eigen e-mailadres. Vul dat van het gezinslid in."),
    "email_of_relative": _(
        "Een ander gezinslid logt in met dit e-mailadres. Ieder heeft een eigen adres nodig."
    ),
    "email_taken": _("Dit e-mailadres is net door iemand anders gebruikt. Probeer het opnieuw."),
    "account_is_shut": _("Het account van dit e-mailadres is gesloten. Vul een ander adres in."),
    "mail_address_wrong": _("Naar dit e-mailadres kunnen we niet mailen. Controleer het adres."),
    "account_ended": _("Deze toegang is al gesloten."),
    "works_here": _(
        "Deze persoon werkt ook hier en heeft al een wachtwoord. Een nieuwe link is niet nodig."
    ),
}
