# SPDX-License-Identifier: EUPL-1.2
"""Pages for when something does not go: each says what, and what to do now."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from .gate import public


def _page(request: HttpRequest, status: int, heading: str, advice: str) -> HttpResponse:
    context = {"heading": heading, "advice": advice, "status": status}
    return render(request, "shell/error.html", context, status=status)


@public
def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return _page(
            request,
            413,
            _("Dit is te veel in één keer"),
            _("Een tekst mag hooguit 1 MB groot zijn. Ga terug en stuur een kleiner stuk."),
        )
    return _page(
        request,
        400,
        _("Dit verzoek begrijpen we niet"),
        _("Ga terug naar de vorige pagina en probeer het opnieuw."),
    )


@public
def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(
        request,
        403,
        _("Deze pagina hoort niet bij uw werk"),
        _("U kunt hier niet in. Denkt u dat dit niet klopt? Vraag het uw beheerder."),
    )


@public
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(
        request,
        404,
        _("Deze pagina is er niet"),
        _("Het adres klopt niet, of u heeft geen reden om dit te zien. Ga terug naar uw werk."),
    )


@public
def not_this_way(request: HttpRequest) -> HttpResponse:
    return _page(
        request,
        405,
        _("Zo gaat deze pagina niet open"),
        _(
            "Dit adres hoort bij een knop op een andere pagina, of er valt hier niets te "
            "versturen. Ga terug naar uw werk en begin daar opnieuw."
        ),
    )


@public
def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(
        request,
        403,
        _("Dit formulier was te lang open"),
        _("Ga terug, kopieer wat u typte, ververs de pagina en verstuur het opnieuw."),
    )


@public
def out_of_order(request: HttpRequest) -> HttpResponse:
    # No context processors here: whatever broke may be what they need.
    return HttpResponse(render_to_string("shell/out_of_order.html"), status=500)
