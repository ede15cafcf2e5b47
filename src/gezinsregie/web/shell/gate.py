# SPDX-License-Identifier: EUPL-1.2
"""The gate of every page: deny, unless the page declares its act and the person has a ground.

    @page(get=Act.READ_PLAN, post=Act.WRITE_PLAN, subject="family_id")
    def plan(request: HttpRequest, permit: Permit) -> HttpResponse: ...

The page gets a permit for what the request does. Reading is logged here, also when a page is shown
in answer to a form; writing is logged by the action that takes the permit. ``request.may`` holds
all acts that this person has on the subject, so that a template shows no button that would be
refused.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotAllowed,
    QueryDict,
)
from django.shortcuts import redirect
from django.urls import resolve, reverse
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect, reswap, trigger_client_event

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.permits import (
    NotPermitted,
    acts_allowed,
    grounds_held,
    permit_on,
)
from gezinsregie.access.policy import grounds_for
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.audit.actions import record, record_refusal
from gezinsregie.audit.models import Outcome
from gezinsregie.audit.origin import coming_from
from gezinsregie.partners.grounds import GROUND_OF_ROLE
from gezinsregie.partners.models import Role

from .kept import sealed
from .work import work_of

View = Callable[..., HttpResponseBase]
_READING = ("GET", "HEAD")


class Gate:
    """Middleware that lets no view run that has not declared what it does."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with coming_from(f"web:{uuid4().hex}"):
            response = self.get_response(request)
        if getattr(request, "opened_by_link", False):
            # The address is the key: also of a page that broke it is told to nobody.
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    def process_view(
        self, request: HttpRequest, view: View, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        if not hasattr(view, "declares"):
            raise ImproperlyConfigured(f"{request.resolver_match} declares no act.")
        if view.declares == "link":
            request.opened_by_link = True  # type: ignore[attr-defined]
        elif view.declares != "public" and not request.user.is_authenticated:
            return _sign_in_first(request)
        return None


def _sign_in_first(request: HttpRequest) -> HttpResponseBase:
    """Send somebody to the door, and back to the page that was asked for.

    What was sent goes along in the page at the door, for whoever sent it (``kept``). Where it
    cannot be kept the way goes on from the beginning, as an address may open by a button alone, and
    the loss is said.
    """
    if request.method not in _READING and "HX-Request" in request.headers:
        # What was typed stays in its field, until the script sends it as a page. The cookie stays
        # as well: it tells then whose session this was, and so who may have the words back.
        request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        signed_out = HttpResponse(status=401)
        return trigger_client_event(reswap(signed_out, "none"), "signed-out")
    if request.method in _READING and "HX-Request" in request.headers:
        # A part of a page was asked for: the whole page goes to the door, not the door into a part.
        page = request.htmx.current_url_abs_path or request.get_full_path()  # type: ignore[attr-defined]
        return HttpResponseClientRedirect(redirect_to_login(page)["Location"])
    if request.method in _READING:
        return redirect_to_login(request.get_full_path())
    text = sealed(request)
    if text:
        return _the_door(request, text)
    messages.warning(
        request,
        _("U was uitgelogd. Wat u verstuurde, is niet bewaard. Log in en vul het opnieuw in."),
    )
    return redirect(settings.LOGIN_URL)


def _the_door(request: HttpRequest, kept: str) -> HttpResponseBase:
    """Show the door in answer to what was sent, with that in it."""
    address = reverse(settings.LOGIN_URL)
    request.kept = kept  # type: ignore[attr-defined]
    request.method, request.POST = "GET", QueryDict()
    answer: HttpResponseBase = resolve(address).func(request)
    return answer


def public(view: View) -> View:
    """Declare a page that anybody may open, signed in or not."""
    view.declares = "public"  # type: ignore[attr-defined]
    return view


def for_everyone_signed_in(view: View) -> View:
    """Declare a page without a subject, for anybody with an account."""
    view.declares = "signed in"  # type: ignore[attr-defined]
    return view


def page(
    *,
    get: Act | None = None,
    post: Act | None = None,
    subject: str = "",
    within: Callable[..., Any] | None = None,
) -> Callable:
    """Declare the acts of a page. ``subject`` names the argument in the address that holds its id.

    An act on an organisation needs no such argument: it is the one that the person works for. Where
    the address names a thing of one organisation, ``within`` takes the arguments and returns the id
    of that organisation, None when the thing is not there; who has no ground there is answered
    alike.
    """
    acts = {"GET": get, "HEAD": get, "POST": post}

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
            act = acts.get(request.method or "")
            if act is None:
                allowed = [method for method, declared in acts.items() if declared]
                return HttpResponseNotAllowed(allowed)
            kind = SUBJECT_OF[act]
            if subject:
                subject_id = kwargs.pop(subject)
            else:
                subject_id = within(**kwargs) if within else _own_organisation(request, act)
            grounds = grounds_held(request.user, kind, subject_id)
            try:
                permit = permit_on(grounds, request.user, act, subject_id)
            except NotPermitted as refusal:
                refused = _refuse(request, refusal, kind, subject_id)
                raise (Http404() if within else refused) from refusal
            request.may = acts_allowed(grounds)  # type: ignore[attr-defined]
            request.grounds = grounds  # type: ignore[attr-defined]
            request.permit = permit  # type: ignore[attr-defined]
            if request.method in _READING:
                record(permit, Outcome.READ)
                return view(request, permit, **kwargs)
            answer = view(request, permit, **kwargs)
            if not 300 <= answer.status_code < 400:
                # A form that was refused comes back on its page: that page was read as well.
                record(permit, Outcome.READ)
            return answer

        guarded.declares = {method: act for method, act in acts.items() if act}  # type: ignore[attr-defined]
        guarded.within = within  # type: ignore[attr-defined]
        return guarded

    return decorate


def _own_organisation(request: HttpRequest, act: Act) -> Any:
    """Return the organisation for which somebody works just now, when a role there allows the act;
    the permit is asked for afterwards, as for any other subject."""
    allowed = grounds_for(act)
    return next(
        (one.serves_id for one in work_of(request) if GROUND_OF_ROLE[Role(one.role)] in allowed),
        None,
    )


def _refuse(
    request: HttpRequest, refusal: NotPermitted, kind: SubjectKind, subject_id: Any
) -> Exception:
    """Write the refusal down and answer it: as if nothing is there, where that is confidential."""
    record_refusal(
        actor_id=str(request.user.pk),
        act=refusal.act,
        subject_kind=kind,
        subject_id=str(subject_id),
    )
    if kind is SubjectKind.ORGANISATION:
        return PermissionDenied(refusal.reason)
    return Http404()
