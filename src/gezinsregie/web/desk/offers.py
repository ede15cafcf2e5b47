# SPDX-License-Identifier: EUPL-1.2
"""What a desk can choose from: each approach with what only a person can weigh in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import BoundField
from django.forms.boundfield import BoundWidget

from .forms import AcceptForm
from .matrix import Considered


@dataclass(frozen=True)
class Offer:
    """An approach: one radio, or one for each of its forms, and the fields in which somebody
    weighs. ``written`` tells that something was typed there, which is never hidden."""

    name: str
    radios: tuple[BoundWidget, ...]
    judgements: tuple[BoundField, ...]

    @property
    def written(self) -> bool:
        return any(field.value() or field.errors for field in self.judgements)


def offers(form: AcceptForm, approaches: Sequence[Considered]) -> list[Offer]:
    """Return the approaches in the order given, as they stand in ``form``; none is chosen."""
    radios = list(form["approach"])
    return [
        Offer(
            one.approach.name_with_place,
            tuple(
                radio
                for radio in radios
                if str(radio.data["value"]).partition("@")[0] == one.approach.key
            ),
            tuple(form.judgements_of(one.approach.key)),
        )
        for one in approaches
    ]
