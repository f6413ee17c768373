"""Turns a sentence into tokens: words, marks, and whole spans that are one thing, such as a company or an amount."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.extract.dates import find_dates
from generator.extract.deals.heads import own_companies
from generator.extract.deals.words import word_set
from generator.extract.money import find_money
from generator.extract.places import find_places
from generator.model import Kind, Mention, Money

TokenKind = Literal["word", "mark", "name", "proper", "ref", "money", "round", "date", "place"]


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation that a token stands for."""

    name: str
    """Canonical name where it is a company, else the words."""
    kind: Kind = "company"
    """``other`` for a government, a university and the like."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a span that is one thing."""

    kind: TokenKind
    """``proper`` is a capitalised name of nothing known, ``ref`` a phrase that stands for a company just named."""
    text: str
    """As written."""
    start: int
    """Offset in the passage of its first character."""
    end: int
    """Offset after its last character."""
    names: tuple[Named, ...] = ()
    """Whom a ``name`` stands for; several where a list was joined."""
    rivals: tuple[Named, ...] = ()
    """Whom else a reference may stand for."""
    money: Money | None = None
    """What a ``money`` is worth."""
    value: str = ""
    """The round, date or place that it stands for."""
    low: str = field(init=False)
    """Its text in lower case."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "low", self.text.lower())

    @property
    def parts(self) -> tuple[str, ...]:
        """Its text in lower case, and what hyphens part in it: ``content-licensing``, ``content``, ``licensing``."""
        low = self.low
        return (low, *re.split(r"[-‑]", low)) if "-" in low or "‑" in low else (low,)


_ROUND = re.compile(
    r"\b(?P<pre>pre[- ])?(?P<name>seed|series\s+[A-K]\d?)\b(?!\s+(?:capital|data))\+?(?:[- ](?:stage|extension))?"
    r"|\b(?P<ipo>IPO|initial public offering)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:[Tt]he|[Tt]his(?! (?:year|month|week|quarter|spring|summer|fall|autumn|winter)\b))"
    r"(?: (?:two|newly|now))?(?: [\w-]+(?:’s|'s)?){0,4}? "
    r"(?P<noun>compan(?:y|ies)|start-?ups?|firms?|\w+[ -]?makers?|giant|retailer|bank|studio|unicorn|"
    r"developer|operator|utility|miner|conglomerate|manufacturer|"
    r"publisher|lab|vendor|department|ministry|agency|hyperscaler|neocloud|fintech|upstart|duo|pair|partners|"
    r"businesses|business)\b(?![- ]based)"
    r"|\b(?:[Tt]he|[Tt]hese) (?P<pair>two)\b(?= (?:will|have|had|are|were|also|already|said|signed|agreed|struck)\b)"
)
"""A phrase with an article that may stand for a company named before."""
OTHERS = re.compile(
    r"\b(?:[Tt]he )?(?:University of(?: [A-Z]\w+){1,3}|(?:[A-Z][\w.’']{1,30} ){0,4}"
    r"(?:Department|Ministry|Office|Administration|Commission|Institute|Council)"
    r"(?: (?:of|for)(?: the)?(?: [A-Z]\w+| and| of){1,6}(?<! and)(?<! of))?"
    r"|(?:[A-Z][\w.]{1,30} ){1,3}(?:University|Army|Navy|Air Force|Space Force|Marine Corps|government)"
    r"|DoD|DOD|DoE|(?:federal|state|national) government|Pentagon|White House|NASA|DARPA|NHS|NIH"
    r"|NFL|NBA|MLB|NHL|MLS|FIFA|UEFA|Premier League"
    r"|[A-Z]\w+ [Aa]dministration|(?:U\.S\. )?Postal Service|USPS|U\.S\. (?:Army|Navy|government)"
    r"|(?:[Gg]overnment|[Ss]tate) of [A-Z]\w+(?: [A-Z]\w+)?)\b"
)
"""Organisations that are no companies: public bodies, universities, leagues."""
_ONE_BODY = {
    "Pentagon": "Department of Defense",
    "DoD": "Department of Defense",
    "DOD": "Department of Defense",
    "Defense Department": "Department of Defense",
    "Department of Defense": "Department of Defense",
    "Department of War": "Department of Defense",
    "Postal Service": "U.S. Postal Service",
    "USPS": "U.S. Postal Service",
}
"""Names of one and the same public body, with the one that is shown."""
_WORD = re.compile(
    r"U\.[SK]\.?|(?:up to|as (?:much|many) as)\b(?=\s[\d$€£])|as well as\b|along with\b|together with\b"
    r"|(?<=\S)[-‑][^\W_]+(?:[-‑][^\W_]+)*"
    r"|[^\W_]+(?:[-‑.&+/][^\W_]+|,\d{3}(?!\d))*(?:[’']t\b)?|[’'](?:s|ve|d|ll|re)\b|\S",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"“[^“”]{30,}+(?:”|$)|(?<!\w)\"[^\"]{30,}+\"")
_LOWER_START = word_set("the a an this that it its in on at as by of to for and but he she they we i you")


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """What a passage quotes, as offsets; a few words in quotation marks are no quotation.

    :param text: the passage.
    """
    return tuple(match.span() for match in _QUOTATION.finditer(text))


def tokenise(
    text: str, start: int, end: int, mentions: Iterable[Mention], *, today: str | None, cut: bool = False
) -> tuple[Token, ...]:
    """The tokens of a sentence: companies, amounts, rounds, dates, places and references, and the words between them.

    :param text: its passage.
    :param start: offset of the sentence in it.
    :param end: offset after it.
    :param mentions: the companies named in the sentence.
    :param today: the day against which its dates are read.
    :param cut: whether it breaks off.
    """
    tokens: list[Token] = []
    at = start
    named = tuple(mentions)
    for span in _without_overlap(
        [*_names(named), *_own(text, start, end, named), *_spans(text[start:end], start, today, cut)]
    ):
        tokens += (*_words(text, at, span.start), span)
        at = span.end
    tokens += _words(text, at, end)
    return tuple(_proper_names(tokens))


def _names(mentions: Iterable[Mention]) -> Iterator[Token]:
    for mention in mentions:
        yield Token("name", mention.text, mention.start, mention.end, (Named(mention.company),))


def _own(text: str, start: int, end: int, mentions: tuple[Mention, ...]) -> Iterator[Token]:
    for first, last, company in own_companies(text, start, end, mentions):
        yield Token("name", text[first:last], first, last, (Named(company),))


def _spans(text: str, offset: int, today: str | None, cut: bool) -> Iterator[Token]:
    """What a sentence holds besides names and words; of two that overlap the earlier one here is meant."""
    for money in find_money(text, cut):
        yield _span("money", text, offset, money.start, money.end, money=money.money)
    for match in OTHERS.finditer(text):
        yield _span("name", text, offset, *match.span(), names=(Named(_bare(match[0]), "other"),))
    for match in _ROUND.finditer(text):
        yield _span("round", text, offset, *match.span(), value=_round(match))
    for match in _REFERENCE.finditer(text):
        yield _span("ref", text, offset, *match.span(), value=(match["noun"] or match["pair"]).lower())
    for day in find_dates(text, today):
        yield _span("date", text, offset, day.start, day.end, value=day.date)
    for place in find_places(text):
        yield _span("place", text, offset, place.start, place.end, value=place.name)


def _span(
    kind: TokenKind,
    text: str,
    offset: int,
    start: int,
    end: int,
    *,
    names: tuple[Named, ...] = (),
    money: Money | None = None,
    value: str = "",
) -> Token:
    """A token of a sentence with offsets in its passage."""
    return Token(kind, text[start:end], offset + start, offset + end, names, money=money, value=value)


def _without_overlap(ranked: list[Token]) -> list[Token]:
    """Of spans that overlap the one that was ranked first, in order of the text."""
    rank = {id(token): number for number, token in enumerate(ranked)}
    taken: list[Token] = []
    for token in sorted(ranked, key=_start):
        while taken and taken[-1].end > token.start and rank[id(token)] < rank[id(taken[-1])]:
            taken.pop()
        if not taken or taken[-1].end <= token.start:
            taken.append(token)
    return taken


def _bare(words: str) -> str:
    name = words.removeprefix("the ").removeprefix("The ")
    return _ONE_BODY.get(name.removeprefix("U.S. ").removeprefix("US "), name)


def _round(match: re.Match[str]) -> str:
    """The round in its usual spelling."""
    if match["ipo"]:
        return "IPO"
    name = " ".join(match["name"].split()).title()
    if not match["pre"]:
        return name
    return "Pre-Seed" if name == "Seed" else f"Pre-{name}"


def _start(token: Token) -> int:
    return token.start


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _WORD.finditer(text, start, end):
        kind: TokenKind = "word" if len(match[0]) > 1 or match[0].isalnum() else "mark"
        yield Token(kind, match[0], *match.span())


def _proper_names(tokens: list[Token]) -> Iterator[Token]:
    """Mark capitalised words inside a sentence as names of something unknown."""
    shouted = sum(token.text[:1].isupper() for token in tokens if token.kind == "word")
    title_case = shouted * 2 > sum(token.kind == "word" for token in tokens)
    for number, token in enumerate(tokens):
        capital = token.kind == "word" and token.text[0].isupper() and token.low not in _LOWER_START
        if capital and number and not title_case:
            yield Token("proper", token.text, token.start, token.end)
        else:
            yield token
