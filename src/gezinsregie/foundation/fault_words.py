# SPDX-License-Identifier: EUPL-1.2
"""The faults that pydantic finds, in Dutch sentences that say what was expected."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

from pydantic_core import ErrorDetails

# By pydantic's error type; the names between braces come from the error's own context.
_WORDS: Mapping[str, str] = {
    "missing": "Deze sleutel ontbreekt; hij is verplicht.",
    "string_type": "Verwacht werd tekst.",
    "string_too_short": "Verwacht werd tekst van minstens {min_length} teken(s).",
    "string_too_long": "Verwacht werd tekst van hooguit {max_length} tekens.",
    "string_pattern_mismatch": "Verwacht werd tekst in de vorm {pattern}.",
    "int_type": "Verwacht werd een heel getal.",
    "int_parsing": "Verwacht werd een heel getal.",
    "int_from_float": "Verwacht werd een heel getal, zonder cijfers achter de komma.",
    "float_type": "Verwacht werd een getal.",
    "float_parsing": "Verwacht werd een getal.",
    "decimal_type": "Verwacht werd een getal.",
    "bool_type": "Verwacht werd true of false.",
    "date_type": "Verwacht werd een datum als 2013-01-31.",
    "date_parsing": "Verwacht werd een bestaande datum als 2013-01-31.",
    "date_from_datetime_parsing": "Verwacht werd een bestaande datum als 2013-01-31.",
    "date_from_datetime_inexact": "Verwacht werd een datum zonder tijd, als 2013-01-31.",
    "list_type": "Verwacht werd een lijst, met elk deel achter een streepje.",
    "tuple_type": "Verwacht werd een lijst, met elk deel achter een streepje.",
    "set_type": "Verwacht werd een lijst, met elk deel achter een streepje.",
    "frozen_set_type": "Verwacht werd een lijst, met elk deel achter een streepje.",
    "dict_type": "Verwacht werden sleutels met een waarde.",
    "model_type": "Verwacht werden sleutels met een waarde.",
    "model_attributes_type": "Verwacht werden sleutels met een waarde.",
    "too_short": "Verwacht werden er minstens {min_length}; er staan er {actual_length}.",
    "too_long": "Verwacht werden er hooguit {max_length}; er staan er {actual_length}.",
    "greater_than": "Verwacht werd meer dan {gt}.",
    "greater_than_equal": "Verwacht werd {ge} of meer.",
    "less_than": "Verwacht werd minder dan {lt}.",
    "less_than_equal": "Verwacht werd {le} of minder.",
    "none_required": "Hier mag niets staan (null).",
    "union_tag_invalid": "Verwacht werd een van: {expected_tags}.",
    "union_tag_not_found": "Hier ontbreekt de sleutel {discriminator}.",
}
_CHOICES = frozenset({"enum", "literal_error"})


def in_words(error: ErrorDetails, siblings: Iterable[str] = ()) -> str:
    """One Dutch sentence. A model's own validator speaks Dutch itself: its words are kept."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return f"Deze sleutel is hier onbekend{closest(str(error['loc'][-1]), siblings)}"
    if kind in _CHOICES:
        choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        hint = closest(str(error["input"]), choices)
        return f"Verwacht werd een van: {', '.join(choices) or context.get('expected')}{hint}"
    if kind == "value_error":
        return str(context.get("error", error["msg"]))
    if "choices" in context and isinstance(error["input"], dict):
        hints = (closest(str(key), context["choices"]) for key in error["input"])
        hint = next((hint for hint in hints if hint != "."), ".")
        return error["msg"] + hint
    if kind in _WORDS:
        return _WORDS[kind].format_map({key: str(value) for key, value in context.items()})
    return error["msg"]


def closest(word: str, known: Iterable[str]) -> str:
    """The end of a sentence: a question that offers the nearest known word, or a full stop."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; bedoelde u '{near[0]}'?" if near else "."
