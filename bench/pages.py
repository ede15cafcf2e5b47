# SPDX-License-Identifier: EUPL-1.2
"""Which pages are measured, for whom, and what each may cost as a multiple of the floor.

python -m bench.pages        # prints the pages of this database with a session for each, as JSON
"""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

LEAST, LIST, PAGE, WRITE, OTHER = "vloer", "lijst", "pagina", "schrijven", "overig"

# At most this many times the floor's p50, by what the page is.
AIMS = {LIST: 2.5, PAGE: 4.0, WRITE: 4.0}
MOST_QUERIES = 12
BETWEEN_SIZES = 1.2
P95_OVER_P50 = 2.0

TOKEN = "a" * 32
COUNT = "X-Count-Queries"
FLOOR = "/floor/"


@dataclass(frozen=True)
class Page:
    """One request: who makes it, its address, and the form that is sent (None for a GET)."""

    name: str
    kind: str
    who: Any
    address: str
    form: dict[str, Any] | None = field(default=None)
    expects: int = 200

    def as_data(self) -> dict[str, Any]:
        """Return all that a client needs, with the cookie of a session of whoever asks."""
        told = {key: value for key, value in self.__dict__.items() if key != "who"}
        return {**told, "cookie": cookie_of(self.who)}


def cookie_of(user: Any) -> str:
    """Return the cookie of a session in which this person is signed in; the sign-in page is not
    what is measured."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}; csrftoken={TOKEN}"


def pages() -> list[Page]:
    """Return the pages to measure in this database, by what is in it.

    The coordinator is the one whose open family has the plan nearest to 40 goals; desk and
    inspector are those of the same municipality. Raises LookupError when something is missing.
    """
    from django.db.models import Count
    from django.urls import reverse

    from gezinsregie.accounts.models import User
    from gezinsregie.casework.trajectory.models import Trajectory
    from gezinsregie.families.models import Member
    from gezinsregie.foundation import clock

    planned = (
        Trajectory.objects.filter(ended_on__isnull=True)
        .annotate(goals=Count("concerns__goals"))
        .filter(goals__lte=40)
        .order_by("-goals", "pk")
        .select_related("family", "coordinator")
        .first()
    )
    if planned is None:
        raise LookupError("Geen open traject in deze database.")
    municipality = planned.family.municipality_id
    coordinator = planned.coordinator
    # Contacts are written where they are not measured: a family that grows would slow its own page.
    written = (
        Trajectory.objects.filter(ended_on__isnull=True, coordinator=coordinator)
        .exclude(pk=planned.pk)
        .order_by("pk")
        .first()
        or planned
    )
    family = {"family_id": planned.family_id}
    waiting = _referral(municipality)
    desk = _appointed("desk_worker", municipality)
    inspector = User.objects.filter(appointments__role="inspector").order_by("pk").first()
    member = Member.objects.filter(family=planned.family_id).order_by("pk").first()
    if member is None or inspector is None:
        raise LookupError("Geen gezinslid of geen inspecteur in deze database.")
    earlier = clock.now().astimezone(clock.LOCAL) - timedelta(hours=1)
    helping = _helping(municipality)
    helped = {"family_id": helping.trajectory.family_id}
    found = [
        Page("Vloer", LEAST, coordinator, FLOOR),
        Page("Eigen gezinnen (Vandaag)", LIST, coordinator, reverse("today")),
        Page("Gezin", PAGE, coordinator, reverse("family", kwargs=family)),
        Page("Plan met 40 doelen", PAGE, coordinator, reverse("plan", kwargs=family)),
        Page(
            "Contact opslaan",
            WRITE,
            coordinator,
            reverse("contact_new", kwargs={"family_id": written.family_id}),
            {
                "kind": "visit",
                "outcome": "took_place",
                "place": "at_home",
                "members": [
                    str(one.pk) for one in Member.objects.filter(family=written.family_id)[:2]
                ],
                "note": "De post van deze week samen doorgenomen.",
                "happened_on": earlier.date().isoformat(),
                "happened_at": earlier.strftime("%H:%M"),
            },
            expects=302,
        ),
        Page("Gezinnen van een partner", LIST, helping.professional, reverse("partner_work")),
        Page(
            "Deel van het plan (partner)",
            PAGE,
            helping.professional,
            reverse("partner_plan", kwargs=helped),
        ),
        Page("Lijst van de desk", LIST, desk, reverse("desk")),
        Page(
            "Aanmelding met criteria",
            OTHER,
            desk,
            reverse("desk_referral", kwargs={"referral_id": waiting.pk}),
        ),
    ]
    for name, kind, who, url_name, form in (
        ("Zoeken op naam", LIST, coordinator, "search", {"text": member.given_name}),
        ("Zoeken op naam (desk)", LIST, desk, "search", {"text": member.given_name}),
        ("Vergelijken", OTHER, inspector, "comparison", None),
    ):
        found += _if_there(name, kind, who, url_name, form)
    return found


def _if_there(name: str, kind: str, who: Any, url_name: str, form: Any) -> list[Page]:
    from django.urls import NoReverseMatch, reverse

    try:
        return [Page(name, kind, who, reverse(url_name), form)]
    except NoReverseMatch:
        return []


def _referral(municipality: Any) -> Any:
    from django.db.models import Count

    from gezinsregie.casework.referral.models import Referral

    waiting = (
        Referral.objects.filter(decision__isnull=True, family__municipality=municipality)
        .annotate(told=Count("concerns"))
        .order_by("-told", "pk")
        .first()
    )
    if waiting is None:
        raise LookupError("Geen aanmelding die op de desk wacht.")
    return waiting


def _helping(municipality: Any) -> Any:
    """Return an involvement of the partner's professional who helps most families, open to her."""
    from django.db.models import Count, OuterRef, Subquery

    from gezinsregie.casework.involvement.models import Involvement
    from gezinsregie.casework.partnership.queries import open_scopes
    from gezinsregie.foundation import clock

    informed = Involvement.objects.filter(
        pk__in=open_scopes(clock.today()).values("involvement"),
        professional__isnull=False,
        trajectory__family__municipality=municipality,
    )
    helps = (
        informed.filter(professional=OuterRef("professional"))
        .order_by()
        .values("professional")
        .annotate(many=Count("pk"))
    )
    found = (
        informed.annotate(many=Subquery(helps.values("many")))
        .select_related("trajectory", "professional")
        .order_by("-many", "pk")
        .first()
    )
    if found is None:
        raise LookupError("Geen partner die iets mag lezen in deze gemeente.")
    return found


def _appointed(role: str, municipality: Any) -> Any:
    from gezinsregie.partners.models import Appointment

    held = Appointment.objects.filter(role=role, serves=municipality).order_by("pk").first()
    if held is None:
        raise LookupError(f"Niemand met de rol {role} in deze gemeente.")
    return held.user


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps([page.as_data() for page in pages()]))
