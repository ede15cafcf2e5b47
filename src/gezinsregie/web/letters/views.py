# SPDX-License-Identifier: EUPL-1.2
"""Letters and the plan on paper: for a member by who reads the plan, and by that member itself."""

from pathlib import Path
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.conference.for_member import coming_with
from gezinsregie.casework.own_view.eyes import Eyes, eyes_of_account
from gezinsregie.casework.own_view.together import Together, together
from gezinsregie.casework.trajectory.queries import of_family, trajectories_for
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.web.documents.readers import reader_asked_for, reads_alone
from gezinsregie.web.documents.typst import pdf
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.shell.gate import page

from .paper import Table, Values, letter_on_paper, plan_on_paper
from .texts import letters as all_letters

_HERE = Path(__file__).parent


@page(get=Act.READ_OWN_FAMILY, subject="family_id")
def own_plan_pdf(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Hand a member the own plan as a PDF that a screen reader can read."""
    eyes, seen = _seen(eyes_of_account(permit, clock.today()))
    return _paper("plan.typ", plan_on_paper(eyes, seen), "ons-plan")


@page(get=Act.READ_PLAN, subject="family_id")
def letters(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show what can be printed, and for whom: from the age at which a child reads its own."""
    today = clock.today()
    members = list(members_of(permit.subject_id).select_related("family"))
    if not members:
        raise Http404
    family = members[0].family
    context = {
        "family": family,
        "trail": trail_to(family.pk, family.name),
        "letters": all_letters().values(),
        "readers": [one for one in members if reads_alone(one, today)],
    }
    return render(request, "letters/letters.html", context)


@page(get=Act.READ_PLAN, subject="family_id")
def plan_pdf(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Hand over the plan for the member who is asked for (``lezer``: the number of the member)."""
    eyes = _eyes_of_reader(request, permit)
    if eyes is None:
        return _choose(request, permit)
    return _paper("plan.typ", plan_on_paper(*_seen(eyes)), "ons-plan")


@page(get=Act.READ_PLAN, subject="family_id")
def letter(request: HttpRequest, permit: Permit, letter_key: str) -> HttpResponse:
    """Hand over a letter to the member who is asked for (``lezer``)."""
    found = all_letters().get(letter_key)
    if found is None:
        raise Http404
    eyes = _eyes_of_reader(request, permit)
    if eyes is None:
        return _choose(request, permit)
    told = letter_on_paper(*_seen(eyes), found, _tables(eyes) if "tables" in found.shows else ())
    return _paper("letter.typ", told, found.key)


def _tables(eyes: Eyes) -> list[Table]:
    rows = coming_with(eyes)
    with translation.override("nl"):
        return [
            Table(
                one.starts_at,
                ": ".join(each for each in (one.get_place_display(), one.where) if each),
            )
            for one in rows
        ]


def _choose(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Go to where the reader is chosen: paper is never made for nobody in particular."""
    messages.info(request, _("Kies eerst voor wie het is."))
    return redirect("letters", family_id=permit.subject_id)


def _eyes_of_reader(request: HttpRequest, permit: Permit) -> Eyes | None:
    opened = trajectories_for(permit).first()
    newest = of_family(UUID(permit.subject_id)).first()
    # Who closed a trajectory reads that one still; paper tells of the newest, another's by now.
    if opened is None or newest is None or opened.pk != newest.pk:
        raise Http404
    return reader_asked_for(request, permit)


def _seen(eyes: Eyes | None) -> tuple[Eyes, Together]:
    seen = together(eyes) if eyes else None
    if eyes is None or seen is None:
        raise Http404
    return eyes, seen


def _paper(template: str, values: Values, name: str) -> HttpResponse:
    return HttpResponse(
        pdf(_HERE / template, values),
        content_type="application/pdf",
        # The name says nothing about whom: it ends up in folders of downloads.
        headers={"Content-Disposition": f'attachment; filename="{name}.pdf"'},
    )
