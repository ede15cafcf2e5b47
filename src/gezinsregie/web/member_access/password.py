# SPDX-License-Identifier: EUPL-1.2
"""Choosing a password by the link that was mailed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.correspondence.links import LinkClosed
from gezinsregie.correspondence.models import Link
from gezinsregie.families.account.actions import choose_password
from gezinsregie.families.account.queries import account_behind
from gezinsregie.web.shell.link_gate import link_page

from .forms import PasswordForm


@link_page(act=Act.CHOOSE_PASSWORD)
def choose(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    """Ask for a password, twice, and go on to the door."""
    account = account_behind(link)
    if account is None:
        raise LinkClosed
    form = PasswordForm(request.POST if request.method == "POST" else None, user=account.user)
    if form.is_valid():
        choose_password(permit, link=link, password=form.cleaned_data["password"])
        return redirect("sign_in")
    status = 422 if form.errors else 200
    return render(request, "member_access/choose_password.html", {"form": form}, status=status)
