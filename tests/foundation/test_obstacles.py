# SPDX-License-Identifier: EUPL-1.2
import pytest
from django import forms

from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when
from gezinsregie.web.shell.forms.obstacles import add_obstacles

BOTH = [Obstacle("too_late", field="day"), Obstacle("nobody_there", about="7")]
WORDS = {"too_late": "Deze dag is voorbij.", "nobody_there": "Er is niemand."}


class DayForm(forms.Form):
    day = forms.DateField()


def test_without_obstacles_nothing_is_refused() -> None:
    refuse_when([])


def test_all_reasons_come_at_once() -> None:
    with pytest.raises(Obstructed, match="too_late, nobody_there") as refusal:
        refuse_when(BOTH)
    assert refusal.value.obstacles == tuple(BOTH)


def test_each_reason_is_told_where_it_can_be_mended() -> None:
    form = DayForm({"day": "2026-03-03"})
    assert form.is_valid()
    add_obstacles(form, BOTH, WORDS)
    assert form.errors == {"day": ["Deze dag is voorbij."], "__all__": ["Er is niemand."]}


def test_a_reason_without_words_is_found_by_a_test() -> None:
    form = DayForm({"day": "2026-03-03"})
    form.full_clean()
    with pytest.raises(KeyError):
        add_obstacles(form, BOTH, {})
