"""Stories that carry nearly the text of another one, from another address."""

from __future__ import annotations

import time

import pytest

from generator.link.copies import near_copies
from generator.link.stories import join_stories
from tests.link.test_stories import article

SENTENCE = "The harbour of the old town is to have a hall of machines, number {} of many. "
TEXT = "".join(SENTENCE.format(number) for number in range(6))


def copies(*texts: str, dates: tuple[str | None, ...] = ()) -> tuple[tuple[str, str], ...]:
    """The copies among texts, each from an address of its own, titled A, B, C."""
    given = zip("abcdefgh", texts, (*dates, *[None] * len(texts)), strict=False)
    joined, _ = join_stories([article(f"{n}.md", text, f"u{n}", title=n.upper(), date=date) for n, text, date in given])
    return near_copies(joined)


def test_the_later_one_is_named_with_the_earliest() -> None:
    assert copies(TEXT, TEXT, TEXT, dates=("2025-01-03", "2025-01-01", "2025-01-02")) == (
        ("2025/a", "2025/b"),
        ("2025/c", "2025/b"),
    )


def test_an_undated_copy_is_later_than_a_dated_one() -> None:
    assert copies(TEXT, TEXT, dates=(None, "2025-01-01")) == (("undated/a", "2025/b"),)


def test_a_copy_that_breaks_off_is_one() -> None:
    assert copies(TEXT, TEXT[: len(TEXT) // 2]) == (("undated/b", "undated/a"),)


@pytest.mark.parametrize("shared", [0, 1, 2])
def test_a_text_with_a_few_sentences_in_common_is_none(shared: int) -> None:
    other = "".join(
        f"Nobody had foreseen what {n} boats would bring to shore {n} days later in spring. " for n in "abcdef"
    )
    assert copies(TEXT, "".join(map(SENTENCE.format, range(shared))) + other) == ()


def test_one_line_is_not_judged() -> None:
    assert copies(SENTENCE, SENTENCE + TEXT) == ()


def test_the_words_of_a_short_text_in_a_long_one_make_no_copy_without_its_sentences() -> None:
    turned = "".join(" ".join(reversed(SENTENCE.format(number).split())) + ". " for number in range(5))
    assert copies(TEXT, SENTENCE.format(0) + turned) == ()


def test_a_phrase_of_a_publisher_s_does_not_make_copies_of_its_stories() -> None:
    phrases = [f"The desk has tested things of kind {n} for years and says what to buy and to leave" for n in range(9)]
    texts = [". ".join((*phrases, f"This one is about number {n} and about nothing else at all")) for n in range(30)]
    joined, _ = join_stories([article(f"{n}.md", text, f"u{n}") for n, text in enumerate(texts)])
    assert near_copies(joined) == ()


def test_two_versions_of_one_address_are_no_copies() -> None:
    long = TEXT + "".join(f"word{n} " for n in range(40))
    joined, _ = join_stories([article("a.md", TEXT + "other " * 60), article("b.md", long)])
    assert len(joined) == 2
    assert near_copies(joined) == ()


def test_thousands_of_stories_take_seconds() -> None:
    texts = [
        "".join(f"Sentence {n} of story {s} has words of its own, {n * s}, enough. " for n in range(20))
        for s in range(3000)
    ]
    joined, _ = join_stories([article(f"{n}.md", text, f"u{n}") for n, text in enumerate(texts)])
    start = time.process_time()
    near_copies(joined)
    assert time.process_time() - start < 5
