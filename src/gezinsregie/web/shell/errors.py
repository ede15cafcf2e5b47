# SPDX-License-Identifier: EUPL-1.2
"""Pages for when something does not go: each says what, and what to do now."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import resolve
from django.utils.translation import gettext as _

from gezinsregie.foundation import clock

from .gate import public
from .kept import Kept, may_be_of_another, opened, sent
from .typed import typed_words

# What was typed in a form that is refused is shown back: nothing of it is stored.
_REFUSED = (403, 404)


def _page(
    request: HttpRequest, status: int, heading: str, advice: str, *, shows_typed: bool = True
) -> HttpResponse:
    context = {"heading": heading, "advice": advice, "status": status, "typed": []}
    if status in _REFUSED and shows_typed:
        context["typed"] = typed_words(request)
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
    if request.method == "POST":
        return _not_saved(request, 403)
    return _page(
        request,
        403,
        _("Deze pagina hoort niet bij uw werk"),
        _("U kunt hier niet in. Denkt u dat dit niet klopt? Vraag het uw beheerder."),
    )


@public
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if request.method == "POST":
        return _not_saved(request, 404)
    return _page(
        request,
        404,
        _("Deze pagina is er niet"),
        _("Het adres klopt niet, of u heeft geen reden om dit te zien. Ga terug naar uw werk."),
    )


def _not_saved(request: HttpRequest, status: int) -> HttpResponse:
    return _page(
        request,
        status,
        _("Dit is niet opgeslagen"),
        _(
            "U heeft nu geen reden meer om dit te zien of te schrijven. Die kan geëindigd zijn "
            "terwijl uw pagina open stond: een afspraak liep af, een toestemming is ingetrokken, "
            "of het werk ging naar een ander. Klopt dat niet? Bel degene met wie u samenwerkt."
        ),
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
    kept = _still_there(request)
    if kept is not None:
        return render(request, "shell/kept.html", {"kept": kept}, status=403)
    if may_be_of_another(request):
        return _page(
            request,
            403,
            _("Deze pagina is van een ander"),
            _("Hier logde intussen iemand anders in. Er is niets verstuurd. Sluit die pagina."),
            shows_typed=False,
        )
    return _page(
        request,
        403,
        _("Dit formulier was te lang open"),
        _("Kopieer wat u typte, ga terug, ververs de pagina en verstuur het opnieuw."),
    )


def _still_there(request: HttpRequest) -> Kept | None:
    """Return what somebody who is signed in sent from a page that was open too long, or what came
    back at the door and is asked for again."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None
    kept = sent(request)
    if kept is None:
        return None
    declares = getattr(resolve(request.path_info).func, "declares", "public")
    if declares in ("public", "link"):
        return opened(request.POST.get("kept", ""), str(user.pk), clock.now())
    return None if may_be_of_another(request) else kept


@public
def out_of_order(request: HttpRequest) -> HttpResponse:
    # No context processors here: whatever broke may be what they need.
    return HttpResponse(render_to_string("shell/out_of_order.html"), status=500)
