# SPDX-License-Identifier: EUPL-1.2
"""The words by which a family is found follow its names, whoever writes those."""

import ast
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from gezinsregie.families.models import Family, NameWord
from gezinsregie.families.words import words_of
from gezinsregie.partners.models import Organisation
from tests.architecture.test_house import MODULES, named
from tests.cast import Town, open_trajectory, refer

ROWS = {"Family", "Member"}
WRITE = {"create", "bulk_create", "update", "bulk_update", "get_or_create", "update_or_create"}


def written(family: Family) -> dict[str, bool]:
    return dict(family.name_words.values_list("word", "in_family_name"))


def due(family: Family) -> dict[str, bool]:
    return words_of(family.name, family.members.all())


def test_a_family_that_is_enrolled_has_its_words(town: Town) -> None:
    refer(town, family_name="van den Berg-Yıldız")
    open_trajectory(town)
    assert Family.objects.count() == 2
    for family in Family.objects.all():
        assert written(family) == due(family)
    assert NameWord.objects.filter(word="bergyildiz", in_family_name=True).count() == 1


def writes_names(path: Path) -> bool:
    """Whether a file makes or changes a row of a family or a member."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func).split(".")
        makes = called[-1] in ROWS
        if makes or (called[0] in ROWS and called[-1] in WRITE):
            return True
    return False


def writes_words(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return "words_of(" in text or "write_words(" in text


def test_every_file_that_writes_a_name_writes_its_words() -> None:
    writers = [path for path in MODULES if writes_names(path)]
    assert "families/actions.py" in [named(path) for path in writers]
    silent = [named(one) for one in writers if not writes_words(one)]
    assert silent == []


def test_the_words_go_with_their_family(town: Town) -> None:
    family = refer(town).family
    family.referrals.all().delete()
    family.members.all().delete()
    assert family.name_words.exists()
    family.delete()
    assert not NameWord.objects.exists()


def test_a_word_that_was_there_before_learns_its_town(town: Town) -> None:
    refer(town)
    NameWord.objects.update(municipality=Organisation.objects.get(name="Oosterzand"))
    migration: Any = import_module("gezinsregie.families.migrations.0006_words_of_a_town")
    migration.fill(apps, None)
    assert set(NameWord.objects.values_list("municipality", flat=True)) == {town.municipality.pk}


@pytest.mark.parametrize("again", [True, False])
def test_a_word_stands_once_and_is_never_empty(town: Town, again: bool) -> None:
    family = refer(town).family
    with pytest.raises(IntegrityError), transaction.atomic():
        NameWord.objects.create(
            family=family,
            municipality=town.municipality,
            word="hart" if again else "",
            in_family_name=again,
        )
