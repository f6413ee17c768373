"""What can be wrong with the text of an article: another language than English, an end that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.findings import Finding, finding
from generator.model import Article, Content, Site

ENGLISH = frozenset({
    "about", "after", "and", "are", "be", "been", "but", "by", "could", "from", "has", "how", "into", "is", "it", "its",
    "more", "not", "of", "or", "our", "than", "that", "the", "their", "there", "these", "they", "this", "those", "to",
    "were", "what", "when", "which", "who", "with", "would", "you", "your",
})  # fmt: skip
"""Words that hold English sentences together; few of them are words of another language too."""

LEAST = 0.05
"""The share of these words below which a text is not English: English has a quarter, and a list of names a tenth."""

ENOUGH = 200
"""Letters from which on a text is judged."""

RUNNING = frozenset({"excerpt", "paragraph", "item"})
"""The kinds of passages that are an article's own words; a quote may be in any language."""

SHOWN = 60
"""Characters of a text's end that tell which one is meant."""


def texts_are_english(_site: Site, content: Content) -> Iterable[Finding]:
    """The rules for companies and deals read English alone."""
    for article in content.articles:
        words = re.findall(r"[^\W\d_]+", _own_words(article).casefold())
        held = sum(word in ENGLISH for word in words)
        if sum(map(len, words)) >= ENOUGH and held < LEAST * len(words):
            yield finding("language-not-english", article.source_file)


def _own_words(article: Article) -> str:
    own = (one for one in article.passages if one.kind in RUNNING and one.where in ("excerpt", "body"))
    return " ".join(one.text for one in own)


def texts_end(_site: Site, content: Content) -> Iterable[Finding]:
    """A body ends where its last sentence does, or announces what is left out of it; an excerpt may break off."""
    for article in content.articles:
        for one in article.passages:
            if one.where == "body" and one.cut and not one.text.endswith(":"):
                yield finding("text-cut-off", article.source_file, one.line, end=f"… {one.text[-SHOWN:]}")
