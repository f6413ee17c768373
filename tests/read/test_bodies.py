"""Golden bodies: ``golden_bodies/<case>/input.*`` is read as ``expected.txt`` says.

The first line of an ``input.md`` gives the article's title, the body follows; an ``input.txt`` is a whole plain text.
``pytest tests/read --update-golden`` writes the expected files anew; the difference in git is the review.
"""

from __future__ import annotations

import re
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import nh3
import pytest

from generator.findings import CODES
from generator.read import bodies, markdown
from generator.read.blocks import ATTRIBUTES, SCHEMES, TAGS
from generator.read.bodies import read_body
from generator.read.cleaning.lines import REASONS
from generator.read.markdown import LONGEST_PARAGRAPH
from generator.read.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.findings import Finding
    from generator.read.bodies import Body

GOLDEN = Path(__file__).parent / "golden_bodies"
CASES = sorted(GOLDEN.glob("*/input.*"))


def lines(text: str) -> list[tuple[int, str]]:
    """The lines of a file with their numbers."""
    return list(enumerate(text.removeprefix("\ufeff").splitlines(), start=1))


def read(body: str, title: str = "") -> tuple[Body, tuple[Finding, ...]]:
    """A body of ``articles/2024/a.md``."""
    return read_body(lines(body), "articles/2024/a.md", title=title)


def html(body: str) -> str:
    """All that a body shows."""
    return "\n".join(block.html for block in read(body)[0].blocks)


def shown(body: Body, findings: tuple[Finding, ...]) -> Iterator[str]:
    """A body as an editor can read it."""
    for block in body.blocks:
        yield f"line {block.line}: {block.kind}"
        yield f"    {block.html}"
        yield from (f"    {p.line} {p.kind}: {p.text}{'  [cut]' if p.cut else ''}" for p in block.passages)
    yield "removed:"
    yield from (f"    {piece.line} {piece.reason}: {' / '.join(piece.text.splitlines())}" for piece in body.removed)
    yield "findings:"
    yield from (f"    {found.line} {found.severity} {found.code}: {found.message}" for found in findings)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.parent.name)
def test_a_body_reads_as_expected(file: Path, update_golden: bool) -> None:
    numbered = lines(file.read_text(encoding="utf-8"))
    name = f"articles/2024/{file.parent.name}{file.suffix}"
    head = []
    if file.suffix == ".txt":
        plain, findings = read_plain(numbered, name)
        body = plain.body
        head = [f"title (line {plain.title_line}): {plain.title}", f"date: {plain.date and plain.date[1]}"]
    else:
        body, findings = read_body(numbered[1:], name, title=numbered[0][1].removeprefix("title: "))
    result = "\n".join((*head, *shown(body, findings))) + "\n"
    expected = file.parent / "expected.txt"
    if update_golden:
        expected.write_text(result, encoding="utf-8")
    assert result == expected.read_text(encoding="utf-8")


HOSTILE = {
    "less-than": "<" * 200_000,
    "stars": "*" * 200_000,
    "brackets": "[" * 200_000,
    "links": "[a](" * 25_000,
    "tags-open": "<a" * 50_000,
    "quotes-open": '<a "' * 50_000,
    "comments-open": "<!--" * 25_000,
    "entities": "&#" * 50_000,
    "deep-boxes": "<div>\n" * 30_000,
    "deep-lists": "<ul><li>" * 20_000,
    "deep-tables": "<table><tr><td>" * 10_000,
    "deep-bold": "<b>" * 20_000 + "<p>" * 20_000,
    "deep-quotes": ">" * 100_000 + " a",
    "scripts-open": "<script>" * 20_000,
    "gaps": ("a" + " " * 9) * 10_000,
    "events": "\tSome event\n" * 5_000,
    "marks": "© " * 50_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_text_costs_no_more_than_its_length(kind: str) -> None:
    """Each of these takes well under a second; one that took the square of its length would take minutes."""
    body, _ = read(HOSTILE[kind])
    plain, _ = read_plain(lines(HOSTILE[kind]), "articles/a.txt")
    assert body.blocks or body.removed or "&" not in HOSTILE[kind]
    assert len(plain.title) < 200


ATTACKS = [
    "<script>alert(1)</script>",
    "<p>a</p><script>alert(1)",
    "<img src=x onerror=alert(1)>",
    "a <img src=x onerror=alert(1)> b",
    "<a href='java&#10;script:alert(1)'>x</a>",
    '<a title=">" href="java\nscript:alert(1)">x</a>',
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href=data:text/html,<script>alert(1)</script>>x</a>",
    "[x](javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "![x](data:image/svg+xml;base64,AAAA)",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<style>*{display:none}</style>text",
    "<form action=//evil.example><input name=a><button>Go</button></form>",
    '<p id="p9" class="x" style="position:fixed">a</p>',
    "<table><tr><td><a href='javascript:alert(1)'>x",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "`<script>alert(1)</script>`",
    "a \ue000 b <b>\ue000</b>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_in_a_body_runs(attack: str) -> None:
    """What is shown is what nh3 lets through: no script, style, event handler or form; no address but of the web."""
    for block in read(attack)[0].blocks:
        again = nh3.clean(block.html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
        assert again == block.html
        tags = "".join(re.findall(r"<[^>]*>", block.html)).casefold()
        assert not re.search(r"<(?:script|style|iframe|form|svg|math)|\son\w+=|style=|class=|javascript:|data:", tags)
        assert block.html.count(f'id="{block.anchor}"') == tags.count(" id=") == 1


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "# A\n\n## B\n\n# C\n\n#### D",
            '<h2 id="p1">A</h2>\n<h3 id="p2">B</h3>\n<h2 id="p3">C</h2>\n<h3 id="p4">D</h3>',
        ),
        ("### A\n\n## B\n\n### C", '<h2 id="p1">A</h2>\n<h2 id="p2">B</h2>\n<h3 id="p3">C</h3>'),
        ("***\n\na.\n\n***\n\n***\n\nb.\n\n***", '<p id="p1">a.</p>\n<hr id="p2">\n<p id="p3">b.</p>'),
        ("<p>a<p>b", '<p id="p1">a</p>\n<p id="p2">b</p>'),
        ("<li>a<li>b", '<ul id="p1"><li>a</li><li>b</li></ul>'),
        ("<td>a", '<table id="p1"><tbody><tr><td>a</td></tr></tbody></table>'),
        ("<b>a <i>b</b> c</i>", '<p id="p1"><strong>a <em>b</em></strong> c</p>'),
        ("<div>a<div>b</div>c</div>", '<p id="p1">a</p>\n<p id="p2">b</p>\n<p id="p3">c</p>'),
        ("a &amp;#8217; &amp;lt;b&amp;gt; 5 &lt; 6", '<p id="p1">a ’ &amp;lt;b&amp;gt; 5 &lt; 6</p>'),
        ("&lt;b&gt; is a tag", '<p id="p1">&lt;b&gt; is a tag</p>'),
        ("[a](b.md)", '<p id="p1"><a href="content:articles/2024/b.md">a</a></p>'),
        ("![a](b.png)", '<figure id="p1"><img src="content:articles/2024/b.png" alt="a"></figure>'),
        ("<p>one <script>x()</script>two", '<p id="p1">one two</p>'),
        ("<script>\n\nx()\n\n</script>\n\nafter", '<p id="p1">after</p>'),
        ("<iframe src='//a.example/x'>\n\nafter", '<p id="p1">after</p>'),
    ],
)
def test_broken_markup_is_mended(body: str, shown: str) -> None:
    assert html(body) == shown


def test_long_lines_of_running_text_are_paragraphs_each() -> None:
    sentence = "This line, which has one mark only, is far longer than anybody would wrap one. " * 2
    assert len(read(f"{sentence}\n{sentence}")[0].blocks) == 2
    assert len(read(f"{sentence[:50]}\n{sentence}")[0].blocks) == 1


def test_each_removal_has_a_reason_that_an_editor_can_read() -> None:
    for file in CASES:
        removed = read(file.read_text(encoding="utf-8"))[0].removed
        assert {piece.reason for piece in removed} <= set(REASONS)
    assert all(reason.endswith(".") and "\n" not in reason for reason in REASONS.values())


def test_a_body_that_stops_the_parser_is_shown_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_lines: object) -> None:
        raise RecursionError

    monkeypatch.setattr(bodies, "read_markdown", stop)
    body, findings = read("*One*\n\ntwo.")
    assert [block.html for block in body.blocks] == ['<p id="p1">*One*</p>', '<p id="p2">two.</p>']
    assert [found.code for found in findings] == ["body-unreadable"]


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("a\n\n<iframe src='https://v.example/x'></iframe>", "embed-left-out", 3),
        ("a\n\n<p>\n<a href='ftp://x.example'>b</a>", "link-unsafe", 4),
        ("a\n\n![b](../../../c.png)", "path-outside", 3),
        ("a\n\n<img src=x> b", "picture-no-picture", 3),
        ("a\n\n![c](page.md) b", "picture-no-picture", 3),
        ("a\n\n" + "b" * (LONGEST_PARAGRAPH + 1), "paragraph-too-long", 3),
    ],
)
def test_what_is_left_out_is_reported_at_its_line(body: str, code: str, line: int) -> None:
    assert [(found.code, found.line) for found in read(body)[1]] == [(code, line)]


@pytest.mark.parametrize(
    ("body", "line", "column", "path"),
    [
        ("See b.md\nand [b.md](b.md).", 2, 12, "articles/2024/b.md"),
        ("See [b][x].\n\nAnd c.\n\n[x]: ../b.md", 5, 6, "articles/b.md"),
        ("a\n\n<p>\n<a href='../../companies/north%20grid/'>b</a>", 4, 10, "companies/north grid"),
        ("![b](b.png)", 1, 6, "articles/2024/b.png"),
        ("[home](../../)", 1, 8, ""),
        ("[b](#p1)", 1, 5, "articles/2024/a.md"),
        ("[b](?x=1)", 1, 5, "?x=1"),
        ("[b](/about/)", 1, 5, "/about"),
        ("[b](/)", 1, 5, "/"),
        ("[b](../../../../tag/b/)", 1, 5, "../../../../tag/b"),
        ('<a href="b&#46;md">b</a>', 1, None, "articles/2024/b.md"),
    ],
)
def test_what_leads_to_something_of_the_site_is_kept_with_its_place(
    body: str, line: int, column: int | None, path: str
) -> None:
    assert [(link.line, link.column, link.path) for link in read(body)[0].links] == [(line, column, path)]


def test_what_leads_elsewhere_or_nowhere_is_no_link_of_the_site() -> None:
    body = "[a](https://x.example) [b](#) [c]() [d](mailto:a@x.example) ![e](e.pdf) ![f](../../../f.png) ![g](/g.png)"
    assert read(body)[0].links == ()


def test_thousands_of_links_take_no_longer_than_their_length() -> None:
    body = "\n\n".join("".join(f"[b]({row}/{n}.md) " for n in range(800)) for row in range(20))
    start = process_time()
    assert len(read(body)[0].links) == 16_000
    assert process_time() - start < 8


def test_a_made_title_is_reported() -> None:
    _, findings = read_plain(lines("\nA sentence that ends here, and is a paragraph."), "articles/a.txt")
    assert [(found.code, found.line, found.severity) for found in findings] == [("title-made", 2, "note")]


def test_all_codes_of_bodies_are_tested_here() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    modules = [Path(str(markdown.__file__)).parent / name for name in ("bodies.py", "inline.py", "plain.py")]
    named = {word for module in modules for word in re.findall(r'"([a-z]+(?:-[a-z]+)+)"', module.read_text("utf-8"))}
    assert len(named & set(CODES)) == 7
    assert all(f'"{code}"' in source for code in named & set(CODES))


@pytest.mark.shared
def test_no_plug_is_left_in_the_seeds_and_no_word_is_lost(shared: Path) -> None:
    """The blog post's event plug goes whole; of the plain text nothing goes."""
    (post,) = (shared / "seeds").glob("001*")
    (text,) = (shared / "seeds").glob("002*")
    body, _ = read(post.read_text(encoding="utf-8").split("\n---\n", 1)[1])
    assert not re.search("Netflix|Hugging Face|Disrupt|Techcrunch", " ".join(block.html for block in body.blocks))
    assert len(body.blocks) == 7 and not body.cut
    plain, _ = read_plain(lines(text.read_text(encoding="utf-8")), "articles/a.txt")
    assert not plain.body.removed and len(plain.body.blocks) == 14
