# SPDX-License-Identifier: EUPL-1.2
"""Signing in and out, and the one-click cards of the demonstration."""

from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import visible
from gezinsregie.accounts.models import User
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.web.shell.gate import for_everyone_signed_in, public
from gezinsregie.web.shell.kept import note_who, opened
from gezinsregie.web.shell.navigation import PLACES
from gezinsregie.web.shell.presenter import is_the_presenter
from gezinsregie.web.shell.work import choose_work, work_of

from .cards import cards
from .forms import SignInForm


class SignInView(LoginView):
    """The sign-in page; in the demonstration with a card for each person."""

    template_name = "sign_in/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True
    next_page = "home"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        context = super().get_context_data(**kwargs)
        # What was typed when a session ended; of a wrong password it comes back as it was sent.
        context["kept"] = getattr(self.request, "kept", "") or self.request.POST.get("kept", "")
        context["cards"] = cards() if is_the_presenter(self.request) else []
        return context

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        answer = super().form_valid(form)
        _remember_own_family(self.request)
        return note_who(self.request, _typed_before(self.request) or answer)

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = 429 if getattr(form, "shut_until", None) else 422
        return response


sign_in = public(SignInView.as_view())


@public
@require_POST
def sign_in_by_card(request: HttpRequest) -> HttpResponse:
    """Sign a demonstration person in; exists on loopback in the demonstration alone."""
    if not is_the_presenter(request):
        raise Http404
    people = User.objects.filter(on_demonstration_card=True, is_active=True)
    # Compared here and not by the database: typed text may hold what a database refuses to read.
    user = {one.email: one for one in people}.get(request.POST.get("email", ""))
    if user is None:
        raise Http404
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    _remember_own_family(request)
    return note_who(request, _typed_before(request) or redirect("home"))


def _typed_before(request: HttpRequest) -> HttpResponse | None:
    """Give somebody who signed in what that same person sent when the session had ended."""
    kept = opened(request.POST.get("kept", ""), str(request.user.pk), clock.now())
    return None if kept is None else render(request, "shell/kept.html", {"kept": kept})


@public
@require_GET
def still_signed_in(request: HttpRequest) -> JsonResponse:
    """Tell a page that stayed open whether its reader is signed in, and the token to go on with."""
    there = request.user.is_authenticated
    return JsonResponse({"signedIn": there, "token": get_token(request) if there else ""})


def _remember_own_family(request: HttpRequest) -> None:
    """Note for the menu whether this person belongs to a family here; the page asks by itself.

    Also for who works here: that the work is shut with one's own family does not shut the family.
    """
    mine = visible(request.user, Act.READ_OWN_FAMILY, Family.objects.all())
    request.session["has_own_family"] = mine.exists()


@for_everyone_signed_in
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("sign_in")


@for_everyone_signed_in
@require_POST
def choose_municipality(request: HttpRequest) -> HttpResponse:
    """Let somebody who works for several municipalities go on in another one."""
    if not choose_work(request, request.POST.get("organisation", "")):
        messages.error(request, _("Hiervoor werkt u niet. Kies uit het menu."))
    return redirect("home")


@for_everyone_signed_in
def home(request: HttpRequest) -> HttpResponse:
    """Bring everyone to where that person works."""
    appointment = next(iter(work_of(request)), None)
    if appointment is None:
        if visible(request.user, Act.READ_OWN_FAMILY, Family.objects.all()).exists():
            return redirect("own_families")
        return render(
            request,
            "shell/error.html",
            {
                "heading": _("U heeft hier nog geen werk"),
                "advice": _(
                    "Uw account is aan geen organisatie verbonden. Vraag het uw beheerder."
                ),
                "status": 403,
            },
            status=403,
        )
    return redirect(PLACES[appointment.role][0].url_name)
