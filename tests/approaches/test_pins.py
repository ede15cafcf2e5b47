# SPDX-License-Identifier: EUPL-1.2
"""What was published is never edited."""

import re
from pathlib import Path

import pytest

from gezinsregie.approaches.pins import APPROACHES, PINS, digest_of, pin, pin_faults

FILES = sorted(APPROACHES.glob("*.yaml"))


def published(folder: Path) -> Path:
    """A folder in which one approach was published."""
    file = folder / FILES[0].name
    file.write_bytes(FILES[0].read_bytes())
    pin(file)
    return file


def test_a_published_file_may_not_be_edited(tmp_path: Path) -> None:
    file = published(tmp_path)
    assert list(pin_faults(tmp_path)) == []
    file.write_bytes(file.read_bytes() + b"# a remark\n")
    (fault,) = pin_faults(tmp_path)
    assert (fault.file, "gewijzigd na publicatie" in fault.expected) == (file, True)
    with pytest.raises(ValueError, match="is al gepubliceerd"):
        pin(file)


def test_a_published_file_may_not_vanish_and_a_new_one_is_to_be_published(tmp_path: Path) -> None:
    published(tmp_path).rename(tmp_path / "other@1.yaml")
    new, gone = sorted(pin_faults(tmp_path))
    assert (new.file.name, "nog niet gepubliceerd" in new.expected) == ("other@1.yaml", True)
    assert (gone.file.name, gone.line) == (PINS, 1)
    assert "staat er niet meer" in gone.expected


def test_line_ends_of_a_checkout_change_no_digest(tmp_path: Path) -> None:
    file = published(tmp_path)
    before = digest_of(file)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert digest_of(file) == before


def test_every_published_digest_is_of_the_file_beside_it() -> None:
    lines = (APPROACHES / PINS).read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[0-9a-f]{64}  [a-z-]+@[0-9]+\.yaml", line) for line in lines)
    names = [line.split("  ")[1] for line in lines]
    assert names == [file.name for file in FILES]
