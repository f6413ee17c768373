"""Findings that are let stand: which a silence takes out, and what becomes of one that takes out none."""

from __future__ import annotations

import pytest

from generator.check.silences import silence
from generator.findings import Finding
from generator.model import Silence

FOUND = (
    Finding("date-missing", "articles/2024/a.md", None, None, "", ""),
    Finding("title-missing", "articles/2024/a.md", None, None, "", ""),
    Finding("date-missing", "articles/2024b.md", None, None, "", ""),
    Finding("feeds-no-address", "", None, None, "", ""),
)


def of(file: str, code: str, line: int = 1) -> Silence:
    return Silence(file, code, "the editors", "2025-11-03", "It is so.", line)


@pytest.mark.parametrize(
    ("file", "code", "gone"),
    [
        ("articles/2024/a.md", "date-missing", [0]),
        ("articles/2024/", "date-missing", [0]),
        ("articles/", "date-missing", [0, 2]),
        ("/", "date-missing", [0, 2]),
        ("/", "feeds-no-address", [3]),
    ],
)
def test_a_silence_takes_out_the_findings_of_its_code_in_its_file_or_folder(
    file: str, code: str, gone: list[int]
) -> None:
    kept, count = silence(FOUND, [of(file, code)])
    assert kept == tuple(one for number, one in enumerate(FOUND) if number not in gone)
    assert count == len(gone)


@pytest.mark.parametrize("file", ["articles/2024", "articles/b.md", "content/articles/2024/a.md", "2024/"])
def test_a_silence_that_matches_nothing_is_a_warning_at_its_line(file: str) -> None:
    kept, count = silence(FOUND, [of(file, "date-missing", 7)])
    assert kept[:-1] == FOUND
    assert (kept[-1].code, kept[-1].severity, kept[-1].file, kept[-1].line) == (
        "silence-unmatched", "warning", "silenced.yml", 7,
    )  # fmt: skip
    assert count == 0


def test_a_finding_that_two_silences_match_is_counted_once_and_neither_is_reported() -> None:
    kept, count = silence(FOUND[:1], [of("articles/", "date-missing"), of("articles/2024/a.md", "date-missing", 2)])
    assert (kept, count) == ((), 1)


def test_a_silence_cannot_silence_that_it_matches_nothing() -> None:
    kept, _ = silence((), [of("silenced.yml", "silence-unmatched")])
    assert [one.code for one in kept] == ["silence-unmatched"]
