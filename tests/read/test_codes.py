"""Every code of this part of the stage has a file that produces it, at its line and column."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import generator.read
from generator.findings import CODES

if TYPE_CHECKING:
    from tests.read.conftest import Read

A = "articles/a.md"
C = "companies/lambda.md"
D = "deals/a-b-2025.md"
Y = "decisions.yml"
R = "addresses.txt"


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
    ("address-line", R, "# fine\n\ncompanies/a/ = A\ncompanies/b/ A\n", 4, 1),
    ("address-recorded-twice", R, "companies/a/ = A\ncompanies/a/ -> companies/b/\n", 2, 1),
    ("file-not-utf8", A, b"Fine.\nCaf" + b"\xe9 here", 2, 4),
    ("file-utf16", A, "A text".encode("utf-16"), 1, 1),
    ("file-empty", A, "", None, None),
    ("file-empty", A, "\n---\n \n", None, None),
    ("file-empty", A, "---\ncategory: x\n---\n", None, None),
    ("file-large", A, b"a" * 1_000_001, None, None),
    ("file-control-characters", A, "---\ntitle: A\x07title\x00\n---\n", 2, 9),
    ("front-matter-unclosed", A, "---\ntitle: x\n", 1, 1),
    ("front-matter-misclosed", A, "---\ntitle: x\n--\n\nBody", 3, 1),
    ("front-matter-unopened", A, "title: x\nsecured: abc\n---\nBody", 1, 1),
    ("front-matter-misopened", A, "----\ntitle: x\nsecured: abc\n----\nBody", 2, 1),
    ("front-matter-other", A, '{"title": "x", "secured": "abc"}', 1, 1),
    ("front-matter-closed-early", A, "---\ntitle: x\n---\nsource: y\nsecured: abc\n---\nBody", 4, 1),
    ("front-matter-other", A, '+++\ntitle = "x"\n+++\nBody', 1, 1),
    ("front-matter-keyless", A, "---\nBody\n---\nMore", 2, 1),
    ("yaml-colon", A, article("excerpt: a: b"), 4, 11),
    ("yaml-space-after-colon", A, article("excerpt:a"), 4, 1),
    ("yaml-indent", A, article(" excerpt: a"), 4, 9),
    ("yaml-tab", A, article("\texcerpt: a"), 4, 1),
    ("yaml-keyless", A, article("more of it\nexcerpt: a"), 4, 1),
    ("yaml-quote-open", A, article('excerpt: "a'), 4, 10),
    ("yaml-after-value", A, article('excerpt: "a" b'), 4, 14),
    ("yaml-character", A, article("excerpt: @a"), 4, 10),
    ("yaml-escape", A, article('excerpt: "a\\d"'), 4, 12),
    ("yaml-bracket-open", A, article("tags: [a, b\nslug: c"), 4, 7),
    ("yaml-anchor", A, article("excerpt: *a"), 4, 10),
    ("yaml-tag", A, article("excerpt: !a b"), 4, 10),
    ("yaml-deep", A, article("excerpt: " + "[" * 60), 4, 59),
    ("yaml-long", A, article("excerpt: " + "a" * 500_000), 1, 1),
    ("yaml-key", A, article("[a]: b"), 4, 1),
    ("yaml-duplicate", A, article("excerpt: a\nexcerpt: b"), 5, 1),
    ("yaml-second-document", Y, decision("verdict: same\n  companies: [a, b]") + "---\n- a\n", 6, 1),
    ("yaml-broken", A, article("}"), 4, 1),
    ("article-key-misspelt", A, article("exerpt: a"), 4, None),
    ("article-key-unknown", A, article("weather: fine"), 4, None),
    ("key-twice", A, article("Title: b"), 4, 1),
    ("value-commented", A, article("excerpt: We are #1, and #2 #3"), 4, 10),
    ("value-not-single", A, article("excerpt: [a]"), 4, 10),
    ("value-not-list", A, article("related: a"), 4, 10),
    ("value-needs-words", A, article("checked_by: yes"), 4, 13),
    ("value-not-yes-no", D, deal("{name: a, role: customer, lead: perhaps}, {name: b, role: supplier}"), 3, 43),
    ("value-not-id", A, article("slug: My Story"), 4, 7),
    ("value-not-of-these", A, article("body: half"), 4, 7),
    ("item-keyless", A, article("deals: [a]"), 4, 9),
    ("draft-unclear", A, article("draft: perhaps"), 4, 8),
    ("draft-unclear", A, article("published: perhaps"), 4, 12),
    ("draft-unclear", A, article("published:"), 4, 11),
    ("draft-unclear", A, article('published: ""'), 4, 12),
    ("draft-unclear", A, article("published: ~"), 4, 12),
    ("draft-unclear", A, article("draft: null"), 4, 8),
    ("date-unreadable", A, "---\ntitle: x\ndate: 2025-02-30\n---\n", 3, 7),
    ("date-no-day", A, "---\ntitle: x\ndate: 2025-02\n---\n", 3, 7),
    ("date-missing", A, "---\ntitle: x\n---\n", None, None),
    ("title-missing", A, "---\ndate: 2025-11-03\n---\nA first sentence. A second one.\n", None, None),
    ("related-untitled", A, article("related:\n  - excerpt: a"), 5, 5),
    ("related-untitled", A, article("related: [a]"), 4, 11),
    ("url-scheme", A, article("source: javascript:alert(1)"), 4, 9),
    ("url-credentials", A, article("link: https://a:b@n.example/"), 4, 7),
    ("url-broken", A, article("link: /a/b"), 4, 7),
    ("curated-name", "companies/My Firm.md", "---\nname: My Firm\n---\n", None, None),
    ("curated-reserved", "companies/2024.md", "---\nname: 2024\n---\n", None, None),
    ("curated-reserved", "deals/undated.md", "---\namount: $5m\n---\n", None, None),
    ("round-unknown", D, "---\nround: <script>\n---\n", 2, 8),
    (
        "round-misplaced",
        D,
        deal("{name: a, role: customer}, {name: b, role: supplier}").replace("---\n", "---\nround: Seed\n", 1),
        2,
        1,
    ),
    ("curated-twice", "companies/lambda.markdown", "---\nname: Lambda\n---\n", None, None),
    ("curated-keyless", C, "Lambda is a firm.", 1, 1),
    ("key-unknown", C, "---\nname: Lambda\nwebsit: x\n---\n", 3, 1),
    ("key-missing", C, "---\nticker: L\n---\n", None, None),
    ("amount-unreadable", D, "---\namount: 320000000\n---\n", 2, 9),
    ("party-role", D, deal("{name: a, role: customer}, {name: b, role: target}, {name: c, role: supplier}"), 3, 1),
    ("party-missing", D, deal("{name: a, role: customer}"), 3, 1),
    ("party-missing", D, deal("{name: a, role: partner}", "partnership"), 3, 1),
    ("deal-incomplete", A, article("deals:\n  - type: supply"), 5, 5),
    ("reject-with-facts", D, "---\nreject: It is none.\namount: $5m\n---\n", 3, 1),
    ("evidence-unplaced", D, "---\nevidence:\n  - quote: a\n---\n", 3, 5),
    ("decisions-no-list", Y, "verdict: same\n", 1, 1),
    ("item-keyless", Y, "- same\n", 1, 3),
    ("key-missing", Y, "- verdict: same\n  companies: [a, b]\n  by: x\n  on: 2025-11-03\n", 1, 3),
    ("value-not-of-these", Y, decision("verdict: equal\n  companies: [a, b]"), 1, 12),
    ("decision-nameless", Y, decision("verdict: not-a-company"), 1, 3),
    ("decision-pairless", Y, decision("verdict: same\n  companies: [a]"), 1, 3),
    ("decision-pairless", Y, decision("verdict: same\n  companies: [a, a]"), 1, 3),
]

MODULES = (
    "article.py", "content.py", "curated.py", "decisions.py", "dialects.py", "files.py", "front_matter.py", "keys.py",
    "kinds.py", "recorded.py", "related.py", "stated.py", "../text/urls.py", "yaml_mistakes.py", "yaml_nodes.py",
)  # fmt: skip
"""The modules whose findings these are."""

ON_DISK = {"file-missing", "file-name", "file-folder", "file-special", "file-unreadable", "outside-link"}
"""Codes of files that are no files of ours: their tests are in ``test_files.py``."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_file_produces_the_code(folder: Read, case: tuple[str, str, str | bytes, int | None, int | None]) -> None:
    code, path, text, line, column = case
    files = {path: text}
    if code == "curated-twice":
        files["companies/lambda.md"] = "---\nname: Lambda\n---\n"
    _, findings = folder(files)
    found = [(finding.line, finding.column) for finding in findings if finding.code == code]
    assert (line, column) in found, [finding.code for finding in findings]
    assert "\n" not in "".join(finding.message + finding.remedy for finding in findings)


def test_every_code_of_these_modules_has_a_file() -> None:
    """The bodies' own codes (those under "bodies" in the list) are tested with the bodies."""
    folder = Path(next(iter(generator.read.__path__)))
    words = {word for name in MODULES for word in re.findall(r'"([a-z0-9-]+)"', (folder / name).read_text())}
    tested = {code for code, *_ in CASES} | ON_DISK
    assert words & set(CODES) == tested
