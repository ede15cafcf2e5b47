# SPDX-License-Identifier: EUPL-1.2
"""What a member told in private, for that member alone."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.contact.private.queries import told_by
from gezinsregie.casework.own_view.eyes import eyes_of_account
from gezinsregie.casework.own_view.rules import Item
from gezinsregie.foundation import clock
from gezinsregie.web.shell.gate import page

from .shown import is_young


@dataclass(frozen=True)
class Told:
    """What was told, to whom (a name) and when (aware)."""

    words: str
    to: str
    at: datetime


@page(get=Act.READ_OWN_FAMILY, subject="family_id")
def told_apart(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show what this member told in private. The way to this page is there for everybody, so that
    it tells nobody that something was told."""
    eyes = eyes_of_account(permit, clock.today())
    if eyes is None:
        raise Http404
    me = eyes.member
    context = {
        "family_id": permit.subject_id,
        "young": is_young(me, eyes),
        "told": [
            Told(one.words, one.written_by.name, one.contact.happened_at)
            for one in told_by(me)
            if eyes.see(Item(me.pk, concern=None, texts=(one.words,)))
        ],
    }
    return render(request, "own_family/apart.html", context)
