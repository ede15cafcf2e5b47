# SPDX-License-Identifier: EUPL-1.2
"""Sending a form about a fact that somebody else may have corrected meanwhile.

    asked = carry_out(
        request, form, goal, lambda said, seen: word_goal(permit, goal=goal, seen=seen, **said)
    )

What only one of the two changed is taken of both. Where both changed the same, the page
``shell/clash.html`` shows both versions and asks; nothing is written before somebody chose.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.queries import as_it_stood, before_of, column, kind_of
from gezinsregie.families.corrected.rules import clashes, merged
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.templatetags.words import dutch_day

MINE, THEIRS, BOTH = "mine", "theirs", "both"
_BOTH_STAND = _("Iemand anders paste intussen ook iets aan. Beide staan er nu.")
Values = dict[str, Any]
Say = Callable[[str, Any], Any]


@dataclass(frozen=True)
class Line:
    """A field in words; ``mine`` and ``theirs`` may be empty."""

    label: str
    mine: Any
    theirs: Any


@dataclass(frozen=True)
class Question:
    """What both changed: ``name`` of the choice, its lines, and whether both can stand."""

    name: str
    lines: Sequence[Line]
    both: bool
    answered: str = ""

    @property
    def label(self) -> str:
        return ", ".join(line.label for line in self.lines)


@dataclass(frozen=True)
class Asked:
    """What somebody must choose first. ``hidden`` is the rest of the form, as (name, value)."""

    questions: Sequence[Question]
    hidden: Sequence[tuple[str, str]]
    seen: int
    name: str
    at: Any
    faulty: bool

    @property
    def status(self) -> int:
        return 422 if self.faulty else 409


def seen_in(data: Mapping[str, Any] | None, row: Model) -> int:
    """Return the revision of ``row`` that a form was made from; of a form that does not say it, the
    first: then all that happened since is laid beside it."""
    if not data:
        return int(row.revision)  # type: ignore[attr-defined]
    said = str(data.get("seen", ""))
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 1


def carry_out(
    request: HttpRequest,
    form: forms.Form,
    row: Model,
    act: Callable[[Values, int], object],
    *,
    said: Values | None = None,
    together: tuple[str, ...] = (),
    say: Say | None = None,
) -> Asked | None:
    """Do ``act`` with what a valid form says and the revision it was made from; None when done.

    ``said``: the values by the names of the row's fields, if they are not those of the form;
    ``together``: fields that make sense as one; ``say``: the words of a value.
    Raises Obstructed with all that ``act`` itself refuses.
    """
    sent = _Sent(form, row, said if said is not None else form.cleaned_data, together, say)
    seen = seen_in(form.data, row)
    stood = sent.stood(seen)
    wanted, open_questions = sent.chosen(stood)
    if open_questions:
        return sent.asked(open_questions, wanted, stood, seen, faulty=True)
    stands_now = None
    while True:
        try:
            act(sent.apart(wanted), seen)
        except Obstructed as refusal:
            if [one.key for one in refusal.obstacles] != ["changed_meanwhile"]:
                raise
            row.refresh_from_db()
            stands_at = int(row.revision)  # type: ignore[attr-defined]
            stands = sent.stood(stands_at)
            found = [one.field for one in clashes(stood, wanted, stands)]
            taken = wanted | merged(stood, wanted, stands)
            if found:
                return sent.asked(found, taken, stands, stands_at)
            if stands_at == seen:
                raise
            wanted, stood, seen, stands_now = taken, stands, stands_at, stands
        else:
            if stood is stands_now:
                messages.info(request, _BOTH_STAND)
            return None


@dataclass(frozen=True)
class _Sent:
    """A form as it was sent. Values that go together are one value, a tuple, under the first."""

    form: forms.Form
    row: Model
    said: Values
    together: tuple[str, ...]
    say: Say | None = field(default=None)

    def stood(self, revision: int) -> Values:
        columns = {column(self.row, name).attname: name for name in self.said}
        found = as_it_stood(self.row, columns, revision)
        return self._as_one({columns[key]: value for key, value in found.items()})

    def chosen(self, stood: Values) -> tuple[Values, list[str]]:
        """Return what is wanted after the choices that were made, and what nobody chose yet."""
        wanted, missing = self._as_one(self._keys(self.said)), []
        for name in _listed(self.form.data, "clash"):
            if name not in wanted:
                continue
            choice = self.form.data.get(f"choose-{name}")
            if choice == THEIRS:
                wanted[name] = stood[name]
            elif choice == BOTH and self._fits(name, wanted[name], stood[name]):
                wanted[name] = _one_under_the_other(wanted[name], stood[name])
            elif choice != MINE:
                missing.append(name)
        return wanted, missing

    def apart(self, values: Values) -> Values:
        """Return values as an action takes them: a row where the form gave one."""
        single = dict(values)
        if self.together:
            single |= dict(zip(self.together, single.pop(self.together[0]), strict=True))
        return {
            name: self.said[name]
            if value == getattr(self.said[name], "pk", self.said[name])
            else self._of_the_form(name, value)
            for name, value in single.items()
        }

    def asked(
        self, names: Iterable[str], values: Values, stands: Values, seen: int, faulty: bool = False
    ) -> Asked:
        names = list(names)
        newest = next(iter(before_of(kind_of(self.row), self.row.pk)), None)
        chosen = {name: str(self.form.data.get(f"choose-{name}", "")) for name in names}
        return Asked(
            questions=[
                Question(
                    name,
                    self._lines(name, values[name], stands[name]),
                    both=self._fits(name, values[name], stands[name]),
                    answered=chosen[name] if faulty else "",
                )
                for name in names
            ],
            hidden=[
                *((name, _typed(value)) for name, value in self._sendable(values, names)),
                *(("clash", name) for name in names),
            ],
            seen=seen,
            name=newest.replaced_by.name if newest else "",
            at=newest.replaced_at if newest else None,
            faulty=faulty,
        )

    def _sendable(self, values: Values, asked: list[str]) -> Iterable[tuple[str, Any]]:
        group = self.together[:1]
        for name, value in values.items():
            parts = self.together if (name,) == group else (name,)
            single = value if (name,) == group else (value,)
            for part, one in zip(parts, single, strict=True):
                # What was typed goes along as it was typed; what is taken of the other, as it is.
                as_typed = name in asked or one == self._keys(self.said)[part]
                if isinstance(one, list):
                    chosen = self.said[part] if as_typed else one
                    yield from ((part, each) for each in chosen)
                else:
                    yield part, self.form.data.get(part, "") if as_typed else one

    def _as_one(self, values: Values) -> Values:
        if not self.together:
            return values
        first, *_rest = self.together
        rest = {name: value for name, value in values.items() if name not in self.together}
        return {first: tuple(values[name] for name in self.together), **rest}

    def _keys(self, values: Values) -> Values:
        return {name: getattr(value, "pk", value) for name, value in values.items()}

    def _of_the_form(self, name: str, value: Any) -> Any:
        asks = self.form.fields.get(name)
        if isinstance(asks, forms.ModelChoiceField):
            return None if value is None else asks.queryset.get(pk=value)  # type: ignore[union-attr]
        return value

    def _fits(self, name: str, mine: Any, theirs: Any) -> bool:
        asks = self.form.fields.get(name)
        if not isinstance(asks, forms.CharField) or not (mine and theirs) or name in self.together:
            return False
        most = asks.max_length
        return most is None or len(_one_under_the_other(mine, theirs)) <= most

    def _lines(self, name: str, mine: Any, theirs: Any) -> list[Line]:
        if self.together[:1] == (name,):
            rows = zip(self.together, mine, theirs, strict=True)
        else:
            rows = zip((name,), (mine,), (theirs,), strict=True)
        return [
            Line(str(self.form.fields[one].label), self._words(one, my), self._words(one, their))
            for one, my, their in rows
        ]

    def _words(self, name: str, value: Any) -> Any:
        if self.say is not None:
            return self.say(name, value)
        asks = self.form.fields[name]
        if isinstance(asks, forms.ModelChoiceField):
            found = asks.queryset.filter(pk=value).first() if value else None  # type: ignore[union-attr]
            return asks.label_from_instance(found) if found else str(asks.empty_label or "")
        if isinstance(asks, forms.MultipleChoiceField):
            return ", ".join(str(said) for key, said in asks.choices if key in value)  # type: ignore[misc,union-attr]
        if isinstance(asks, forms.ChoiceField):
            return next((said for key, said in asks.choices if str(key) == str(value)), "")  # type: ignore[misc,union-attr]
        return dutch_day(value) if isinstance(value, date) else value


def _one_under_the_other(mine: str, theirs: str) -> str:
    return f"{theirs}\n\n{mine}"


def _typed(value: Any) -> str:
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def _listed(data: Any, name: str) -> list[str]:
    return list(dict.fromkeys(data.getlist(name))) if hasattr(data, "getlist") else []
