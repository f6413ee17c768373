"""``silenced.yml``: what is let stand, and what a silence must say."""

from __future__ import annotations

import pytest

from generator.model import Silence
from generator.read.silenced import read_silenced

WHOLE = "- {file: articles/x.md, code: date-missing, by: the editors, on: 2025-11-03, why: The source names no day.}\n"


def codes(text: str) -> list[str]:
    return [one.code for one in read_silenced("silenced.yml", text)[1]]


def test_a_silence_says_what_is_let_stand_by_whom_when_and_why() -> None:
    silences, findings = read_silenced("silenced.yml", f"# ours\n{WHOLE}")
    said = "The source names no day."
    assert silences == (Silence("articles/x.md", "date-missing", "the editors", "2025-11-03", said, 2),)
    assert not findings


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (", why: The source names no day.", "", "key-missing"),
        ("why: The source names no day.", "why: ''", "key-empty"),
        ("why: The source names no day.", "why: yes", "value-needs-words"),
        ("by: the editors, ", "", "key-missing"),
        ("file: articles/x.md, ", "", "key-missing"),
        ("date-missing", "date-mising", "silence-unknown-code"),
        ("file:", "path: x, file:", "key-unknown"),
    ],
)
def test_what_a_silence_lacks_or_does_not_know_is_an_error(old: str, new: str, code: str) -> None:
    assert old in WHOLE
    assert code in codes(WHOLE.replace(old, new))


def test_a_silence_without_a_reason_silences_nothing() -> None:
    silences, _ = read_silenced("silenced.yml", WHOLE.replace(", why: The source names no day.", ""))
    assert silences == ()


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    _, findings = read_silenced("silenced.yml", WHOLE.replace("date-missing", "date-mising"))
    assert "date-missing" in findings[0].message
    assert (findings[0].line, findings[0].column) == (1, 31)


@pytest.mark.parametrize("text", ["file: x\ncode: y\n", "a text\n"])
def test_what_is_no_list_is_an_error(text: str) -> None:
    assert codes(text) == ["silenced-no-list"]
