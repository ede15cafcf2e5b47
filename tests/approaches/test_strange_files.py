# SPDX-License-Identifier: EUPL-1.2
"""Whatever stands in a definition: faults in words come out, and no traceback."""

import contextlib
import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gezinsregie.approaches.catalogue import load_approach
from gezinsregie.approaches.chains import load_chain
from gezinsregie.approaches.instruments import load_instrument
from gezinsregie.approaches.pins import APPROACHES
from gezinsregie.approaches.vocabulary import load_facts, load_life_domains
from gezinsregie.foundation.content import CONTENT
from gezinsregie.foundation.definitions import DefinitionFaults
from gezinsregie.foundation.glossary import load_glossary

FILES = sorted(APPROACHES.glob("*.yaml"))
SHARED = [
    CONTENT / "life_domains.yaml",
    CONTENT / "referral_facts.yaml",
    CONTENT / "glossary.yaml",
    CONTENT / "chains" / "child-protection.yaml",
    CONTENT / "instruments" / "zrm-2017.yaml",
]
LOADERS: list[Callable[[Path], object]] = [
    load_life_domains,
    load_facts,
    load_glossary,
    load_chain,
    load_instrument,
]
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 99) | st.text("ab: -'{", max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["key", "rule", "fact", "of", "nl", "x"]), inner, max_size=3
        )
    ),
    max_leaves=5,
)


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a document, the parts of maps and lists included."""
    inner: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list):
        inner = enumerate(value)
    return [path, *(deeper for key, one in inner for deeper in places(one, (*path, key)))]


@settings(deadline=None)
@given(st.data(), anything)
def test_whatever_stands_anywhere_only_faults_come_out(
    data: st.DataObject, strange: object
) -> None:
    which = data.draw(
        st.sampled_from([(file, load_approach) for file in FILES])
        | st.sampled_from(list(zip(SHARED, LOADERS, strict=True)))
    )
    document = parsed(which[0])
    where = data.draw(st.sampled_from(places(document)[1:]))
    inside = document
    for part in where[:-1]:
        inside = inside[part]
    inside[where[-1]] = strange
    with TemporaryDirectory() as folder:
        file = Path(folder) / which[0].name
        file.write_text(json.dumps(document), encoding="utf-8")
        with contextlib.suppress(DefinitionFaults):
            which[1](file)


def parsed(file: Path) -> Any:
    """A document of its own for each caller."""
    return json.loads(_as_json(file))


@cache
def _as_json(file: Path) -> str:
    return json.dumps(yaml.safe_load(file.read_text(encoding="utf-8")))
