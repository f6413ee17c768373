"""Which files are one story, and what of them is shown."""

from __future__ import annotations

import time

import pytest

from generator.link.stories import join_stories
from generator.model import Article, Passage


def article(file: str, text: str = "", url: str = "herald.example/x", **fields: object) -> Article:
    """An article with one paragraph."""
    given = {"title": "One", "date": None, "url_keys": (url,)} | fields
    return Article(file, "post", passages=(Passage("body", "paragraph", 1, text),), **given)  # type: ignore[arg-type]  # by name


WORDS = [f"word{number}" for number in range(100)]


@pytest.mark.parametrize(
    ("changed", "stories"),
    [(0, 1), (15, 1), (16, 2), (100, 2)],
)
def test_a_text_is_the_same_where_85_of_100_words_are(changed: int, stories: int) -> None:
    other = [*WORDS[changed:], *(f"other{number}" for number in range(changed))]
    joined, _ = join_stories([article("a.md", " ".join(WORDS)), article("b.md", " ".join(other))])
    assert len(joined) == stories


def test_words_count_as_often_as_they_stand() -> None:
    joined, _ = join_stories([article("a.md", "buy " * 20 + "now"), article("b.md", "buy now " + " ".join(WORDS))])
    assert len(joined) == 2


def test_a_text_that_breaks_off_is_the_same_and_the_whole_one_is_shown_under_the_first_file() -> None:
    cut, whole = article("a.md", " ".join(WORDS[:20]), title="First"), article("b.md", " ".join(WORDS), title="Second")
    (story,), findings = join_stories([whole, cut])
    assert story.shown.source_file == "b.md"
    assert story.id == "undated/first"
    assert [one.source_file for one in story.files] == ["a.md", "b.md"]
    assert [one.code for one in findings] == ["story-joined"]


def test_what_the_shown_file_lacks_comes_from_the_others_and_the_date_is_the_earliest() -> None:
    lean = article("b.md", " ".join(WORDS), date="2025-02-02")
    rich = article("a.md", "word1", date="2025-01-01", publisher="Herald", original_url="https://herald.example/x")
    (story,), _ = join_stories([lean, rich])
    assert (story.shown.source_file, story.shown.date, story.shown.publisher) == ("b.md", "2025-01-01", "Herald")
    assert story.id == "2025/one"


def test_a_finished_file_is_shown_before_a_longer_draft() -> None:
    (story,), _ = join_stories([article("a.md", "word1"), article("b.md", " ".join(WORDS), draft=True)])
    assert story.shown.source_file == "a.md"


def test_an_address_known_to_a_third_file_joins_two() -> None:
    one, two = article("a.md", "same text here", "u1"), article("c.md", "same text here", "u2")
    between = article("b.md", "same text here", url_keys=("u1", "u2"))
    assert len(join_stories([one, two])[0]) == 2
    assert len(join_stories([one, two, between])[0]) == 1


def test_many_texts_at_one_address_take_seconds_and_copies_are_still_found() -> None:
    texts = [" ".join(f"w{number}x{place}" for place in range(60)) for number in range(800)]
    start = time.process_time()
    joined, _ = join_stories([article(f"{n:04}{copy}.md", text) for n, text in enumerate(texts) for copy in "ab"])
    assert time.process_time() - start < 5
    assert len(joined) == len(texts)


def test_the_same_text_at_another_address_is_another_story() -> None:
    joined, _ = join_stories([article("a.md", "same text here", "u1"), article("b.md", "same text here", "u2")])
    assert [story.id for story in joined] == ["undated/one", "undated/one-2"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"title": "A title", "slug": "own"}, "undated/own"),
        ({"title": "A title", "date": "2025"}, "2025/a-title"),
        ({"title": "標題"}, "undated/some-file"),
        ({"title": "2024"}, "undated/some-file"),
        ({"title": "Readme"}, "undated/readme-2"),
    ],
)
def test_an_id_comes_from_slug_title_or_file_name(fields: dict[str, str], expected: str) -> None:
    (story,), _ = join_stories([article("articles/2025/Some File.md", **fields)])
    assert story.id == expected
