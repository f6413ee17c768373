"""Findings in a workflow on GitHub: commands that say what is meant and nothing else, a summary that is text."""

from __future__ import annotations

import re

import pytest

from generator.findings import CODES, Code, Finding
from generator.report.github import SUMMARY_LIMIT, annotation, as_log, summary

ATTACK = "100% ::error::x, y:z <b>@someone</b> </pre><script> [x](y) `a` #1"


@pytest.fixture(autouse=True)
def codes(monkeypatch: pytest.MonkeyPatch) -> None:
    for severity in ("error", "warning", "note"):
        monkeypatch.setitem(CODES, f"an-{severity}", Code(severity, "", ""))


def found(severity: str = "error", file: str = "articles/x.md", message: str = "It is so.") -> Finding:
    return Finding(f"an-{severity}", file, 3, 7, message, "Write otherwise.")


@pytest.mark.parametrize(("severity", "kind"), [("error", "error"), ("warning", "warning"), ("note", "notice")])
def test_a_finding_becomes_a_command_with_its_place_its_code_and_both_sentences(severity: str, kind: str) -> None:
    place = f"file=site/content/articles/x.md,line=3,col=7,title=an-{severity}"
    assert annotation(found(severity), "site/content") == f"::{kind} {place}::It is so.%0AWrite otherwise."


def test_what_is_not_known_of_the_place_is_left_out() -> None:
    assert annotation(Finding("an-error", "", None, None, "a", "b"), "content") == "::error title=an-error::a%0Ab"


def test_signs_that_mean_something_in_a_command_are_escaped() -> None:
    said = annotation(found(file="articles/50%, a:b.md", message="100%: a, b\r\n::error::c"), "content")
    assert said.startswith("::error file=content/articles/50%25%2C a%3Ab.md,line=3,")
    assert said.endswith("::100%25: a, b  ::error::c%0AWrite otherwise.")
    assert len(said.splitlines()) == 1


def test_the_log_takes_no_line_of_a_text_for_a_command() -> None:
    first, *lines, last = as_log("a\n    ::error::b\n##[group]c").splitlines()
    assert lines == ["a", "    ::error::b", "##[group]c"]
    word = first.removeprefix("::stop-commands::")
    assert last == f"::{word}::"
    assert len(word) == 64
    assert word not in "\n".join(lines)


def test_the_summary_has_every_finding_as_text_that_stays_text() -> None:
    said = summary([found(), found()], [f"x: {ATTACK}", "y"], f"2 files: {ATTACK}")
    assert said.startswith("### research-site check: 2 errors\n\n2 files: ")
    assert re.findall(r"<[^>]*>", said) == ["<pre>", "</pre>"]
    assert "x: 100% ::error::x, y:z &lt;b&gt;@someone" in said.partition("<pre>")[2]
    assert said.index("<pre>") < said.index("x: 100%") < said.index("\ny\n") < said.index("</pre>")


def test_the_summary_of_nothing_has_no_empty_box() -> None:
    assert "<pre>" not in summary([], [], "1 file: 1 story")
    assert "nothing to report" in summary([], [], "1 file: 1 story")


@pytest.mark.parametrize("room", [SUMMARY_LIMIT, 50_000, 2_000])
def test_the_summary_has_as_much_as_fits_and_counts_the_rest(room: int) -> None:
    blocks = ["ä<" * 500] * 3000
    said = summary([found()] * 3000, blocks, "last", room)
    assert room - 3_500 < len(said.encode()) <= room
    shown = said.count("ä&lt;" * 500)
    assert f"{3000 - shown:,} more do not fit here" in said
