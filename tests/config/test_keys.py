# SPDX-License-Identifier: EUPL-1.2
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gezinsregie.config.keys import key


@pytest.fixture(autouse=True)
def no_key_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GEZINSREGIE_MASTER_KEY", raising=False)


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    made = key("master_key", tmp_path)
    assert len(made) >= 32
    assert key("master_key", tmp_path) == made
    assert key("secret_key", tmp_path) != made
    file = tmp_path / "keys" / "master_key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_two_installations_have_two_keys(tmp_path: Path) -> None:
    assert key("master_key", tmp_path / "a") != key("master_key", tmp_path / "b")


def test_the_environment_wins_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEZINSREGIE_MASTER_KEY", "x" * 32)
    assert key("master_key", tmp_path) == b"x" * 32
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("given", ["", "kort", "x" * 31])
def test_a_short_key_stops_the_start_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("GEZINSREGIE_MASTER_KEY", given)
    with pytest.raises(SystemExit, match="GEZINSREGIE_MASTER_KEY is te kort"):
        key("master_key", tmp_path)


@pytest.mark.parametrize("content", [b"", b"te kort"])
def test_a_key_file_that_was_cut_short_stops_the_start(tmp_path: Path, content: bytes) -> None:
    """A full disk, or somebody who starts at the same moment, must not give an empty key."""
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "master_key").write_bytes(content)
    with pytest.raises(SystemExit, match="master_key"):
        key("master_key", tmp_path)


def test_who_starts_at_the_same_moment_reads_the_same_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _number: key("master_key", tmp_path), range(8)))
    assert len(set(made)) == 1
