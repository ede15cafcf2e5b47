# SPDX-License-Identifier: EUPL-1.2
"""Names that people hold for the same, and names that they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.families.likeness.sounds import sounds

ALIKE = [
    ("van Dijk", "Dyk"),
    ("van den Berg", "Bergh"),
    ("Bakker", "Backer"),
    ("Smid", "Smit"),
    ("Smit", "Smidt"),
    ("Visser", "Fisser"),
    ("de Ruiter", "Ruyter-de Ruiter"),
    ("Özdemir", "Ozdemir"),
    ("Yıldız", "Yildiz"),
    ("Meijer", "Meyer"),
    ("Noah", "Noa"),
    ("Sara", "Sarah"),
    ("Christiaan", "Kristian"),
    ("El Amrani", "Amrani"),
    ("Schouten", "Schauten"),
    ("Zwart", "Swart"),
    ("Philip", "Filip"),
    ("Tesfaye", "Tesfai"),
    ("محمد", "محمد"),
]
OTHER = [
    ("Jansen", "Hansen"),
    ("van Dijk", "van Dam"),
    ("de Wit", "de Boer"),
    ("", ""),
    ("Noor", "Nora"),
    ("محمد", "علي"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_a_name_is_heard_however_it_is_written(one: str, other: str) -> None:
    assert set(sounds(one)) & set(sounds(other))


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert not set(sounds(one)) & set(sounds(other))


def test_what_stands_before_a_name_is_left_out_unless_there_is_nothing_else() -> None:
    assert sounds("van de Berg") == ("berg",)
    assert sounds("De Van") == ("de", "fan")


@given(st.text(max_size=40))
def test_hearing_never_fails_and_a_name_sounds_like_itself_in_capitals(name: str) -> None:
    heard = sounds(name)
    assert heard == tuple(sorted(set(heard)))
    assert "" not in heard
    assert sounds(f"  {name}  ") == heard
