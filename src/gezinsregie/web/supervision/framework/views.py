# SPDX-License-Identifier: EUPL-1.2
"""The framework that factsheets are tested against (TZ1)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.web.shell.gate import page


@page(get=Act.SUPERVISE)
def framework(request: HttpRequest, permit: Permit) -> HttpResponse:
    return render(request, "supervision/framework/framework.html", {"framework": load_framework()})
