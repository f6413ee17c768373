"""What is said of an article's keys that are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.read.article import read_article

if TYPE_CHECKING:
    from generator.findings import Finding
    from tests.read.conftest import Read


def read(keys: str) -> tuple[Finding, ...]:
    """What is wrong with an article that has a title, a day and further keys from line 4 on."""
    return read_article("articles/a.md", f"---\ntitle: A plant\ndate: 2025-11-03\n{keys}\n---\nWords.\n")[1]


@pytest.mark.parametrize(
    "keys",
    [
        "og:title: x", "image:alt: x", "twitter:Card: x", "title:Alder: x",
        "seo_title: x", "og_title: x", "original_title: x", "published_by: x", "last_updated: 2025-11-04",
        "imageAlt: x", "image2: x", "author_url: x", "publisher_url: x", "created_by: x", "tag_line: x", "data: x",
        "layout: post", "sources: [a, b]", "craft: x", "permalink: /a/", "linkedin: x", "comments: true",
    ],
)  # fmt: skip
def test_a_usual_key_of_another_tool_is_no_slip(keys: str) -> None:
    assert not read(keys)


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("exerpt: x", "excerpt: x"),
        ("tag: [a, b]", "tags: [a, b]"),
        ("catgory: x", "category: x"),
        ("auhtor: x", "author: x"),
        ("toipcs: [a]", "topics: [a]"),
        ("pubisher: x", "publisher: x"),
        ("orignalUrl: https://news.example/a", "originalUrl: https://news.example/a"),
        ("summery: x", "summary: x"),
        ("urll: https://news.example/a", "url: https://news.example/a"),
    ],
)
def test_a_slip_of_the_keyboard_is_told_with_a_line_that_leaves_nothing_to_say(line: str, write: str) -> None:
    (found,) = read(line)
    assert (found.code, found.line, found.column) == ("article-key-misspelt", 4, 1)
    assert found.remedy.endswith(f"write: {write}")
    assert not read(write)


@pytest.mark.parametrize("keys", ["titel: x", "updatd: 2025-11-04", "tags:\ntag: x", "slug: a\nslugs: b"])
def test_a_key_that_the_file_gives_already_is_not_meant(keys: str) -> None:
    assert not read(keys)


def test_two_slips_of_one_key_are_not_both_to_be_written() -> None:
    assert [one.line for one in read("exerpt: x\nexcerp: y")] == [4]


@pytest.mark.parametrize("sign", [":", "："])
def test_a_space_that_is_missing_before_a_second_colon_is_told_with_the_line(folder: Read, sign: str) -> None:
    text = f"---\ntitle{sign}Alder: Steel buys robots\ndate: 2025-11-03\n---\nWords.\n"
    _, (found,) = folder({"articles/a.md": text})
    assert (found.code, found.line, found.remedy) == (
        "yaml-space-after-colon",
        2,
        'Write: title: "Alder: Steel buys robots"',
    )
