"""Findings and the account of a build, as text."""

from __future__ import annotations

import pytest

from generator import report
from generator.findings import CODES, Code, Finding
from generator.model import Account
from generator.settings import Strictness


@pytest.fixture(autouse=True)
def codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three codes of this test's own, one of each severity."""
    for severity in report.SEVERITIES:
        monkeypatch.setitem(CODES, f"an-{severity}", Code(severity, "", ""))


def found(severity: str, file: str = "articles/x.md", line: int | None = 1, column: int | None = None) -> Finding:
    return Finding(f"an-{severity}", file, line, column, "It is so.", "Write otherwise.")


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (found("error", line=12, column=5), "content/articles/x.md:12:5: error: It is so.\n    Write otherwise."),
        (found("warning", line=3), "content/articles/x.md:3: warning: It is so.\n    Write otherwise."),
        (found("note", line=None), "content/articles/x.md: note: It is so.\n    Write otherwise."),
        (found("error", file="", line=None), "error: It is so.\n    Write otherwise."),
    ],
)
def test_a_finding_says_where_what_and_what_to_do(finding: Finding, text: str) -> None:
    assert report.as_text(finding, "content") == text


def test_a_finding_cannot_send_control_characters_to_a_terminal() -> None:
    finding = Finding("an-error", "articles/\x1b[2Jx.md", 1, None, "\x1b]0;title\x07 and \u202e\nmore", "a\x1b[1m")
    text = report.as_text(finding)
    assert text.count("\n") == 1
    assert all(char.isprintable() for line in text.splitlines() for char in line)


def test_the_worst_comes_first_then_files_and_lines_in_order() -> None:
    findings = [
        found("note", "a.md", 1),
        found("error", "b.md", 10),
        found("error", "b.md", 9),
        found("error", "a.md", None),
        found("warning", "a.md", 2),
    ]
    shown = [(finding.severity, finding.file, finding.line) for finding in report.ordered(findings)]
    assert shown == [
        ("error", "a.md", None),
        ("error", "b.md", 9),
        ("error", "b.md", 10),
        ("warning", "a.md", 2),
        ("note", "a.md", 1),
    ]


@pytest.mark.parametrize(
    ("findings", "text"),
    [
        ([], "nothing to report"),
        ([found("error")], "1 error"),
        ([found("note"), found("error"), found("error")], "2 errors, 1 note"),
        ([found("warning")] * 1200, "1,200 warnings"),
    ],
)
def test_the_count_names_only_what_there_is(findings: list[Finding], text: str) -> None:
    assert report.tally(findings) == text


@pytest.mark.parametrize(("strictness", "number"), [("error", 1), ("warning", 2)])
def test_notes_never_count_and_warnings_only_where_asked(strictness: Strictness, number: int) -> None:
    findings = [found("error"), found("warning"), found("note")]
    assert len(report.that_count(findings, strictness)) == number


@pytest.mark.parametrize(
    ("account", "text"),
    [
        (Account(), "0 files: 0 stories"),
        (Account(files=1, stories=1), "1 file: 1 story"),
        (Account(files=1, set_aside=1), "1 file: 0 stories, 1 set aside"),
        (
            Account(files=4, stories=2, joined=1, drafts=1),
            "4 files: 2 stories, 1 joined to another, 1 draft left out (option drafts)",
        ),
        (Account(files=1, stories=1, silenced=3), "1 file: 1 story; findings: 3 silenced"),
        (
            Account(files=2013, stories=1985, joined=14, drafts=12, set_aside=2),
            "2,013 files: 1,985 stories, 14 joined to others, 12 drafts left out (option drafts), 2 set aside",
        ),
    ],
)
def test_the_account_names_every_file_once(account: Account, text: str) -> None:
    assert report.account_line(account) == text


def block(line: str | None, column: int | None) -> list[str]:
    """The lines of a finding's block that show the file's own line."""
    lines = report.as_block(found("error", line=1, column=column), "content", line).splitlines()
    return [text for text in lines if text.startswith("    |")]


def test_a_block_shows_the_line_that_is_meant_between_what_is_wrong_and_what_to_write() -> None:
    finding = Finding("an-error", "articles/x.md", 2, 8, "A bracket is open.", 'Write: title: "[x"')
    assert report.as_block(finding, "content", "title: [x").splitlines() == [
        "content/articles/x.md:2:8: error: an-error",
        "    A bracket is open.",
        "    | title: [x",
        "    |        ^",
        '    Write: title: "[x"',
    ]


@pytest.mark.parametrize(
    ("line", "column", "before"),
    [("a: b", 4, "a: "), ("\ta:\tb", 5, " a: "), ("日本: b", 5, "日本: "), ("e\u0301: b", 5, "e\u0301: ")],
)
def test_the_mark_stands_under_the_column_behind_tabs_wide_and_joined_characters(
    line: str, column: int, before: str
) -> None:
    shown, mark = block(line, column)
    assert shown.startswith(f"    | {before}b")
    cells = {"日本: ": 6, "e\u0301: ": 3}.get(before, len(before))
    assert mark == f"    | {' ' * cells}^"


@pytest.mark.parametrize("column", [1, 30, 45, 200, 990, 1000])
def test_of_a_long_line_so_much_is_shown_that_it_fits_with_the_place_in_it(column: int) -> None:
    line = "".join(chr(0x61 + number % 26) for number in range(999)) + "!"
    shown, mark = block(line, column)
    assert max(len(shown), len(mark)) <= 80
    assert shown[len(mark) - 1] == line[column - 1]
    assert shown.startswith("    | …") == (column > 41)
    assert shown.endswith("…") == (column < 960)


def test_a_line_without_a_column_is_shown_without_a_mark_and_no_line_not_at_all() -> None:
    assert block("A line.", None) == ["    | A line."]
    assert block(None, None) == []
    assert block("", 1) == []


def test_a_column_behind_the_end_of_the_line_is_marked_at_its_end() -> None:
    assert block("abc", 9) == ["    | abc", "    |    ^"]


def test_a_shown_line_cannot_send_control_characters_to_a_terminal() -> None:
    shown, _ = block("a\x1b[2J\u202eb", 1)
    assert shown.isprintable()


def test_sentences_are_broken_at_80_columns_and_a_line_to_paste_is_not() -> None:
    words, write = "word " * 40, f"Write: title: {'word ' * 40}".strip()
    lines = report.as_block(Finding("an-error", "", None, None, words, write), "").splitlines()
    assert lines[0] == "error: an-error"
    assert len(lines) > 4
    assert all(len(line) <= 80 and line.startswith("    word") for line in lines[1:-1])
    assert lines[-1] == f"    {write}"
