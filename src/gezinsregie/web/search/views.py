# SPDX-License-Identifier: EUPL-1.2
"""Finding a family by its names, among those that this person may see.

What is typed stays in the request and its answer: not in an address, a cookie, the log or a store.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.families.rules import obstacles_to_searching
from gezinsregie.families.typed import read
from gezinsregie.foundation import clock
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page
from gezinsregie.web.shell.work import work_of

from .asked import MOST
from .forms import SearchForm
from .found import find
from .words import OBSTACLES


@page(get=Act.SEARCH_FAMILIES, post=Act.SEARCH_FAMILIES)
def search(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The field alone, or what it found: the answer to a form that changes nothing."""
    if request.method != "POST":
        return render(request, "search/search.html", {"form": SearchForm()})
    form = SearchForm(request.POST)
    typed = read(form.cleaned_data["text"]) if form.is_valid() else None
    if typed is not None:
        add_obstacles(form, obstacles_to_searching(typed), OBSTACLES)
    if typed is None or form.errors:
        return render(request, "search/search.html", {"form": form}, status=422)
    roles = {one.role for one in work_of(request)}
    places = find(request.user, roles, typed.words, clock.today())
    context = {
        "form": form,
        "searched": True,
        "places": places,
        "number": sum(len(place.hits) for place in places),
        "most": MOST,
    }
    return render(request, "search/search.html", context)
