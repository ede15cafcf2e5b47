# SPDX-License-Identifier: EUPL-1.2
"""Who of a family has access to its own page: giving it, mailing the link anew, closing it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.correspondence.queries import mail_works
from gezinsregie.families.account.actions import end_account, give_account, mail_link_anew
from gezinsregie.families.account.queries import account_of, accounts_in
from gezinsregie.families.account.rules import AccountFacts, obstacles_to_giving
from gezinsregie.families.models import Member, MemberRole
from gezinsregie.families.queries import members_of
from gezinsregie.families.standing import MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.family.shown import adults_first
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import InviteForm
from .letters import mailed
from .words import OBSTACLES


@dataclass(frozen=True)
class Row:
    """A member with the account, or why there can be none yet (empty: there can)."""

    member: Member
    account: MemberAccount | None
    why_not: Any


@page(get=Act.KEEP_INVOLVEMENT, post=Act.KEEP_INVOLVEMENT, subject="family_id")
def member_access(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show who can sign in, and give somebody an account."""
    today = clock.today()
    members = _members(permit)
    rows = _rows(members, list(accounts_in(permit, today)), today)
    open_to = {str(one.member.pk): str(one.member) for one in rows if not one.why_not}
    form = InviteForm(request.POST if request.method == "POST" else None, members=open_to)
    family = members[0].family
    if form.is_valid():
        try:
            give_account(
                permit,
                member=next(one for one in members if str(one.pk) == form.cleaned_data["member"]),
                email=form.cleaned_data["email"],
                **mailed(request, family.municipality.name),
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _said())
            return redirect("member_access", family_id=permit.subject_id)
    context = {
        "family": family,
        "trail": trail_to(family.pk, family.name),
        "rows": rows,
        "form": form if open_to else None,
    }
    status = 422 if form.errors else 200
    return render(request, "member_access/member_access.html", context, status=status)


@page(post=Act.KEEP_INVOLVEMENT, subject="family_id")
def mail_anew(request: HttpRequest, permit: Permit, account_id: int) -> HttpResponse:
    account = get_object_or_404(account_of(permit, account_id))
    family = _members(permit)[0].family
    try:
        mail_link_anew(permit, account=account, **mailed(request, family.municipality.name))
    except Obstructed as obstructed:
        _tell(request, obstructed)
    else:
        messages.success(request, _said())
    return redirect("member_access", family_id=permit.subject_id)


@page(post=Act.KEEP_INVOLVEMENT, subject="family_id")
def close(request: HttpRequest, permit: Permit, account_id: int) -> HttpResponse:
    account = get_object_or_404(account_of(permit, account_id))
    try:
        end_account(permit, account=account)
    except Obstructed as obstructed:
        _tell(request, obstructed)
    else:
        messages.success(request, _("De toegang is gesloten."))
    return redirect("member_access", family_id=permit.subject_id)


def _members(permit: Permit) -> list[Member]:
    members = list(members_of(permit.subject_id).select_related("family__municipality"))
    if not members:
        raise Http404
    return adults_first(members)


def _rows(members: list[Member], accounts: list[MemberAccount], today: date) -> list[Row]:
    held = {one.member_id: one for one in accounts}
    return [Row(one, held.get(one.pk), _why_not(one, one.pk in held, today)) for one in members]


def _why_not(member: Member, has_one: bool, today: date) -> Any:
    facts = AccountFacts(
        is_child=member.role == MemberRole.CHILD,
        born_on=member.birth_date,
        has_one=has_one,
        email_of_actor=False,
        email_of_relative=False,
        account_is_shut=False,
        today=today,
    )
    return next((OBSTACLES[one.key] for one in obstacles_to_giving(facts)), "")


def _said() -> str:
    if mail_works():
        return _("De mail met de link is onderweg.")
    return _("De mail staat klaar. Hij gaat weg zodra er een mailserver is ingesteld.")


def _tell(request: HttpRequest, obstructed: Obstructed) -> None:
    for one in obstructed.obstacles:
        messages.warning(request, str(OBSTACLES[one.key]))
