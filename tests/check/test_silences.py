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
FILES = frozenset({"articles/2024/a.md", "articles/2024/c.md", "articles/2024b.md"})


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
    kept, count = silence(FOUND, [of(file, code)], FILES)
    assert kept == tuple(one for number, one in enumerate(FOUND) if number not in gone)
    assert count == len(gone)


@pytest.mark.parametrize("file", ["articles/2024", "articles/b.md", "content/articles/2024/a.md", "2024/"])
def test_a_silence_that_matches_nothing_is_a_warning_at_its_line(file: str) -> None:
    kept, count = silence(FOUND, [of(file, "date-missing", 7)], FILES)
    assert kept[:-1] == FOUND
    assert (kept[-1].code, kept[-1].severity, kept[-1].file, kept[-1].line) == (
        "silence-unmatched", "warning", "silenced.yml", 7,
    )  # fmt: skip
    assert count == 0


def test_a_finding_that_two_silences_match_is_counted_once_and_neither_is_reported() -> None:
    kept, count = silence(
        FOUND[:1], [of("articles/", "date-missing"), of("articles/2024/a.md", "date-missing", 2)], FILES
    )
    assert (kept, count) == ((), 1)


def test_a_silence_cannot_silence_that_it_matches_nothing() -> None:
    kept, _ = silence((), [of("silenced.yml", "silence-unmatched")], FILES)
    assert [one.code for one in kept] == ["silence-unmatched"]


@pytest.mark.parametrize(
    ("file", "near"),
    [
        ("content/articles/2024/a.md", "articles/2024/a.md"),
        ("articles/2024/a.txt", "articles/2024/a.md"),
        ("articles/A.md", "articles/2024/a.md"),
        ("articles/2024", "articles/2024/"),
        ("2024/", "articles/2024/"),
        ("article/2024/a.md", "articles/2024/a.md"),
        ("artciles/", "articles/"),
        ("articles/2025/", "articles/x.md"),
        ("articles/zinc.md", "articles/x.md"),
        ("articles/2024/c.md", "articles/x.md"),
    ],
)
def test_the_path_to_write_is_that_of_the_finding_whose_path_is_nearly_the_one_given(file: str, near: str) -> None:
    kept, _ = silence(FOUND, [of(file, "date-missing")], FILES)
    assert kept[-1].remedy.endswith(f": file: {near}")


def test_a_file_without_a_finding_of_the_code_is_not_taken_for_one_called_alike() -> None:
    kept, _ = silence(FOUND, [of("articles/2024/a.md", "text-cut-off"), of("articles/2024a.md", "text-cut-off")], FILES)
    assert [one.remedy.endswith(": file: articles/x.md") for one in kept[-2:]] == [True, True]
