"""Golden cases: ``golden/<case>/input.*`` is read as ``expected.json`` says.

``pytest tests/read --update-golden`` writes the expected files anew; the difference in git is the review.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from generator.read.article import read_article
from generator.read.files import read_text

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(folder.name for folder in GOLDEN.iterdir())


def shown(value: object) -> object:
    """A record as an editor can read it: what is empty or no is left out."""
    if is_dataclass(value):
        pairs = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: shown(inner) for name, inner in pairs if inner not in (None, (), False, "")}
    return [shown(inner) for inner in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("case", CASES)
def test_a_file_reads_as_expected(case: str, update_golden: bool) -> None:
    (file,) = (GOLDEN / case).glob("input.*")
    article, findings = read_article(f"articles/{case}{file.suffix}", read_text(file)[0])
    result = {"article": shown(article), "findings": shown(findings)}
    expected = GOLDEN / case / "expected.json"
    if update_golden:
        expected.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert result == json.loads(expected.read_text(encoding="utf-8"))
