"""Looks at all claims of an article together: what is its news, and which sentences speak of the same deal."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.deals.passing import is_example
from generator.model import PRINCIPAL_ROLES, Article, Claim, Party

_ANAPHOR = re.compile(
    r"^(?:(?:the|this|that) (?:[\w$.-]+ ){0,4}?(?:round|funding|financing|investment|raise|deal|series [a-k]|seed)\b)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:previous(?:ly)?|earlier|last (?:year|month|time)|years? ago|already|prior|former(?:ly)?|back in|"
    r"(?:weeks?|months?|years?) (?:after|before|since))\b",
    re.IGNORECASE,
)
_OWN_WORD = re.compile(
    r"\b(?:announc\w+|confirm(?:s|ed)|press release|blog post|(?:it|compan(?:y|ies)|start-?up|firm) sa(?:ys|id))\b",
    re.IGNORECASE,
)
"""Words by which a company itself tells of a deal."""
_LEAD = 3
"""How many passages of a body are its lead."""


_SAME_TIME = 40
"""Days between two reports within one article that can still be of one deal."""


def settle(claims: tuple[Claim, ...], article: Article) -> tuple[Claim, ...]:
    """The claims of an article with what its other claims tell about them: type, size, round, and whether it is news.

    :param claims: the claims, in the order of the text.
    :param article: the article.
    """
    claims = _once(claims, article)
    claims = tuple(_with_all_buyers(_retyped(claim, claims), claims) for claim in claims)
    claims = _carried_on(claims)
    claims = tuple(_as_titled(claim, claims, article) for claim in claims)
    news = [claim for claim in claims if _is_news(claim, article)]
    return tuple(_dated(claim, news, article) for claim in claims)


def _principals(claim: Claim) -> frozenset[tuple[str, str]]:
    wanted = PRINCIPAL_ROLES[claim.type]
    return frozenset((party.role, party.name) for party in claim.parties if party.role in wanted)


def _sides(claim: Claim) -> frozenset[str]:
    return frozenset(name for _, name in _principals(claim))


def _once(claims: tuple[Claim, ...], article: Article) -> tuple[Claim, ...]:
    """Of claims of one passage that state the same deal the fullest, with all parties."""
    kept: list[Claim] = []
    for claim in claims:
        for number, other in enumerate(kept):
            if other.passage == claim.passage and same(other, claim) and _overlap(other, claim):
                kept[number] = _joined(other, claim, article.passages[claim.passage].text)
                break
        else:
            kept.append(claim)
    return tuple(kept)


def _overlap(one: Claim, other: Claim) -> bool:
    return (
        one.quote in other.quote
        or other.quote in one.quote
        or one.amount is None
        or other.amount is None
        or one.amount == other.amount
    )


def same(one: Claim, other: Claim) -> bool:
    """Whether two claims can be of one deal: type and principals agree, and nothing contradicts."""
    if one.type != other.type or _principals(one) != _principals(other):
        return False
    if one.round and other.round and one.round != other.round:
        return False
    values = {claim.amount.value for claim in (one, other) if claim.amount and claim.amount.value is not None}
    dates = sorted(claim.date for claim in (one, other) if claim.date)
    apart = len(dates) == 2 and not dates[1].startswith(dates[0]) and days(dates[1]) - days(dates[0]) > _SAME_TIME
    return len(values) < 2 and not apart


def _joined(one: Claim, other: Claim, text: str) -> Claim:
    """One claim of two on the same deal, in the words of the fuller one; of both where only the other has a sum."""
    fuller, lesser = (one, other) if _weight(one) >= _weight(other) else (other, one)
    named = {party.name for party in fuller.parties}
    parties = (*fuller.parties, *(party for party in lesser.parties if party.name not in named))
    return replace(
        fuller,
        quote=_quote(fuller, lesser, text),
        parties=_with_leads(parties, lesser),
        amount=fuller.amount or lesser.amount,
        valuation=fuller.valuation or lesser.valuation,
        round=fuller.round or lesser.round,
        date=fuller.date or lesser.date,
        fresh=one.fresh or other.fresh,
        status=fuller.status if fuller.status == lesser.status or fuller.status != "announced" else lesser.status,
    )


def _quote(fuller: Claim, lesser: Claim, text: str) -> str:
    """The words of the fuller of two claims, and those of the other where only these have the amount or valuation."""
    sums = ((fuller.amount, lesser.amount), (fuller.valuation, lesser.valuation))
    if all(own or not other for own, other in sums):
        return fuller.quote
    starts = [text.find(claim.quote) for claim in (fuller, lesser)]
    return text[min(starts) : max(at + len(claim.quote) for at, claim in zip(starts, (fuller, lesser), strict=True))]


def _with_leads(parties: tuple[Party, ...], lesser: Claim) -> tuple[Party, ...]:
    leads = {party.name for party in lesser.parties if party.lead}
    return tuple(replace(party, lead=party.lead or party.name in leads) for party in parties)


def _weight(claim: Claim) -> tuple[int, int]:
    return (claim.amount is not None) + (claim.round is not None) + len(claim.parties), -len(claim.quote)


def _retyped(claim: Claim, claims: tuple[Claim, ...]) -> Claim:
    """A claim of a mere partnership as what another sentence says that the same companies agreed on."""
    if claim.type == "licensing" and claim.doubt:
        sure = (other for other in claims if other.type == "licensing" and not other.doubt)
        told = next((other for other in sure if _sides(other) == _sides(claim)), None)
        return replace(claim, parties=told.parties, doubt=None) if told else claim
    if claim.type != "partnership":
        return claim
    for other in claims:
        if (
            other.type in {"supply", "licensing"}
            and _sides(other) == _sides(claim)
            and (claim.amount is None or other.amount is None or claim.amount.value == other.amount.value)
        ):
            return replace(claim, type=other.type, parties=other.parties)
    return claim


def _with_all_buyers(claim: Claim, claims: tuple[Claim, ...]) -> Claim:
    """An acquisition by some of a group of buyers with all that another sentence names."""
    for other in claims:
        if claim.type == other.type == "acquisition" and _principals(claim) < _principals(other):
            named = {party.name for party in claim.parties}
            return replace(
                claim, parties=(*claim.parties, *(party for party in other.parties if party.name not in named))
            )
    return claim


def _carried_on(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Claims that begin with *the round* take size and series from the claim before them on that company."""
    out: list[Claim] = []
    for claim in claims:
        rounds = (other for other in reversed(out) if other.type == "funding" and _sides(other) == _sides(claim))
        former = next(rounds, None) if claim.type == "funding" and _ANAPHOR.match(claim.quote) else None
        out.append(claim if former is None or claim.amount else _after(claim, former))
    return tuple(out)


def _after(claim: Claim, former: Claim) -> Claim:
    """A claim with what an earlier one on the same round says."""
    return replace(claim, amount=former.amount, round=claim.round or former.round, date=claim.date or former.date)


def _as_titled(claim: Claim, claims: tuple[Claim, ...], article: Article) -> Claim:
    """A claim as reported where the title reports its deal and no sentence on it says that a company announced it."""
    titles = [other for other in claims if article.passages[other.passage].kind == "title"]
    if claim.status != "announced" or not any(other.status == "reported" and same(other, claim) for other in titles):
        return claim
    told = (article.passages[other.passage].text for other in claims if same(other, claim))
    return claim if any(_OWN_WORD.search(text) for text in told) else replace(claim, status="reported")


def _is_news(claim: Claim, article: Article) -> bool:
    """Whether a claim stands where an article puts its news, and nothing says that it is older."""
    passage = article.passages[claim.passage]
    alone = passage.where == "body" and claim.quote == passage.text.strip()
    if passage.kind == "heading" or (alone and claim.passage > 0):
        return False  # a heading, or a line with no end mark that is one, tells of whatever day
    if not (claim.fresh or passage.kind == "title" or claim.passage == 0):
        return False  # a bare past tense tells news in a title, or as the first words of a text without one
    if passage.where in {"title", "excerpt"} or passage.where.startswith("related"):
        return _is_recent(claim, article)
    body = [number for number, other in enumerate(article.passages) if other.where == "body"]
    lead = claim.passage in body[:_LEAD]
    told = lead and _is_recent(claim, article) and not _PAST.search(claim.quote)
    return told and not is_example(claim, article)


def _is_recent(claim: Claim, article: Article) -> bool:
    if claim.date is None or article.date is None or article.passages[claim.passage].where.startswith("related"):
        return True
    return article.date.startswith(claim.date) or abs(days(article.date) - days(claim.date)) <= 10


def days(date: str) -> int:
    """A date as a number of days, one without its day in the middle of what it names."""
    year, month, day = (*date.split("-"), "15", "15")[:3]
    return int(year) * 365 + int(month) * 30 + int(day)


def _dated(claim: Claim, news: list[Claim], article: Article) -> Claim:
    """A claim with its date: its own words', else the article's or related story's where it is the news."""
    fresh = any(claim == other or same(claim, other) for other in news)
    where = article.passages[claim.passage].where
    today = article.date
    if where.startswith("related:"):
        today = next((item.date for item in article.related if item.number == int(where.split(":")[1])), None)
    return replace(claim, fresh=fresh, date=claim.date or (today if fresh else None))
