# SPDX-License-Identifier: EUPL-1.2
"""The approaches as data, and a check of a definition that somebody is writing."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.catalogue import UnknownApproach, catalogue, chains
from gezinsregie.approaches.check import check_files
from gezinsregie.approaches.definition import Approach
from gezinsregie.casework.trajectory.own_term.models import OwnTerm
from gezinsregie.casework.trajectory.own_term.queries import own_terms_of
from gezinsregie.foundation.definitions import Fault
from gezinsregie.web.pictures.chain_line import ChainStep, chain_line
from gezinsregie.web.shell.gate import page

from ..own_terms.forms import left_open
from .forms import CheckForm

# What a fault quotes of its line: enough to find it, not a page wide.
_QUOTED = 120
_SHOWN = 100


@dataclass(frozen=True)
class Found:
    """A fault of a checked definition, with the line it stands in."""

    line: int
    quoted: str
    key: str
    expected: str


@page(get=Act.ADMINISTER, post=Act.ADMINISTER)
def approaches(request: HttpRequest, permit: Permit) -> HttpResponse:
    sent = request.method == "POST"
    form = CheckForm(request.POST, request.FILES) if sent else CheckForm()
    faults: list[Found] | None = None
    if sent and form.is_valid():
        faults = _faults(form.cleaned_data["source"])
    context = {
        "approaches": list(catalogue()),
        "form": form,
        "faults": faults and faults[:_SHOWN],
        "faults_found": len(faults or ()),
    }
    wrong = sent and faults != []
    status = 422 if wrong else 200
    return render(request, "administration/approaches/list.html", context, status=status)


@page(get=Act.ADMINISTER)
def approach(request: HttpRequest, permit: Permit, key: str, version: int) -> HttpResponse:
    try:
        shown = catalogue().find(key, str(version))
    except UnknownApproach as unknown:
        raise Http404 from unknown
    chain = chains().get(shown.chain) if shown.chain else None
    steps = [ChainStep(step.name, step.months) for step in chain.steps] if chain else []
    context = {
        "approach": shown,
        "own_terms": _own_terms(permit, shown),
        "chain": chain,
        "picture": chain_line(steps) if chain else None,
        "picture_small": chain_line(steps, width=320) if chain else None,
        "trail": [{"url": reverse("approaches"), "label": _("Aanpakken")}],
    }
    return render(request, "administration/approaches/approach.html", context)


def _own_terms(permit: Permit, approach: Approach) -> list[tuple[str, list[OwnTerm]]]:
    """Return of what the approach leaves open how long, by name, with what was decided here."""
    written = own_terms_of(permit.subject_id).filter(approach_key=approach.key)
    of_form: dict[str, list[OwnTerm]] = {}
    for one in written.select_related("written_by"):
        of_form.setdefault(one.form_key or approach.key, []).append(one)
    return [(name, of_form.get(key, [])) for key, name in left_open(approach)]


def _faults(source: bytes) -> list[Found]:
    """Check a text as an approach. It stands in a file only as long as the check lasts."""
    lines = source.decode("utf-8", "replace").splitlines()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "definitie.yaml"
        file.write_bytes(source)
        return [
            Found(one.line, _quoted(one, lines), one.key, one.expected)
            for one in check_files([file])
        ]


def _quoted(fault: Fault, lines: list[str]) -> str:
    """Return the line of a fault. A key that is missing has none: its line is the one above it."""
    line = lines[fault.line - 1].strip() if 0 < fault.line <= len(lines) else ""
    name = fault.key.rpartition(".")[2]
    stands_here = name.isdigit() or name in line
    return line[:_QUOTED] if stands_here else ""
