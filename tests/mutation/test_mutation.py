# SPDX-License-Identifier: EUPL-1.2
"""The mutator finds the small mistakes, and a test that looks notices each of them."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.foundation.prepared import Prepared
from gezinsregie.partners.models import Appointment
from gezinsregie.supervision.framework.wording import letters
from tests.cast import Town
from tests.mutation.__main__ import ROOT, grounds, main, rules, target_of
from tests.mutation.__main__ import SOURCE as SOURCE_FOLDER
from tests.mutation.applying import CannotBeApplied, apply
from tests.mutation.equivalent import equivalents, is_equivalent
from tests.mutation.mutants import mutants_of
from tests.mutation.running import Target, forget_answers

SOURCE = '''
MOST = 5
OPEN = frozenset({"a", "b"})

def fits(number: int, closed: bool) -> bool:
    """Words are no program: 1 < 2."""
    return number < MOST and not closed

class Fact:
    def late(self) -> list[str]:
        found = []
        if self:
            found.append("late")
        return found
'''


def said(source: str) -> list[str]:
    return [str(mutant) for mutant in mutants_of(source)]


def test_every_small_mistake_is_made_once() -> None:
    assert said(SOURCE) == [
        "2: 5  →  6",
        "3: {'a', 'b'}  →  {'b'}",
        "3: {'a', 'b'}  →  {'a'}",
        "7: return number < MOST and (not closed)  →  return None",
        "7: number < MOST and (not closed)  →  number < MOST or not closed",
        "7: number < MOST  →  number <= MOST",
        "7: not closed  →  closed",
        "12: if self:  →  if not self:",
        "13: found.append('late')  →  pass",
        "13: found.append('late')  →  found.append('late?')",
        "14: return found  →  return None",
    ]


@pytest.mark.parametrize(
    ("source", "becomes"),
    [
        ("def f(a, b): return a + b", "a - b"),
        ("def f(a): return [x for x in a if x]", "for x in a"),
        ("def f(a):\n    a += 1", "pass"),
        ("def f(a): return a is None", "a is not None"),
        ("def f(a): return True", "False"),
        ("def f(a): return 1 if a else 2", "1 if not a else 2"),
        ("T = {1: 'a', 2: 'b'}", "{1: 'a'}"),
    ],
)
def test_each_kind(source: str, becomes: str) -> None:
    assert any(becomes in mutant.becomes for mutant in mutants_of(source)), said(source)


def test_types_and_decorators_are_let_be() -> None:
    assert said("Details = Mapping[str, int | str]") == []
    assert said("M = TypeVar('M', bound=int)") == []
    assert said("@cached(8)\ndef f(a: Literal[3]) -> Literal[4]: ...") == []


@pytest.fixture
def module() -> ModuleType:
    made = ModuleType("invented_rules")
    exec(SOURCE, vars(made))  # noqa: S102
    return made


def test_whoever_imported_the_function_meets_the_mutant(module: ModuleType) -> None:
    imported = module.fits
    [boundary] = [one for one in mutants_of(SOURCE) if one.becomes == "number <= MOST"]
    assert not imported(5, False)
    apply(boundary, module)
    assert imported(5, False)


def test_a_method_and_a_table_are_changed_too(module: ModuleType) -> None:
    fact = module.Fact()
    for mutant in mutants_of(SOURCE):
        if mutant.becomes in {"6", "pass"}:
            apply(mutant, module)
    assert fact.late() == []
    assert module.MOST == 6
    assert module.fits(5, False)


def test_a_table_is_changed_for_those_who_imported_it(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = ModuleType("invented_reader")
    reader.OPEN = module.OPEN  # type: ignore[attr-defined]
    monkeypatch.setitem(__import__("sys").modules, "invented_reader", reader)
    apply(next(one for one in mutants_of(SOURCE) if one.becomes == "{'b'}"), module)
    assert {"b"} == reader.OPEN  # type: ignore[attr-defined]


def test_a_table_that_is_made_from_another_changes_with_it() -> None:
    source = "READ = {'a', 'b'}\nMORE = READ | {'c'}\nKEPT = []\nALL = [*MORE]"
    made = ModuleType("invented_policy")
    exec(source, vars(made))  # noqa: S102
    kept = made.KEPT
    apply(next(one for one in mutants_of(source) if one.becomes == "{'b'}"), made)
    assert sorted(made.ALL) == ["b", "c"]
    assert made.KEPT is kept


def test_code_that_hides_is_left_out_and_said_so(module: ModuleType) -> None:
    module.fits = print  # type: ignore[attr-defined]
    with pytest.raises(CannotBeApplied):
        apply(next(one for one in mutants_of(SOURCE) if one.inside == "fits"), module)


def test_every_rule_has_tests_that_should_notice() -> None:
    assert len(rules()) > 20
    for target in map(target_of, rules()):
        assert list(target.tests.glob("test_*.py")), target.module


RUN = """
import sys
from collections.abc import Iterator
from pathlib import Path
import pytest
from tests.mutation.running import Mutating, Target

here = Path.cwd()
plugin = Mutating([Target(here / "invented.py", "invented", here)], 1)
pytest.main(["-q", "-c", "empty.ini", "-p", "no:django", "."], plugins=[plugin])
print(plugin.failed_before, sorted(str(one.mutant) + one.outcome for one in plugin.results))
"""


def test_a_module_with_one_test_is_run_again_and_again(tmp_path: Path) -> None:
    (tmp_path / "invented.py").write_text("def few(n):\n    return n < 3\n")
    (tmp_path / "test_invented.py").write_text(
        "import pytest\nfrom invented import few\n"
        "@pytest.fixture\ndef three(): yield 3\n"
        "def test_it(three): assert few(three - 2)\n"
    )
    (tmp_path / "test_other.py").write_text(
        "from invented import few\ndef test_it(): assert few(2)\n"
    )
    (tmp_path / "empty.ini").write_text("[pytest]\n")
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}:{tmp_path}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines()[-1] == (
        "[] ['2: 3  →  4survived', '2: n < 3  →  n <= 3survived', "
        "'2: return n < 3  →  return Nonekilled']"
    ), done.stdout + done.stderr


def test_a_question_that_was_written_before_is_written_anew(town: Town) -> None:
    question = Prepared(lambda user: Appointment.objects.filter(user=user))
    assert question.objects(user=town.desk.pk)
    assert question._written
    forget_answers()
    assert not question._written


def test_an_answer_that_was_given_before_is_asked_anew() -> None:
    letters("Eropaf")
    assert letters.cache_info().currsize
    kept = catalogue()
    forget_answers()
    assert not letters.cache_info().currsize
    assert catalogue() is kept


def test_nothing_changed_is_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert (ROOT / "src").is_dir()
    with pytest.raises(SystemExit, match="geen versie"):
        main(["--base", "no-such-version"])


def test_a_mutant_bears_the_name_of_what_changes() -> None:
    assert {one.name for one in mutants_of(SOURCE)} == {"MOST", "OPEN", "fits", "Fact.late"}


def test_what_grounds_ask_elsewhere_is_mutated_too() -> None:
    """A question that a ground takes from another file is a clause of that ground."""
    known = {target.path: target for target in grounds()}
    asked = {(path, name) for target in known.values() for path, name in _asked_by(target)}
    assert len(asked) > 8
    for path, name in asked:
        assert name in known[path].only, f"{path} {name} is asked, and not mutated"
    for target in known.values():
        assert target.only <= {one.name for one in target.mutants()}, target.module


def test_what_is_called_equivalent_is_a_mutant_with_a_reason() -> None:
    for one in equivalents():
        path = SOURCE_FOLDER.parent.joinpath(*one.module.split(".")).with_suffix(".py")
        mutants = mutants_of(path.read_text(encoding="utf-8"))
        assert [is_equivalent(one.module, mutant) for mutant in mutants].count(True) >= 1, one
        assert one.because


def _asked_by(target: Target) -> Iterator[tuple[Path, str]]:
    """Yield the questions to the database that the chosen part of a module takes from others."""
    tree = ast.parse(target.path.read_text(encoding="utf-8"))
    parts = [one for one in tree.body if not target.only or getattr(one, "name", "") in target.only]
    used = {one.id for part in parts for one in ast.walk(part) if isinstance(one, ast.Name)}
    for statement in tree.body:
        module = getattr(statement, "module", None) or ""
        if isinstance(statement, ast.ImportFrom) and module.endswith(("queries", "periods")):
            of_a_neighbour = target.path.parent / f"{module}.py"
            path = SOURCE_FOLDER.joinpath(*module.split(".")[1:]).with_suffix(".py")
            for name in {one.name for one in statement.names} & used:
                yield (of_a_neighbour if statement.level else path), name
