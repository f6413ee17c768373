"""What the sentences of an article together say of a deal's state, where one of them says less than another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract.dates import find_dates
from generator.extract.deals.around import after, sentence_of, story_of
from generator.extract.deals.settle import days, same
from generator.model import PRINCIPAL_ROLES, Article, Claim, Mention

_OWN_WORD = re.compile(
    r"\b(?:announc\w+|confirm(?:s|ed)|press release|blog post|(?:it|compan(?:y|ies)|start-?up|firm) sa(?:ys|id))\b",
    re.IGNORECASE,
)
"""Words by which a company itself tells of a deal."""
_EARLIER_TALK = re.compile(r"\b(?:had|was|were|tried|attempted|wanted|previously|once)\b", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:would(?: have)?|was to|were to|was going to|planned to)\b", re.IGNORECASE)
_AGREED = re.compile(r"\b(?:deal|agreement|partnership|pact)\b", re.IGNORECASE)
_MADE = re.compile(
    r"\b(?:announced|struck|signed|agreed|reached|unveiled|disclosed|proposed|made)\b[^.;]{0,40}?\b(?:in|on|last|earlier)\b",
    re.IGNORECASE,
)
"""Words before the date on which a deal that has ended was made."""
_REOPENED = re.compile(r"\breopen(?:s|ed|ing)? (?:the )?(?:bidding|auction|sale)", re.IGNORECASE)
_LEAD = 3
"""How many passages of a body are its lead."""
_FOLLOWING = 4
"""How many sentences after a purchase may say that the buyer lost it."""
_DAY_OF_END = 10
"""Days before an article within which the date of a deal that ended is that of its end."""


def stand(claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """The claims with the state that the whole article gives their deals.

    :param claims: the claims, settled.
    :param article: the article.
    :param mentions: the companies named in it.
    """
    claims = tuple(_as_in_full(claim, claims, article) for claim in claims)
    claims = tuple(_as_sourced(claim, claims, article) for claim in claims)
    claims = tuple(_undone(claim, article, mentions) for claim in claims)
    claims = tuple(_with_other_leg(claim, claims, article) for claim in claims)
    return tuple(_without_day_of_end(claim, claims, article) for claim in claims)


def _as_in_full(claim: Claim, claims: tuple[Claim, ...], article: Article) -> Claim:
    """A claim of an excerpt that breaks off with the reading of the sentence that it copies."""
    passage = article.passages[claim.passage]
    if passage.where != "excerpt" or not passage.cut:
        return claim
    for other in claims:
        copied = article.passages[other.passage].where == "body" and claim.quote in sentence_of(article, other).text
        if copied and other.type == claim.type and same(claim, other):
            return replace(claim, status=other.status, valuation=claim.valuation or other.valuation)
    return claim


def _as_sourced(claim: Claim, claims: tuple[Claim, ...], article: Article) -> Claim:
    """A title's or excerpt's claim as reported where the lead puts its deal on sources and no party confirms it."""
    if claim.status != "announced" or article.passages[claim.passage].where not in {"title", "excerpt"}:
        return claim
    body = [number for number, passage in enumerate(article.passages) if passage.where == "body"]
    told = [other for other in claims if other.passage in body and same(claim, other)]
    lead = [other for other in told if other.passage in body[:_LEAD] and not _EARLIER_TALK.search(other.quote)]
    confirmed = any(other.status != "reported" for other in told) or any(
        _OWN_WORD.search(sentence_of(article, other).text) for other in (claim, *told)
    )
    return replace(claim, status="reported") if lead and not confirmed else claim


def _undone(claim: Claim, article: Article, mentions: tuple[Mention, ...]) -> Claim:
    """A purchase as ended where the text goes on that another outbid its buyer, or that the buyer gave up."""
    if claim.type != "acquisition" or claim.status == "ended":
        return claim
    buyers = {party.name for party in claim.parties if party.role == "acquirer"}
    forms = {mention.text for mention in mentions if mention.company in buyers} | buyers
    lost = _lost(forms)
    here = sentence_of(article, claim)
    rest = here.text[here.text.find(claim.quote) + len(claim.quote) :]
    told = [rest, *(sentence.text for sentence in after(article, claim, _FOLLOWING))]
    return replace(claim, status="ended") if any(lost.search(text) for text in told) or _lost_bidding(rest) else claim


def _lost(forms: set[str]) -> re.Pattern[str]:
    """What a text says of a buyer, known by some names, that did not get what it wanted to buy."""
    name = "|".join(re.escape(form) for form in sorted(forms))
    return re.compile(
        rf"\b(?:{name}) (?:has |had |then |later |ultimately |eventually |also |was |is )*"
        rf"(?:declined(?=[,.;]| to (?:match|raise|top|counter|beat|increase))|outbid|bowed out|dropped out|lost out|"
        rf"(?:walked|backed) (?:away|out))|"
        rf"\b(?:outbid|outbids|topped|tops|trumped|trumps) (?:{name})\b(?![’'])",
        re.IGNORECASE,
    )


def _lost_bidding(rest: str) -> bool:
    """Whether the sentence itself goes on that the bidding was opened again."""
    return bool(re.match(r"[^.]{0,60}\b(?:but|before|until|though)\b", rest) and _REOPENED.search(rest))


def _sides(claim: Claim) -> frozenset[str]:
    """The two parties of a claim, an investor among them."""
    wanted = {*PRINCIPAL_ROLES[claim.type], *({"investor"} if claim.type == "funding" else ())}
    return frozenset(party.name for party in claim.parties if party.role in wanted)


def _ended_beside(claim: Claim, claims: tuple[Claim, ...], article: Article) -> Iterator[Claim]:
    """What ended between the same parties in the same story."""
    for other in claims:
        one_story = story_of(article, other.passage) == story_of(article, claim.passage)
        if other.status == "ended" and one_story and _sides(other) == _sides(claim):
            yield other


def _with_other_leg(claim: Claim, claims: tuple[Claim, ...], article: Article) -> Claim:
    """A claim as ended where it is but what a deal that ended *would* have brought between the same two parties."""
    ended = next(_ended_beside(claim, claims, article), None)
    words = sentence_of(article, claim).text
    planned = _PLANNED.search(words) and _AGREED.search(words)
    return replace(claim, status="ended") if claim.status == "announced" and ended and planned else claim


def _without_day_of_end(claim: Claim, claims: tuple[Claim, ...], article: Article) -> Claim:
    """A claim of what ended with the date on which that was made, if told, and never the day of its end."""
    if claim.status != "ended" or claim.date is None or article.date is None:
        return claim
    if story_of(article, claim.passage) != "own":
        return claim
    words = sentence_of(article, claim).text
    if told := _MADE.search(words):
        began = next((day.date for day in find_dates(words[told.start() :], article.date)), claim.date)
        return replace(claim, date=began, fresh=False)
    if days(article.date) - days(claim.date) > _DAY_OF_END:
        return claim
    beside = (other.date for other in _ended_beside(claim, claims, article) if other is not claim and other.date)
    made = next((date for date in beside if days(article.date) - days(date) > _DAY_OF_END), None)
    return replace(claim, date=made, fresh=False)
