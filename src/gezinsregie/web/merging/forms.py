# SPDX-License-Identifier: EUPL-1.2
"""Who of one family is who in the other; and why."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.families.likeness.queries import person
from gezinsregie.families.likeness.rules import same_person
from gezinsregie.families.models import Member
from gezinsregie.web.refer.forms.fields import words as sentences

from .words import OBSTACLES

_NEW = "new"


class MergeForm(forms.Form):
    """A choice for each member; who is alike is proposed, and a person looks at each."""

    use_required_attribute = False
    words = sentences(
        3,
        label=gettext_lazy("Waarom voegt u ze samen?"),
        help_text=gettext_lazy("Bijvoorbeeld: de school en de moeder meldden hetzelfde gezin aan."),
        error_messages={"required": OBSTACLES["merging_words_missing"]},
    )

    def __init__(
        self, mine: Sequence[Member], theirs: Sequence[Member], data: Mapping[str, Any] | None
    ) -> None:
        super().__init__(data)
        self._mine = list(mine)
        people = [(str(one.pk), _told(one)) for one in theirs]
        for one in self._mine:
            alike = [each for each in theirs if same_person(person(one), person(each))]
            self.fields[f"member_{one.pk}"] = forms.ChoiceField(
                label=_told(one),
                choices=[("", _("kies")), *people, (_NEW, _("staat daar nog niet"))],
                initial=str(alike[0].pk) if len(alike) == 1 else "",
                error_messages={"required": OBSTACLES["somebody_unsaid"]},
            )

    @property
    def people(self) -> list[BoundField]:
        """Return the choice of each member, oldest first."""
        return [self[f"member_{one.pk}"] for one in self._mine]

    @property
    def pairs(self) -> dict[int, int | None]:
        """Return for each member who that is in the other family; None: not known there."""
        given = {one.pk: self.cleaned_data[f"member_{one.pk}"] for one in self._mine}
        return {key: None if said == _NEW else int(said) for key, said in given.items()}


class ApartForm(forms.Form):
    """Why two families are two again."""

    use_required_attribute = False
    words = sentences(
        3,
        label=gettext_lazy("Waarom gaan de twee weer uit elkaar?"),
        error_messages={"required": OBSTACLES["undoing_words_missing"]},
    )


def _told(one: Member) -> str:
    day = f", {one.birth_date:%d-%m-%Y}" if one.birth_date else ""
    return f"{one}{day} ({one.get_role_display()})"
