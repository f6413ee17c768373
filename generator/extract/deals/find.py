"""Finds the deals that an article states: sentence by sentence, then together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extract.dates import find_dates
from generator.extract.deals.assemble import assemble
from generator.extract.deals.chain import called_sector, described_sectors
from generator.extract.deals.clauses import Clause, cut_clauses
from generator.extract.deals.context import Context, carry_on
from generator.extract.deals.dating import redate
from generator.extract.deals.descriptions import described_words
from generator.extract.deals.details import with_details
from generator.extract.deals.doubts import doubting_references, with_doubts
from generator.extract.deals.ends import with_ends
from generator.extract.deals.frames import Frame, first_subject, noun_frames, verb_frames
from generator.extract.deals.oneness import halves_joined, under_one_name
from generator.extract.deals.references import resolve
from generator.extract.deals.refusals import Found, in_quotation, is_quoted, told_once
from generator.extract.deals.registry import Rule
from generator.extract.deals.rules import BY_NOUN, BY_VERB, NOUN_FORMS, TRIGGERS
from generator.extract.deals.settle import settle
from generator.extract.deals.standing import stand
from generator.extract.deals.statement import Place, SectorOf, Statement
from generator.extract.deals.syntax import Tokens
from generator.extract.deals.tiers import without_tiers
from generator.extract.deals.tokens import OTHERS, Named, Token, quotations, tokenise
from generator.extract.sentences import split_sentences
from generator.model import Article, Claim, Mention, Passage, Refused

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SIZE = re.compile(
    r"[$€£¥₹%]|\b(?:[MG]W|(?:mega|giga)watts?|million|billion|crore|lakh|round|series|seed|funding|stake|IPO|acqui\w+|merge[rd]?)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\b(?:the|this|its?|their|they)\b", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:two|they|companies|pair|duo|firms|partners)\b", re.IGNORECASE)
_SAME_DAY = re.compile(r"\b(?:same|that) day\b", re.IGNORECASE)
_BACK = 1000
"""How many characters before a sentence may name the day that its *same day* means."""
_LONGEST = 2000
"""Characters of a sentence that are read; what is longer is no sentence but a list or a menu."""


def read_deals(
    article: Article, mentions: Sequence[Mention], sector_of: SectorOf
) -> tuple[tuple[Claim, ...], tuple[Refused, ...]]:
    """The deals that an article states, a claim for each sentence that states one, and what was refused, in order.

    :param article: the article, read and cleaned.
    :param mentions: the companies named in it.
    :param sector_of: answers a company's sector, by canonical name.
    """
    read: list[Found] = []
    context, story = Context(), ""
    for place in _places(article, mentions, sector_of):
        if _story(place.passage) != story:
            story = _story(place.passage)
            context = Context(focus=_focus(article, mentions, place.number))
        if place.mentions or context.focus is not None:
            found, context = _read_passage(place, context)
            read += found
    claims = tuple(one for one in read if isinstance(one, Claim))
    told = with_doubts(_over_article(claims, article, mentions), article, mentions)
    kept = with_ends(told, article, mentions)
    return kept, told_once(read, kept)


def _over_article(claims: tuple[Claim, ...], article: Article, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """The claims with what the rest of their article says of their deals."""
    named = tuple(sorted(mentions, key=lambda mention: (mention.passage, mention.start)))
    claims = settle(under_one_name(claims, article, named), article)
    for step in (stand, redate, with_details, halves_joined, without_tiers):
        claims = step(claims, article, named)
    return claims


def _places(article: Article, mentions: Sequence[Mention], sector_of: SectorOf) -> Iterator[Place]:
    """Every passage of an article with what the reading of it rests on."""
    by_passage: dict[int, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: (mention.passage, mention.start)):
        by_passage.setdefault(mention.passage, []).append(mention)
    described = described_sectors(article.passages, mentions)
    words = described_words(article.passages, mentions)
    days = {f"related:{item.number}": item.date for item in article.related}
    for number, passage in enumerate(article.passages):
        today = days.get(passage.where) if passage.where.startswith("related") else article.date
        yield Place(
            number,
            passage,
            by_passage.get(number, ()),
            today,
            lambda name: sector_of(name) or described.get(name) or called_sector(name),
            lambda name: words.get(name, frozenset()),
        )


def _story(passage: Passage) -> str:
    """Which story a passage belongs to: the article's own, or a related one."""
    return passage.where if passage.where.startswith("related") else "own"


def _focus(article: Article, mentions: Sequence[Mention], number: int) -> Named | None:
    """The company that a story is about: the first that it names, where that is near its beginning."""
    story = _story(article.passages[number])
    near = [other for other in range(number, number + 4) if other < len(article.passages)]
    near = [other for other in near if _story(article.passages[other]) == story]
    named = [mention for mention in mentions if mention.passage in near]
    first = min(named, key=lambda mention: (mention.passage, mention.start), default=None)
    return Named(first.company) if first else None


def _read_passage(place: Place, context: Context) -> tuple[list[Found], Context]:
    """What is read in a passage, and whom the text is about after it."""
    claims: list[Found] = []
    text = place.passage.text
    starts = [mention.start for mention in place.mentions]
    quoted = quotations(text)
    for start, whole in split_sentences(text, frozenset(starts)):
        end = min(whole, start + _LONGEST)
        inside = place.mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        if _may_state_deal(text[start:end], len(inside), context):
            cut = place.passage.cut and whole == len(text)
            tokens = tokenise(text, start, end, inside, today=_today(place, start, end), cut=cut)
            found, context = _read_sentence(
                place, quoted, resolve(tokens, context, place.sector_of, place.words_of), context
            )
            claims += found
        else:
            context = context.past(text, inside)
    return claims, context


def _today(place: Place, start: int, end: int) -> str | None:
    """The day against which a sentence's dates are read: with *the same day* the last one that was named."""
    text = place.passage.text
    if not _SAME_DAY.search(text, start, end):
        return place.today
    days = (day.date for day in reversed(find_dates(text[max(0, start - _BACK) : start], place.today)))
    return next((day for day in days if len(day) == 10), place.today)


def _may_state_deal(sentence: str, names: int, context: Context) -> bool:
    """Whether a sentence is worth reading: it has a word that some rule reads, and two parties or a size."""
    second = names > 1 or (names and (_REFERENCE.search(sentence) or OTHERS.search(sentence)))
    both = len(context.pair) > 1 and _BOTH.search(sentence)
    if not (second or both or _SIZE.search(sentence)):
        return False
    return not TRIGGERS.isdisjoint(_WORD.findall(sentence.lower()))


def _read_sentence(
    place: Place, quoted: tuple[tuple[int, int], ...], tokens: Tokens, context: Context
) -> tuple[list[Found], Context]:
    """What is read in a sentence, and whom the text is about after it."""
    if not any(token.names for token in tokens):
        return [], context
    clauses = cut_clauses(tokens)
    framed = [pair for clause in clauses for pair in _frames(clause) if not is_quoted(pair[0], quoted)]
    firsts = [(clause, subject) for clause in clauses if (subject := first_subject(clause)) is not None]
    firsts += [(frame.clause, frame.subject) for frame, _ in framed if not frame.noun and frame.subject is not None]
    subjects = tuple(subject.names for clause, subject in firsts if not _is_example(clause, subject))
    about = context.at(subjects)
    claims: list[Found] = []
    for frame, rules in framed:
        claims += _claims(Statement(frame, tokens, about, place.sector_of), rules, place)
    for frame, rules in (pair for clause in clauses for pair in _frames(clause) if is_quoted(pair[0], quoted)):
        claims += in_quotation(_claims(Statement(frame, tokens, about, place.sector_of), rules, place))
    return claims, carry_on(context, tokens, subjects)


def _is_example(clause: Clause, subject: Token) -> bool:
    """Whether a name merely is an example of those whom a text is about: ``startups like X``."""
    return any(before.low in {"like", "as"} and token is subject for before, token in pairwise(clause.tokens))


def _frames(clause: Clause) -> Iterator[tuple[Frame, tuple[Rule, ...]]]:
    """The frames of a clause with the rules that read them."""
    for frame in verb_frames(clause, BY_VERB):
        yield frame, BY_VERB[frame.word]
    for frame in noun_frames(clause, NOUN_FORMS):
        yield frame, BY_NOUN[frame.word]


def _claims(said: Statement, rules: tuple[Rule, ...], place: Place) -> list[Found]:
    """The claims of the first rule that reads a statement; where none does, what was refused."""
    refused: list[Found] = []
    for rule in rules:
        drafts = [assemble(draft, said, rule, place) for draft in rule.read(said)]
        claims = [one for one in drafts if isinstance(one, Claim)]
        if claims:
            return [doubting_references(claim, said, place.passage) for claim in claims]
        refused += drafts
    return refused
