"""The lines that stand beside a finding: those of the file, and nothing that is encrypted."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.read.excerpt import excerpt_lines

SECRET = "q8Zw1kLm"


def lines(tmp_path: Path, data: bytes) -> tuple[str, ...]:
    file = tmp_path / "a.md"
    file.write_bytes(data)
    return excerpt_lines(file)


def test_lines_are_those_that_findings_count(tmp_path: Path) -> None:
    assert lines(tmp_path, "\ufeffa\r\nb\x07\u2028c\rd".encode()) == ("a", "b c", "d")


def test_of_another_encoding_what_can_be_read_is_shown(tmp_path: Path) -> None:
    assert lines(tmp_path, b"a\nCaf\xe9") == ("a", "Caf\ufffd")


@pytest.mark.parametrize("data", ["a".encode("utf-16"), b"a" * 1_000_001])
def test_what_is_no_text_has_no_lines(tmp_path: Path, data: bytes) -> None:
    assert not any(lines(tmp_path, data))
    assert excerpt_lines(tmp_path / "missing.md") == ()


@pytest.mark.parametrize(
    "text",
    [
        f"secured: {SECRET}: x",
        f"  - Secured: '{SECRET}",
        f'{{"title": "x", "secured": "{SECRET}"}}',
        f"secured: |\n  {SECRET}\n  {SECRET}",
        f"secured:\n{SECRET}\n---",
        f"secured = '{SECRET}'",
    ],
)
def test_an_encrypted_block_is_not_shown_however_broken_it_is(tmp_path: Path, text: str) -> None:
    shown = lines(tmp_path, f"title: a\n{text}\ndate: b\n".encode())
    assert SECRET not in "\n".join(shown)
    assert shown[0] == "title: a"
    assert shown[-2] == "date: b"
    assert len(shown) == text.count("\n") + 4
