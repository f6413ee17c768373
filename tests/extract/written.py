"""Short articles for the tests of the search for names."""

from __future__ import annotations

from generator.extract.companies import find_mentions
from generator.extract.names import Names, build_names
from generator.model import Article, Passage

NAMES = build_names((), ())
"""The lexicon alone."""


def article(*texts: str, title: str = "", publisher: str | None = None, cut: bool = False) -> Article:
    """An article of a title and paragraphs; ``cut`` says that the last one breaks off."""
    passages = [Passage("title", "title", 1, title)] if title else []
    passages += [
        Passage("body", "paragraph", number, text, cut=cut and number == len(texts) + 1)
        for number, text in enumerate(texts, 2)
    ]
    return Article("articles/a.md", "post", title, None, tuple(passages), publisher=publisher)


def companies(*texts: str, names: Names = NAMES, title: str = "", publisher: str | None = None) -> set[str]:
    """The companies that an article names."""
    mentions, _ = find_mentions(article(*texts, title=title, publisher=publisher), names)
    return {mention.company for mention in mentions}
