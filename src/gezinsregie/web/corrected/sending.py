# SPDX-License-Identifier: EUPL-1.2
"""A form that corrects something: sent, refused, asked about, or done.

done = partial(_back, permit, concern)
return corrected(request, form, concern, act, WORDS, about=_about(concern), done=done) or show()
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles

from .clash import carry_out

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def corrected(
    request: HttpRequest,
    form: forms.Form,
    row: Model,
    act: Callable[[dict[str, Any], int], object],
    words: "Mapping[str, StrOrPromise]",
    *,
    about: Mapping[str, Any],
    done: Callable[[], HttpResponse],
    **how: Any,
) -> HttpResponse | None:
    """Do what a form asks of ``row`` and answer with ``done``, or with both versions where two
    people changed the same. None where the form is to be shown: not sent yet, or with why not.

    ``words`` are those of the obstacles, ``about`` what the page of the two versions takes, ``how``
    what ``clash.carry_out`` takes besides.
    """
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        asked = carry_out(request, form, row, act, **how)
    except Obstructed as refusal:
        add_obstacles(form, refusal.obstacles, words)
        return None
    if asked:
        return render(request, "shell/clash.html", {**about, "asked": asked}, status=asked.status)
    return done()
