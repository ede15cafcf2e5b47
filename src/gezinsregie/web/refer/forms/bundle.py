# SPDX-License-Identifier: EUPL-1.2
"""The whole referral form: all sections together, from empty to a NewReferral."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar
from uuid import uuid4

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.families.rules import repeated
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.web.shell.forms.obstacles import add_obstacles

from ..words import OBSTACLES
from .family import FamilyForm, HouseholdForm
from .members import AT_MOST, FIRST_ROWS, MemberForm, rows_asked
from .situation import CompletenessForm, ConcernForm, FactsForm, SituationForm

F = TypeVar("F", bound=forms.Form)


class ReferralForms:
    """All sections of one referral. Without ``data`` they are empty.

    With ``judge`` False what was typed is shown again without a word about it, so that a row can
    be added half-way.
    """

    def __init__(
        self, data: QueryDict | None = None, *, judge: bool = True, more_rows: int = 0
    ) -> None:
        self._data = data
        self._judge = judge
        rows = FIRST_ROWS if data is None else min(rows_asked(data) + more_rows, AT_MOST)
        self.family = self._make(FamilyForm, initial={"id": uuid4()})
        self.first = self._make(HouseholdForm, prefix="household-1")
        self.second = self._make(HouseholdForm, prefix="household-2")
        self.members = [self._make(MemberForm, prefix=f"member-{row}") for row in range(rows)]
        self.completeness = self._make(CompletenessForm)
        self.situation = self._make(SituationForm)
        self.concerns = [
            self._make(ConcernForm, domain=domain) for domain in vocabulary().life_domains.values()
        ]
        self.facts = self._make(FactsForm)

    def _make(self, form_class: type[F], *, initial: dict | None = None, **kwargs: Any) -> F:
        if self._data is None:
            return form_class(initial=initial, **kwargs)
        form = form_class(self._data, **kwargs)
        return form if self._judge else form_class(initial=_typed(form), **kwargs)

    @property
    def row_count(self) -> int:
        return len(self.members)

    @property
    def can_grow(self) -> bool:
        return self.row_count < AT_MOST

    @property
    def all(self) -> list[forms.Form]:
        """Return the forms in the order of the page."""
        return [
            self.family,
            self.first,
            self.second,
            *self.members,
            self.completeness,
            self.situation,
            *self.concerns,
            self.facts,
        ]

    def faults(self) -> list[dict[str, Any]]:
        """Return every fault with the field where it can be mended, for the list above the form."""
        return [fault for form in self.all if form.is_bound for fault in _faults_of(form)]

    def is_valid(self) -> bool:
        """Tell whether all sections hold, also beside each other; every fault is found at once."""
        for form in self.all:
            form.full_clean()
        self._look_across()
        return not any(form.errors for form in self.all)

    def _look_across(self) -> None:
        bsns = [form.cleaned_data.get("bsn", "") for form in self.members]
        found = [Obstacle("bsn_twice", about=str(row), field="bsn") for row in repeated(bsns)]
        people = [form for form in self.members if form.is_somebody]
        if not people:
            found.append(Obstacle("no_member", about="0", field="given_name"))
        for roof, form in ((False, self.first), (True, self.second)):
            if people and form.has_changed() and not self._under(roof):
                add_obstacles(form, [Obstacle("nobody_lives_there", field="name")], OBSTACLES)
        if self._under(True) and not self.second.has_changed():
            add_obstacles(self.second, [Obstacle("second_address_empty", field="name")], OBSTACLES)
        for one in found:
            add_obstacles(self.members[int(one.about)], [one], OBSTACLES)

    def add(self, obstacles: Iterable[Obstacle]) -> None:
        """Tell what the action refused, at the field where it can be mended."""
        in_order = [*self._under(False), *self._under(True)]
        concerns = {form.domain.key: form for form in self.concerns}
        for one in obstacles:
            form = (
                in_order[int(one.about)]
                if one.about.isdecimal()
                else concerns.get(one.about) or self._form_with(one.field)
            )
            add_obstacles(form, [one], OBSTACLES)

    def _form_with(self, field: str) -> forms.Form:
        return next((form for form in self.all if field in form.fields), self.family)

    def _under(self, roof: bool) -> list[MemberForm]:
        """Return who lives under the first roof (False) or under the second."""
        return [
            form
            for form in self.members
            if form.is_somebody and (form.cleaned_data.get("household") == "2") is roof
        ]

    def value(self) -> NewReferral:
        """Return the referral that was written down; ask ``is_valid`` first."""
        family = self.family.cleaned_data
        households = [
            form.household(
                str(name),
                tuple(one.member(family["family_name"]) for one in self._under(roof)),
            )
            for form, name, roof in (
                (self.first, _("Thuis"), False),
                (self.second, _("Tweede adres"), True),
            )
            if self._under(roof)
        ]
        concerns = (form.concern() for form in self.concerns)
        return NewReferral(
            id=family["id"],
            family_name=family["family_name"],
            households=tuple(households),
            first_signal_on=self.situation.cleaned_data["first_signal_on"],
            situation=self.situation.cleaned_data["situation"],
            family_knows=self.situation.cleaned_data["family_knows"],
            members_complete=self.completeness.cleaned_data["members_complete"],
            concerns=tuple(concern for concern in concerns if concern),
            member_concerns=tuple(
                form.cleaned_data["worried"] for form in (*self._under(False), *self._under(True))
            ),
            facts=self.facts.answers(),
        )


def _typed(form: forms.Form) -> dict[str, Any]:
    """Return what was typed in each field, as it was typed; a field that was not sent keeps the
    value that it starts with."""
    typed = {}
    for name, field in form.fields.items():
        sent = (form.data, form.files, form.add_prefix(name))
        if not field.widget.value_omitted_from_data(*sent):
            typed[name] = field.widget.value_from_datadict(*sent)
    return typed


def _faults_of(form: forms.Form) -> Iterator[dict[str, Any]]:
    for error in form.non_field_errors():
        yield {"sentence": error, "where": "", "field": ""}
    for field in form:
        anchor = f"{field.auto_id}_group" if field.use_fieldset else field.id_for_label
        for error in field.errors:
            yield {"sentence": error, "where": field.label, "field": anchor}
