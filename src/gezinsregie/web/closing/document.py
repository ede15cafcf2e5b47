# SPDX-License-Identifier: EUPL-1.2
"""The final report in words: one set of plain values, for the page and for the paper alike."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.utils.dateformat import format as dated
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.closing.report import FinalReport
from gezinsregie.casework.measurement.rules import Change
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.rules import is_met
from gezinsregie.casework.trajectory.definitions import lasts_as_long_as_needed
from gezinsregie.web.pictures.dumbbell import dumbbell
from gezinsregie.web.pictures.professionals import professionals_start_end
from gezinsregie.web.plan.words import ATTAINMENTS, FAMILY_VIEWS

from .words import REASONS

Values = dict[str, Any]


def document_of(
    report: FinalReport,
    *,
    standalone: bool = False,
    reader: str = "",
    something_kept: bool = False,
) -> Values:
    """Return the report as texts, lists and SVG; ``standalone``: SVG with its own colours.

    ``reader``: the first name of the member whose version it is; ``something_kept``: whether
    anything is withheld from that member, which the paper then says.
    """
    language = get_language() or "nl"
    return {
        "language": language,
        "title": _("Eindrapport"),
        "over": _("Gezin %(name)s") % {"name": report.trajectory.family.name},
        "foot": _("Vertrouwelijk · %(approach)s") % {"approach": report.approach.name_with_place},
        "page_word": _("pagina"),
        "notice": _notice(report, reader, something_kept),
        "headline": _headline(report),
        "facts": _facts(report),
        "goals": _goals(report, language),
        "change": _change(report, language, standalone),
        "professionals": _professionals(report, standalone),
        "contacts": _contacts(report),
        "phases": _phases(report),
        "family": _family(report),
        "ending": _ending(report),
    }


def _notice(report: FinalReport, reader: str, something_kept: bool) -> str:
    if not reader:
        return ""
    said = [_("Dit is het verslag voor %(name)s.") % {"name": reader}]
    if something_kept:
        said.append(
            _(
                "Er is iets weggelaten om iemand te beschermen. Wat het is, kunnen we niet zeggen. "
                "Klagen kan bij de gemeente %(town)s."
            )
            % {"town": report.trajectory.family.municipality.name}
        )
    return " ".join(said)


def _headline(report: FinalReport) -> str:
    return ngettext(
        "%(met)d van %(all)d doel is behaald.",
        "%(met)d van de %(all)d doelen zijn behaald.",
        len(report.goals),
    ) % {"met": report.goals_met, "all": len(report.goals)}


def _day(day: Any) -> str:
    return dated(day, "j F Y")


def _days(number: int) -> str:
    return ngettext("%(n)d dag", "%(n)d dagen", number) % {"n": number}


def _facts(report: FinalReport) -> list[tuple[str, str]]:
    trajectory, closing = report.trajectory, report.closing
    form = report.approach.form(trajectory.form_key or None)
    name = report.approach.name_with_place
    return [
        (_("Aanpak"), f"{name}, {form.name}" if form else name),
        (_("Gezinscoach"), trajectory.coordinator.name),
        (
            _("Periode"),
            _("%(start)s tot en met %(end)s")
            % {"start": _day(trajectory.started_on), "end": _day(closing.closed_on)},
        ),
        (_("Duur"), f"{_days(report.lasted_days)}. {_against_plan(report)}"),
    ]


def _against_plan(report: FinalReport) -> str:
    beyond = report.days_beyond_plan
    if beyond is None:
        if lasts_as_long_as_needed(report.trajectory):
            return _("Deze aanpak kent geen vaste einddatum.")
        return _("Er was geen einddatum afgesproken.")
    end = {"day": _day(report.trajectory.planned_end_on), "span": _days(abs(beyond))}
    if beyond > 0:
        return _("Dat is %(span)s langer dan gepland; het einde was gepland op %(day)s.") % end
    if beyond < 0:
        return _("Dat is %(span)s korter dan gepland; het einde was gepland op %(day)s.") % end
    return _("Dat is zo lang als gepland.")


def _goals(report: FinalReport, language: str) -> Values:
    domains = vocabulary().life_domains
    left = report.concerns_without_goal
    return {
        "heading": _("Doelen"),
        "columns": [_("Doel"), _("Voor wie"), _("Hoe ver")],
        "domains": [
            {"name": domains[key].name.in_language(language), "rows": [_goal(one) for one in goals]}
            for key, goals in groupby(report.goals, key=lambda goal: goal.concern.life_domain)
        ],
        "note": ngettext(
            "Bij %(n)d zorg is geen doel gesteld.",
            "Bij %(n)d zorgen is geen doel gesteld.",
            left,
        )
        % {"n": left}
        if left
        else "",
    }


def _goal(goal: Goal) -> Values:
    judged = None if goal.attainment is None else ATTAINMENTS[goal.attainment]
    return {
        "goal": goal.specific,
        "who": goal.member.given_name if goal.member else _("het hele gezin"),
        "result": f"{judged.signed}, {judged.word}" if judged else _("niet beoordeeld"),
        "tone": judged.tone if judged else "neutral",
        "met": is_met(goal.attainment),
        "words": goal.attainment_words,
    }


def _change(report: FinalReport, language: str, standalone: bool) -> Values | None:
    if report.instrument is None:
        return None
    names = {
        one.key: one.name.in_language(language) for one in report.instrument.domains(vocabulary())
    }
    levels = {one.score: one.name.in_language(language) for one in report.instrument.levels}
    return {
        "heading": _("Zelfredzaamheid"),
        "intro": _("Gemeten met de %(name)s, van 1 (%(low)s) tot 5 (%(high)s).")
        % {
            "name": report.instrument.name,
            "low": levels[min(levels)],
            "high": levels[max(levels)],
        },
        "columns": [_("Gebied"), _("Bij de start"), _("Bij het einde"), _("Verschil")],
        "rows": [_row(one, names, levels, standalone) for one in report.changes],
    }


def _level(level: int | None, levels: dict[int, str]) -> str:
    return _("niet gemeten") if level is None else f"{level}, {levels[level]}"


def _row(change: Change, names: dict[str, str], levels: dict[int, str], alone: bool) -> Values:
    name = names[change.domain_key]
    start, end = _level(change.start, levels), _level(change.end, levels)
    return {
        "domain": name,
        "start": start,
        "end": end,
        "steps": _steps(change.steps),
        "svg": str(dumbbell(change.start, change.end, label=name, standalone=alone)),
        "alt": _("%(domain)s. Bij de start: %(start)s. Bij het einde: %(end)s.")
        % {"domain": name, "start": start, "end": end},
    }


def _steps(steps: int | None) -> str:
    if steps is None:
        return "–"
    if not steps:
        return _("gelijk")
    sign = "+" if steps > 0 else "−"
    return f"{sign}{abs(steps)}"


def _professionals(report: FinalReport, standalone: bool) -> Values:
    start, end = report.professionals.start, report.professionals.end
    counted = {
        "start": _("niet geteld") if start is None else start,
        "end": _("niet geteld") if end is None else end,
    }
    return {
        "heading": _("Hulpverleners"),
        "sentence": _("Bij de start: %(start)s. Bij het einde: %(end)s.") % counted,
        "svg": str(professionals_start_end(start, end, standalone=standalone)),
        "alt": _("Hulpverleners bij de start: %(start)s, bij het einde: %(end)s.") % counted,
    }


def _contacts(report: FinalReport) -> Values:
    sentences = [
        ngettext("Er was %(n)d contact.", "Er waren %(n)d contacten.", report.contacts)
        % {"n": report.contacts}
    ]
    if report.outreach is not None:
        sentences.append(
            ngettext(
                "Daarvan was %(n)d een bezoek, waarvan %(share)d%% buiten kantoor.",
                "Daarvan waren %(n)d een bezoek, waarvan %(share)d%% buiten kantoor.",
                report.visits,
            )
            % {"n": report.visits, "share": round(report.outreach * 100)}
        )
    return {"heading": _("Contact"), "sentence": " ".join(sentences)}


def _phases(report: FinalReport) -> Values:
    return {
        "heading": _("Fasen"),
        "columns": [_("Fase"), _("Van"), _("Tot")],
        "rows": [(one.name, _day(one.entered_on), _day(one.left_on)) for one in report.phases],
    }


def _family(report: FinalReport) -> Values | None:
    said = report.family
    if said is None:
        return None
    view = FAMILY_VIEWS[said.view]
    return {
        "heading": _("Wat het gezin ervan vond"),
        "view": str(view.sentence),
        "when": _("Over het plan zoals het op %(day)s werd vastgesteld.")
        % {"day": _day(said.agreed_on)},
        "words": said.words,
    }


def _ending(report: FinalReport) -> Values:
    closing = report.closing
    facts: Sequence[tuple[str, str]] = [
        (_("Reden"), str(REASONS[closing.reason])),
        (_("Wie neemt het over"), closing.handed_over_to),
        (_("Iemand kijkt weer op"), _day(closing.look_again_on)),
    ]
    return {"heading": _("Hoe het verder gaat"), "words": closing.words, "facts": list(facts)}
