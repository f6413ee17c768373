"""Further ways to codes of this stage, each at its line and column; ``tests/check/golden`` has a case of every code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.read.conftest import Read

A = "articles/a.md"
D = "deals/a-b-2025.md"
Y = "decisions.yml"


def article(keys: str, body: str = "A body.") -> str:
    """An article whose first key stands on line 4."""
    return f"---\ntitle: A title\ndate: 2025-11-03\n{keys}\n---\n{body}\n"


def deal(parties: str, kind: str = "supply") -> str:
    """A deal file whose parties stand on line 3."""
    return f"---\ntype: {kind}\nparties: [{parties}]\n---\n"


def decision(keys: str) -> str:
    """A decision that says who, when and why."""
    return f"- {keys}\n  by: An editor\n  on: 2025-11-03\n  why: One firm.\n"


CASES: list[tuple[str, str, str | bytes, int | None, int | None]] = [
    ("file-empty", A, "", None, None),
    ("file-empty", A, "\n---\n \n", None, None),
    ("front-matter-closed-early", A, "---\ntitle: x\n---\nsource: y\nsecured: abc\n---\nBody", 4, 1),
    ("yaml-long", A, article("excerpt: " + "a" * 500_000), 1, 1),
    ("value-not-of-these", Y, decision("verdict: equal\n  companies: [a, b]"), 1, 12),
    ("item-keyless", A, article("deals: [a]"), 4, 9),
    ("item-joined", A, article("tags:\n- a\n - b"), 6, 2),
    ("item-joined", Y, decision("verdict: same\n  companies:\n  - a\n   - b\n  - c"), 4, 4),
    ("item-joined", "companies/alder.md", "---\nname: Alder\naliases:\n  - A\n    - B\n---\n", 5, 5),
    ("draft-unclear", A, article("published: perhaps"), 4, 12),
    ("draft-unclear", A, article('published: ""'), 4, 12),
    ("draft-unclear", A, article("draft: null"), 4, 8),
    ("related-untitled", A, article("related: [a]"), 4, 11),
    ("curated-reserved", "deals/undated.md", "---\namount: $5m\n---\n", None, None),
    ("round-unknown", D, "---\nround: <script>\n---\n", 2, 8),
    ("party-missing", D, deal("{name: a, role: partner}", "partnership"), 3, 1),
    ("reject-with-facts", D, "---\nreject: It is none.\namount: $5m\n---\n", 3, 1),
    ("key-missing", Y, "- verdict: same\n  companies: [a, b]\n  by: x\n  on: 2025-11-03\n", 1, 3),
    ("decision-pairless", Y, decision("verdict: same\n  companies: [a, a]"), 1, 3),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_file_produces_the_code(folder: Read, case: tuple[str, str, str | bytes, int | None, int | None]) -> None:
    code, path, text, line, column = case
    _, findings = folder({path: text})
    found = [(finding.line, finding.column) for finding in findings if finding.code == code]
    assert (line, column) in found, [finding.code for finding in findings]
    assert "\n" not in "".join(finding.message + finding.remedy for finding in findings)
