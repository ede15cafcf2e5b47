# SPDX-License-Identifier: EUPL-1.2
"""What every stored field tells, about whom and how it is protected: content/privacy.yaml."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from pydantic import Field

from gezinsregie.foundation.content import CONTENT, Bilingual, Text
from gezinsregie.foundation.definitions import (
    Definition,
    DefinitionFaults,
    Fault,
    load_located,
)
from gezinsregie.foundation.fault_words import closest
from gezinsregie.foundation.yaml_source import YamlSource

PRIVACY_FILE = CONTENT / "privacy.yaml"


class PrivacyClass(StrEnum):
    """From nothing to hide to nothing to show."""

    NONE = "none"
    ORGANISATION = "organisation"
    PERSON = "person"
    SPECIAL = "special"
    NUMBER = "number"
    SECRET = "secret"  # noqa: S105 - the name of a class


class Protection(StrEnum):
    """How a value is stored so that a stolen database does not tell it."""

    ENCRYPTED = "encrypted"
    KEYED_HASH = "keyed_hash"
    SLOW_HASH = "slow_hash"


class People(StrEnum):
    """Whose data it is."""

    FAMILY = "family"
    PROFESSIONAL = "professional"


# A number must be read again by the few who need it, a secret by nobody.
ALLOWED: Mapping[PrivacyClass, frozenset[Protection]] = {
    PrivacyClass.NUMBER: frozenset({Protection.ENCRYPTED, Protection.KEYED_HASH}),
    PrivacyClass.SECRET: frozenset(
        {Protection.ENCRYPTED, Protection.KEYED_HASH, Protection.SLOW_HASH}
    ),
}


class ModelPrivacy(Definition):
    """The fields of one model by class, and how those are protected that must be."""

    people: tuple[People, ...] = ()
    none: tuple[Text, ...] = ()
    organisation: tuple[Text, ...] = ()
    person: tuple[Text, ...] = ()
    special: tuple[Text, ...] = ()
    number: tuple[Text, ...] = ()
    secret: tuple[Text, ...] = ()
    protected: dict[Text, Protection] = Field(default_factory=dict)

    def fields(self) -> Iterator[tuple[PrivacyClass, str]]:
        """Yield each field with its class, from the lightest class to the heaviest."""
        for one in PrivacyClass:
            yield from ((one, name) for name in getattr(self, one.value))


class Privacy(Definition):
    """The whole register: words for its terms, and every model by its label (``app.Model``)."""

    classes: dict[PrivacyClass, Bilingual]
    protections: dict[Protection, Bilingual]
    people: dict[People, Bilingual]
    models: dict[Text, ModelPrivacy] = Field(min_length=1)


def load_privacy(file: Path, stored: Mapping[str, Collection[str]] | None = None) -> Privacy:
    """Raises DefinitionFaults; with ``stored`` (fields by label of their model) also for a field
    without a class, and for a class whose field is not there."""
    located = load_located(file, Privacy, (_classes_faults, _protection_faults))
    faults = [] if stored is None else list(_stored_faults(located.source, located.value, stored))
    if faults:
        raise DefinitionFaults(faults)
    return located.value


@lru_cache(maxsize=1)
def privacy() -> Privacy:
    """The register that ships with the product, read once."""
    return load_privacy(PRIVACY_FILE)


def _models_in(source: YamlSource) -> Iterator[tuple[str, dict[str, list[str]], dict[str, str]]]:
    """Yield per model its label, the field names per class and the protections, as far as they are
    of the right kind: the model names what is not."""
    models = source.value.get("models") if isinstance(source.value, dict) else None
    for label, one in (models if isinstance(models, dict) else {}).items():
        if not isinstance(one, dict):
            continue
        classes = {
            each.value: [str(name) for name in one[each.value]]
            for each in PrivacyClass
            if isinstance(one.get(each.value), list)
        }
        protected = one.get("protected")
        yield label, classes, protected if isinstance(protected, dict) else {}


def _classes_faults(source: YamlSource) -> Iterator[Fault]:
    for label, classes, _protected in _models_in(source):
        seen: dict[str, str] = {}
        for each, names in classes.items():
            for number, name in enumerate(names):
                if name in seen:
                    expected = f"'{name}' staat ook bij {seen[name]}; kies één klasse."
                    yield source.fault(("models", label, each, number), expected)
                seen[name] = each
        people = source.value["models"][label].get("people")
        if not people and any(classes.get(each.value) for each in _ABOUT_PEOPLE):
            yield source.fault(("models", label), "Zeg bij people over wie deze gegevens gaan.")


_ABOUT_PEOPLE = (
    PrivacyClass.PERSON,
    PrivacyClass.SPECIAL,
    PrivacyClass.NUMBER,
    PrivacyClass.SECRET,
)


def _protection_faults(source: YamlSource) -> Iterator[Fault]:
    for label, classes, protected in _models_in(source):
        known = [name for names in classes.values() for name in names]
        for name in protected:
            if name not in known:
                expected = f"Het veld '{name}' staat bij geen klasse{closest(name, known)}"
                yield source.fault(("models", label, "protected", name), expected)
        for each, allowed in ALLOWED.items():
            for number, name in enumerate(classes.get(each.value, [])):
                if protected.get(name) not in allowed:
                    ways = ", ".join(sorted(allowed))
                    expected = f"Zeg bij protected hoe '{name}' is beschermd; kies uit {ways}."
                    yield source.fault(("models", label, each.value, number), expected)
        numbers = classes.get(PrivacyClass.NUMBER.value, [])
        if numbers and Protection.ENCRYPTED.value not in map(protected.get, numbers):
            expected = "Een identificerend nummer moet versleuteld bewaard worden (encrypted)."
            yield source.fault(("models", label, PrivacyClass.NUMBER.value), expected)


def _stored_faults(
    source: YamlSource, register: Privacy, stored: Mapping[str, Collection[str]]
) -> Iterator[Fault]:
    for label, names in stored.items():
        if label not in register.models:
            expected = f"Het model {label} ontbreekt hier; geef elk veld een klasse."
            yield source.fault(("models",), expected)
            continue
        classed = {name for _class, name in register.models[label].fields()}
        for name in names:
            if name not in classed:
                expected = f"Het veld '{name}' heeft nog geen klasse."
                yield source.fault(("models", label), expected)
    for label, model in register.models.items():
        if label not in stored:
            expected = f"Het model {label} bestaat niet{closest(label, stored)}"
            yield source.fault(("models", label), expected)
            continue
        for each, name in model.fields():
            if name not in stored[label]:
                expected = f"Het veld '{name}' bestaat niet{closest(name, stored[label])}"
                yield source.fault(("models", label, each.value), expected)
