# SPDX-License-Identifier: EUPL-1.2
"""What there is to do, as a line with its words and one way to do it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.casework.today.rules import ActKind, FamilyFacts, PlannedFacts, UrgentAct
from gezinsregie.foundation import clock
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
    ActKind.VOICE: (gettext_lazy("Antwoord het gezin"), "from_family", "contact"),
    ActKind.RECEIVED: (gettext_lazy("Lees wat er binnenkwam"), "sharing", "inbox"),
    ActKind.ANSWER: (gettext_lazy("Vraag het antwoord na dat u verwacht"), "sharing", "wait"),
    ActKind.MOMENT: (gettext_lazy("Vraag anderen wat zij weten"), "request_new", "help"),
    ActKind.DOOR: (
        gettext_lazy("Kijk of de veiligheidsnotitie nog klopt"),
        "at_the_door",
        "warning",
    ),
    ActKind.CHOICE: (
        gettext_lazy("Kies opnieuw: een doel staat stil"),
        "goal_choice",
        "goal",
    ),
    ActKind.VIEWS: (
        gettext_lazy("Vraag wat iedereen van het besproken plan vindt"),
        "plan_version",
        "users",
    ),
    ActKind.PLAN: (gettext_lazy("Maak het plan af en stel het vast"), "plan", "plan"),
    ActKind.PAUSE: (gettext_lazy("Spreek af hoe het na de pauze verdergaat"), "course", "wait"),
    ActKind.START_MEASUREMENT: (gettext_lazy("Doe de beginmeting"), "measure", "measurement"),
    ActKind.PHASE: (gettext_lazy("Kijk of de volgende fase kan beginnen"), "family", "trajectory"),
    ActKind.END_MEASUREMENT: (gettext_lazy("Doe de eindmeting"), "measure", "measurement"),
    ActKind.END: (gettext_lazy("Bereid het afsluiten voor"), "closing", "finish"),
}
# Whether it is a visit, and whether its moment is there.
_PLANNED = {
    (True, False): gettext_lazy("Ga langs om %(hour)s uur"),
    (False, False): gettext_lazy("Bel om %(hour)s uur"),
    (True, True): gettext_lazy("Noteer het bezoek van %(hour)s uur"),
    (False, True): gettext_lazy("Noteer het gesprek van %(hour)s uur"),
}
# What is to be done about a conference, of which the moment is put in where it is named.
_AT_THE_TABLE: dict[ActKind, tuple[StrOrPromise, str, str]] = {
    ActKind.CONFERENCE: (gettext_lazy("Overleg om %(hour)s uur"), "conference", "users"),
    ActKind.AGENDA: (
        gettext_lazy("Zet iets op de agenda van het overleg"),
        "conference_point",
        "plan",
    ),
    ActKind.MINUTES: (
        gettext_lazy("Leg vast wat in het overleg is besloten"),
        "conference",
        "plan",
    ),
}
_ANCHORS = {
    ActKind.PHASE: "#fasen",
    ActKind.RECEIVED: "#received",
    ActKind.ANSWER: "#asked",
}


def line_for(
    act: UrgentAct,
    family_id: Any,
    family_name: str,
    step: StepWords | None,
    today: date,
    facts: FamilyFacts,
) -> Line:
    """Return the line of an act; ``step`` is the one it is about, for a step of the plan, and
    ``facts`` those of the family."""
    if act.kind is ActKind.PLANNED and facts.planned is not None:
        return _planned_line(act, family_id, family_name, facts.planned, today)
    if act.kind in _AT_THE_TABLE:
        _said, page, icon = _AT_THE_TABLE[act.kind]
        return Line(
            what=said_of(act, None, facts),
            family=family_name,
            url=address(page, family_id, int(act.about)),
            icon=icon,
            due_on=act.due_on,
            late=late_words(act, today),
        )
    if step is not None:
        page, icon = "plan", "warning" if act.kind is ActKind.OWNER else "goal"
    else:
        _said, page, icon = _KINDS[act.kind]
    return Line(
        what=said_of(act, step, facts),
        family=family_name,
        url=_where(page, family_id, act, facts),
        icon=icon,
        due_on=act.due_on,
        late=late_words(act, today),
    )


def _where(page: str, family_id: Any, act: UrgentAct, facts: FamilyFacts) -> str:
    if act.kind is ActKind.CHOICE:
        return address(page, family_id, int(facts.choice_goal))
    if act.kind is ActKind.VIEWS and facts.unasked is not None:
        return address(page, family_id, int(facts.unasked.number))
    return address(page, family_id) + _ANCHORS.get(act.kind, "")


def said_of(act: UrgentAct, step: StepWords | None, facts: FamilyFacts) -> str:
    """Return what there is to do, in words; with the arguments of ``line_for``."""
    if act.kind is ActKind.PLANNED and facts.planned is not None:
        return _planned_words(facts.planned)
    if act.kind in _AT_THE_TABLE:
        words, _page, _icon = _AT_THE_TABLE[act.kind]
        at = next(one.starts_at for one in facts.tables if one.key == act.about)
        return str(words) % {"hour": _hour(at)}
    if step is None:
        said, _page, _icon = _KINDS[act.kind]
        return str(said)
    return _for_another(step) if act.kind is ActKind.OWNER else _in_words(step)


def _planned_words(planned: PlannedFacts) -> str:
    words = _PLANNED[planned.is_visit, planned.starts_at <= clock.now()]
    return str(words) % {"hour": _hour(planned.starts_at)}


def _hour(at: datetime) -> str:
    return at.astimezone(clock.LOCAL).strftime("%H.%M")


def _planned_line(
    act: UrgentAct, family_id: Any, family_name: str, planned: PlannedFacts, today: date
) -> Line:
    page = "visit_done" if planned.starts_at <= clock.now() else "visit_planned"
    return Line(
        what=_planned_words(planned),
        family=family_name,
        url=address(page, family_id, int(planned.key)),
        icon="visit" if planned.is_visit else "phone",
        due_on=act.due_on,
        late=late_words(act, today),
    )


def _in_words(step: StepWords) -> str:
    words = step.words.strip().removesuffix(".")
    if step.actor_kind == ActorKind.COACH:
        return words
    return _("Vraag na bij %(who)s: %(what)s") % {"who": step.actor_name, "what": words}


def _for_another(step: StepWords) -> str:
    words = step.words.strip().removesuffix(".")
    return _("Geef een andere eigenaar aan: %(what)s") % {"what": words}


def late_words(act: UrgentAct, today: date) -> str:
    """Return by how much an act is late; "" while it is in time."""
    if not act.is_late(today):
        return ""
    days = (today - act.due_on).days
    return ngettext("%(n)d dag te laat", "%(n)d dagen te laat", days) % {"n": days}
