"""Finds the deals that an article states: sentence by sentence, then together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.extract.deals.assemble import assemble
from generator.extract.deals.chain import described_sectors
from generator.extract.deals.clauses import Clause, cut_clauses
from generator.extract.deals.context import Context, carry_on, resolve
from generator.extract.deals.frames import Frame, first_subject, noun_frames, verb_frames
from generator.extract.deals.registry import Rule
from generator.extract.deals.rules import BY_NOUN, BY_VERB, NOUN_FORMS, TRIGGERS
from generator.extract.deals.settle import settle
from generator.extract.deals.statement import SectorOf, Statement
from generator.extract.deals.tokens import Named, Spans, find_spans, tokenise
from generator.extract.sentences import split_sentences
from generator.model import Article, Claim, Mention, Passage

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SIZE = re.compile(r"[$€£¥₹%]|\b(?:million|billion|crore|lakh|round|series|seed|funding|stake|IPO|acqui\w+|merge[rd]?)\b", re.IGNORECASE)
_REFERENCE = re.compile(r"\b(?:the|this|its?|their|they)\b", re.IGNORECASE)
_LONGEST = 250
"""Tokens of a sentence that are read; what is longer is no sentence but a list or a menu."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the reading of one article rests on."""

    article: Article
    mentions: dict[int, list[Mention]]
    sector_of: SectorOf


def find_deals(article: Article, mentions: Sequence[Mention], sector_of: SectorOf) -> tuple[Claim, ...]:
    """The deals that an article states, a claim for each sentence that states one, in the order of the text.

    :param article: the article, read and cleaned.
    :param mentions: the companies named in it.
    :param sector_of: answers a company's sector, by canonical name.
    """
    by_passage: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_passage.setdefault(mention.passage, []).append(mention)
    described = described_sectors(article.passages, mentions)
    reader = _Reader(article, by_passage, lambda company: sector_of(company) or described.get(company))
    claims: list[Claim] = []
    context, where = Context(), ""
    for number, passage in enumerate(article.passages):
        story = passage.where.split(":")[-1] if passage.where.startswith("related") else "own"
        if story != where:
            context, where = Context(focus=_focus(reader, number)), story
        found, context = _read_passage(reader, number, passage, context)
        claims += found
    return settle(tuple(claims), article)


def _focus(reader: _Reader, number: int) -> Named | None:
    """The company that a story is about: the first in its title, else in what comes first."""
    where = reader.article.passages[number].where
    for later in range(number, min(len(reader.article.passages), number + 4)):
        if reader.article.passages[later].where.startswith("related") and reader.article.passages[later].where != where:
            break
        named = sorted(reader.mentions.get(later, ()), key=lambda mention: mention.start)
        if named:
            return Named(named[0].company)
    return None


def _read_passage(reader: _Reader, number: int, passage: Passage, context: Context) -> tuple[list[Claim], Context]:
    """The claims of a passage, and whom the text is about after it."""
    claims: list[Claim] = []
    mentions = reader.mentions.get(number, [])
    if not mentions and context.focus is None:
        return claims, context
    spans: Spans | None = None
    for start, end in split_sentences(passage.text):
        inside = [mention for mention in mentions if start <= mention.start < end]
        if not _may_state_deal(passage.text[start:end], len(inside)):
            context = context.past(passage.text, inside)
            continue
        spans = spans or find_spans(passage, mentions, _today(reader.article, passage))
        found, context = _read_sentence(reader, number, passage, spans, (start, end), context)
        claims += found
    return claims, context


def _may_state_deal(sentence: str, names: int) -> bool:
    """Whether a sentence is worth reading: it has a word that some rule reads, and two parties or a size."""
    if not (names > 1 or _SIZE.search(sentence) or (names and _REFERENCE.search(sentence))):
        return False
    return not TRIGGERS.isdisjoint(_WORD.findall(sentence.lower()))


def _today(article: Article, passage: Passage) -> str | None:
    """The day of a passage: a related story has its own."""
    if passage.where.startswith("related:"):
        number = int(passage.where.split(":")[1])
        return next((item.date for item in article.related if item.number == number), None)
    return article.date


def _read_sentence(
    reader: _Reader, number: int, passage: Passage, spans: Spans, bounds: tuple[int, int], context: Context
) -> tuple[list[Claim], Context]:
    """The claims of a sentence, and whom the text is about after it."""
    tokens = resolve(tokenise(passage.text, spans, *bounds)[:_LONGEST], context, reader.sector_of)
    if not any(token.names for token in tokens):
        return [], context
    quoted = _quotations(passage.text, *bounds)
    claims: list[Claim] = []
    clauses = cut_clauses(tokens)
    framed = [pair for clause in clauses for pair in _frames(clause) if not _is_quoted(pair[0], quoted)]
    subjects = tuple(subject.names for clause in clauses if (subject := first_subject(clause)) is not None)
    subjects += tuple(frame.subject.names for frame, _ in framed if not frame.noun and frame.subject is not None)
    about = context.at(subjects)
    for frame, rules in framed:
        said = Statement(frame, tokens, about, reader.sector_of)
        claims += _claims(said, rules, number, passage, reader.article)
    return claims, carry_on(context, tokens, subjects)


_QUOTATION = re.compile(r"“[^”]{30,}(?:”|$)|(?<!\w)\"[^\"]{30,}\"")


def _quotations(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What a sentence quotes, as offsets; a few words in quotation marks are no quotation."""
    return tuple(match.span() for match in _QUOTATION.finditer(text, start, end))


def _is_quoted(frame: Frame, quoted: tuple[tuple[int, int], ...]) -> bool:
    at = frame.clause.tokens[frame.at].start
    return any(start < at < end for start, end in quoted)


def _frames(clause: Clause) -> Iterator[tuple[Frame, tuple[Rule, ...]]]:
    """The frames of a clause with the rules that read them."""
    for frame in verb_frames(clause, BY_VERB):
        yield frame, BY_VERB[frame.word]
    for frame in noun_frames(clause, NOUN_FORMS):
        yield frame, BY_NOUN[frame.word]


def _claims(said: Statement, rules: tuple[Rule, ...], number: int, passage: Passage, article: Article) -> list[Claim]:
    """The claims of the first rule that reads a statement."""
    for rule in rules:
        claims = [
            claim
            for draft in rule.read(said)
            if (claim := assemble(draft, said, rule, passage, article.date)) is not None
        ]
        if claims:
            return [replace(claim, passage=number) for claim in claims]
    return []


