"""Changes as Markdown: words from content stay words, and the whole stays short."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from generator.changes_report.comparison import Comparison
from generator.changes_report.markdown import as_markdown, code, escaped
from generator.check.changes.records import Change, Changes, Fact, Lost, Proof
from generator.model import Article, Company, Story

NO_WIDTH = "\u200b"
MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})


def story(number: int, title: str) -> Story:
    article = Article(f"articles/{number}.md", "post", title, "2025-01-01", ())
    return Story(f"2025/{number}", article, (article.source_file,), (), ())


def added(*stories: Story) -> Changes:
    places = ((one, (Proof(one.article.source_file, 1, ""),)) for one in stories)
    return Changes(tuple(Change("story", "added", (), (one,), evidence=proofs) for one, proofs in places))


@pytest.mark.parametrize(
    "text",
    [
        "plain words, 5% – “quoted”",
        "*a* _b_ **c** ~~d~~ `e` ``f`` \\g",
        "[link](https://x.example) ![picture](x.png) [ref]: x",
        "<b>bold</b> <!-- hidden --> &amp; &lt;",
        "costs $5 and $x$ and $$y$$",
        "# heading | cell | cell",
        "</details></summary><script>x</script>",
    ],
)
def test_words_come_out_as_they_went_in(text: str) -> None:
    """What GitHub's Markdown makes of them is one run of the same words, without an element."""
    html = MARKDOWN.renderInline(escaped(text)).replace(NO_WIDTH, "")
    assert "<" not in html
    assert html.replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("@octo and a@b.example", r"@\w"),
        ("see #12 and desk/site#12", r"#\d"),
        ("GH-12", r"GH-\d"),
        ("https://x.example mailto:x", r":[\w/]"),
        ("www.x.example", r"www\."),
        (":tada:", r":\w+:"),
        ("fixed in 0123abc0", r"[0-9a-f]{7}"),
    ],
)
def test_nothing_is_left_that_github_makes_a_link_or_a_mention_of(text: str, linked: str) -> None:
    assert re.search(linked, text)
    html = MARKDOWN.renderInline(escaped(text))
    assert not re.search(linked, html)
    assert html.replace(NO_WIDTH, "") == text


def test_a_long_number_stays_in_one_piece() -> None:
    assert escaped("1234567890 units") == "1234567890 units"


def test_characters_that_turn_or_break_a_line_are_made_harmless() -> None:
    assert escaped("a\nb\u202ec\x1bd") == "a b\ufffdc\ufffdd"
    assert code("a\nb") == "`a b`"


@pytest.mark.parametrize("path", ["a/b.md:3", "a`b", "`a``b`", "<b>@octo</b>", "x ```"])
def test_a_path_is_code_whatever_is_in_it(path: str) -> None:
    html = MARKDOWN.renderInline(code(path))
    assert re.fullmatch(r"<code>[^<]*</code>", html)
    assert html[6:-7].replace("&lt;", "<").replace("&gt;", ">") == path


def test_a_large_change_stays_below_the_limit_and_says_how_many_more_there_are_and_how_to_see_them() -> None:
    stories = [story(number, "@$<" * 400) for number in range(500)]
    companies = tuple(Company(f"c-{number}", "[*]" * 300, (), (), ()) for number in range(500))
    lost = tuple(Lost(f"stories/{'x' * 300}/{number}/", f"stories/{'y' * 300}/") for number in range(500))
    changes = Changes((*added(*stories).changes,), companies, lost)
    text = as_markdown(Comparison("main", "HEAD", "content", changes))
    assert len(text) < 65_536
    assert re.search(r"^and [\d,]+ more; `research-site diff main HEAD` lists all\.$", text, re.MULTILINE)
    assert text.count("<details>") == text.count("</details>") == 3
    shown = text.count("\n- added: ")
    assert f"and {500 - shown:,} more;" in text


def test_counts_come_first_and_the_details_are_folded() -> None:
    text = as_markdown(Comparison("main", None, "content", added(story(1, "One"), story(2, "Two")), "A note."))
    assert text == (
        "**Stories: 2 added.**\n\nFrom `main` to the files as they lie in the folder.\n\nA note.\n\n"
        "<details><summary>Stories: 2</summary>\n\n"
        "- added: One (`stories/2025/1/`)\n  - `content/articles/1.md:1`\n"
        "- added: Two (`stories/2025/2/`)\n  - `content/articles/2.md:1`\n\n</details>\n"
    )


def test_one_thing_with_many_facts_leaves_room_for_others() -> None:
    proofs = tuple(Proof(f"articles/{number}.md", 1, "So it is.") for number in range(2))
    one, other = story(1, "One"), story(2, "Two")
    facts = tuple(Fact("topics", (f"a{number}",), None, proofs, proofs) for number in range(40))
    changes = (Change("story", "changed", (one,), (one,), facts), Change("story", "changed", (other,), (other,)))
    text = as_markdown(Comparison("main", "HEAD", "content", Changes(changes)))
    assert "\n  - topics: without a0\n" in text
    assert "\n  - and 185 more lines; `research-site diff main HEAD` has all.\n- changed: Two (" in text


def test_one_thing_too_long_for_a_section_is_counted() -> None:
    huge = Lost("x" * 20_000)
    text = as_markdown(Comparison("main", "HEAD", "content", Changes((), (), (huge,))))
    assert "and 1 more; `research-site diff main HEAD` lists all." in text
    assert len(text) < 1_000
