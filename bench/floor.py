# SPDX-License-Identifier: EUPL-1.2
"""The floor: what a signed-in page costs at the very least in Django, on this server, in this run.

One query and a table of 30 rows, behind the middleware of an empty Django project: none of ours, no
log, no component. Every page of the product is measured against it.
"""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.template.backends.django import DjangoTemplates
from django.urls import path

from gezinsregie.families.models import Family

from .pages import FLOOR

ROWS = 30

_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
_templates = DjangoTemplates(
    {
        "NAME": "floor",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
)


@login_required
def families(request: HttpRequest) -> HttpResponse:
    """Show 30 rows with one query."""
    rows = Family.objects.order_by("pk")[:ROWS]
    return HttpResponse(_templates.get_template("floor.html").render({"rows": rows}, request))


urlpatterns = [path(FLOOR.lstrip("/"), families)]


class Floor(WSGIHandler):
    """Django with the middleware of an empty project and one page."""

    def load_middleware(self, is_async: bool = False) -> None:
        ours = settings.MIDDLEWARE
        settings.MIDDLEWARE = _MIDDLEWARE
        try:
            super().load_middleware(is_async)
        finally:
            settings.MIDDLEWARE = ours

    def get_response(self, request: HttpRequest) -> Any:
        request.urlconf = __name__
        return super().get_response(request)
