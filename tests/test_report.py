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
