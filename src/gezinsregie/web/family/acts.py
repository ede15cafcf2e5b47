# SPDX-License-Identifier: EUPL-1.2
"""What there is to do, as a line with its words and one way to do it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.casework.today.rules import ActKind, UrgentAct
from gezinsregie.web.quick.addresses import address

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class StepWords(Protocol):
    """A step of the plan, however it was loaded."""

    @property
    def words(self) -> str: ...
    @property
    def actor_kind(self) -> str: ...
    @property
    def actor_name(self) -> str: ...


@dataclass(frozen=True)
class Line:
    """An act as it stands on a page."""

    what: str
    family: str
    url: str
    icon: str
    due_on: date
    late: str


# The words, the page where it is done, and the sign.
_KINDS: dict[ActKind, tuple[StrOrPromise, str, str]] = {
    ActKind.CONTACT: (gettext_lazy("Zoek contact met het gezin"), "contact_new", "contact"),
    ActKind.RECEIVED: (gettext_lazy("Lees wat er binnenkwam"), "sharing", "inbox"),
    ActKind.ANSWER: (gettext_lazy("Vraag het antwoord na dat u verwacht"), "sharing", "wait"),
    ActKind.PLAN: (gettext_lazy("Maak het plan af en stel het vast"), "plan", "plan"),
    ActKind.START_MEASUREMENT: (gettext_lazy("Doe de beginmeting"), "measure", "measurement"),
    ActKind.PHASE: (gettext_lazy("Kijk of de volgende fase kan beginnen"), "family", "trajectory"),
    ActKind.END_MEASUREMENT: (gettext_lazy("Doe de eindmeting"), "measure", "measurement"),
    ActKind.END: (gettext_lazy("Bereid het afsluiten voor"), "closing", "finish"),
}
_ANCHORS = {
    ActKind.PHASE: "#fasen",
    ActKind.RECEIVED: "#received",
    ActKind.ANSWER: "#asked",
}


def line_for(
    act: UrgentAct, family_id: Any, family_name: str, step: StepWords | None, today: date
) -> Line:
    """Return the line of an act; ``step`` is the one it is about, for a step of the plan."""
    if step is not None and act.kind is ActKind.OWNER:
        what, page, icon = _for_another(step), "plan", "warning"
    elif step is not None:
        what, page, icon = _in_words(step), "plan", "goal"
    else:
        said, page, icon = _KINDS[act.kind]
        what = str(said)
    return Line(
        what=what,
        family=family_name,
        url=address(page, family_id) + _ANCHORS.get(act.kind, ""),
        icon=icon,
        due_on=act.due_on,
        late=_late(act, today),
    )


def _in_words(step: StepWords) -> str:
    words = step.words.strip().removesuffix(".")
    if step.actor_kind == ActorKind.COACH:
        return words
    return _("Vraag na bij %(who)s: %(what)s") % {"who": step.actor_name, "what": words}


def _for_another(step: StepWords) -> str:
    words = step.words.strip().removesuffix(".")
    return _("Geef een andere eigenaar aan: %(what)s") % {"what": words}


def _late(act: UrgentAct, today: date) -> str:
    if not act.is_late(today):
        return ""
    days = (today - act.due_on).days
    return ngettext("%(n)d dag te laat", "%(n)d dagen te laat", days) % {"n": days}
