"""A plain text's own address stands on a line of its own, above the text or below it."""

from __future__ import annotations

import pytest

from generator.read.article import read_article
from generator.read.plain_source import take_source

TEXT = "Quill rents computers from Nebra for ten years and pays them by the hour."


def text(*, above: str = "", below: str = "") -> str:
    return f"A title of several words\n{above}\n2025-11-03\n\n{TEXT}\n\n{TEXT} And so on it goes.\n\n{below}\n"


@pytest.mark.parametrize(
    "line",
    [
        "Source: https://www.herald.example/a?utm_source=x",
        "  source:  <https://herald.example/a>",
        "SOURCE https://herald.example/a.",
        "Originally published at https://herald.example/a",
        "Originally published on: https://herald.example/a",
        "First appeared in https://herald.example/a",
        "Link: https://herald.example/a/",
        "URL: http://herald.example/a",
        "Original article: https://herald.example/a#top",
        "Original — https://herald.example/a",
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_an_address_on_a_line_of_its_own_is_the_article_s(line: str, place: str) -> None:
    article, findings = read_article("articles/a.txt", text(**{place: line}))
    assert article
    assert findings == ()
    assert (article.url_keys, article.publisher, article.date) == (
        ("herald.example/a",),
        "herald.example",
        "2025-11-03",
    )
    at = 2 if place == "above" else 9
    assert ("original_url", "the text", at) in article.stated
    assert (at, "source address") in [(one.line, one.reason) for one in article.removed]
    assert "herald" not in " ".join(passage.text for passage in article.passages)


@pytest.mark.parametrize(
    "line",
    [
        "https://herald.example/a",
        "Source: The Herald",
        "The source: https://herald.example/a is worth reading.",
        "Sources: people who know of the matter",
        "Read the news at https://herald.example/a",
    ],
)
def test_other_lines_stay_text(line: str) -> None:
    lines = list(enumerate(text(below=line).split("\n"), start=1))
    assert take_source(lines, "articles/a.txt") == ((), lines, [], [])


def test_an_address_in_the_middle_of_a_text_is_of_something_else() -> None:
    lines = list(enumerate([TEXT] * 6 + ["Source: https://herald.example/a"] + [TEXT] * 3, start=1))
    assert take_source(lines, "articles/a.txt")[0] == ()


def test_an_address_with_a_password_is_neither_kept_nor_shown() -> None:
    article, findings = read_article("articles/a.txt", text(below="Source: https://me:word@herald.example/a"))
    assert article
    assert article.original_url is None
    assert "word@" not in repr(article)
    assert [(one.code, one.line) for one in findings] == [("url-credentials", 9)]


def test_every_address_is_the_article_s_and_the_first_is_shown() -> None:
    both = text(above="Source: https://herald.example/a", below="Link: https://herald.example/b")
    article, _ = read_article("articles/a.txt", both)
    assert article
    assert article.original_url == "https://herald.example/a"
    assert article.url_keys == ("herald.example/a", "herald.example/b")


def test_the_line_that_gives_the_date_is_told() -> None:
    article, _ = read_article("articles/a.txt", text())
    assert article
    assert ("date", "the text", 3) in article.stated
    assert [(one.line, one.text, one.reason) for one in article.removed] == [(3, "2025-11-03", "date")]
