"""What stands around a claim in its article: its sentence, and those that follow in the same story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.sentences import split_sentences
from generator.model import Article, Claim

PAST = re.compile(
    r"\b(?:previous(?:ly)?|earlier|last (?:year|time)|years? ago|prior|former(?:ly)?|back in|to date|so far|"
    r"before this|had (?:been )?(?:raised|valued))\b",
    re.IGNORECASE,
)
"""Words that speak of another, earlier deal."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article."""

    passage: int
    """Index of its passage."""
    start: int
    """Offset of its first character there."""
    end: int
    """Offset after its last character."""
    text: str
    """Its words."""


def story_of(article: Article, passage: int) -> str:
    """Which story a passage belongs to: the article's own, or a related one."""
    where = article.passages[passage].where
    return where if where.startswith("related") else "own"


def start_of(article: Article, claim: Claim) -> int:
    """The offset of a claim's quote in its passage."""
    return max(0, article.passages[claim.passage].text.find(claim.quote))


def sentence_of(article: Article, claim: Claim) -> Sentence:
    """The sentence that states a claim."""
    text = article.passages[claim.passage].text
    at = start_of(article, claim)
    start, end = next(((s, e) for s, e in split_sentences(text) if s <= at < e), (0, len(text)))
    return Sentence(claim.passage, start, end, text[start:end])


def sentences_of(article: Article, passage: int) -> tuple[Sentence, ...]:
    """The sentences of a passage."""
    text = article.passages[passage].text
    return tuple(Sentence(passage, start, end, text[start:end]) for start, end in split_sentences(text))


def after(article: Article, claim: Claim, most: int) -> Iterator[Sentence]:
    """The sentences of paragraphs that follow a claim in its story.

    :param article: the article.
    :param claim: a claim of it.
    :param most: how many at most.
    """
    told = sentence_of(article, claim)
    for passage in range(claim.passage, len(article.passages)):
        if story_of(article, passage) != story_of(article, claim.passage):
            return
        kind = article.passages[passage].kind
        if passage != claim.passage and kind not in {"paragraph", "item"}:
            continue
        for sentence in sentences_of(article, passage):
            if passage > claim.passage or sentence.start > told.start:
                if most <= 0:
                    return
                most -= 1
                yield sentence
