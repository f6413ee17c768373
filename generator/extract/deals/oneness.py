"""Tells that two readings of one article are of one deal: under a product's name and its maker's, or told in halves."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations

from generator.extract.deals.around import PAST, sentence_of, story_of
from generator.extract.deals.settle import same
from generator.model import PRINCIPAL_ROLES, Article, Claim, Mention

_MAKER = r"(?:maker|creator|developer|owner|operator|parent|publisher)(?:[- ]company)?"
_THE_ROUND = re.compile(
    r"\b(?:its|the|this|that) (?:(?:new|latest|current|fresh|same) )?(?:funding )?"
    r"(?:round|raise|financing|fundraise)\b",
    re.IGNORECASE,
)


def under_one_name(claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """The claims with a company's name where one speaks of its product, and others tell the same deal of the company.

    :param claims: the claims.
    :param article: the article.
    :param mentions: the companies named in it.
    """
    owner: dict[tuple[str, str], str] = {}
    for one, other in permutations(claims, 2):
        pair = _differ_in(one, other)
        if pair and _is_owner(pair[1], pair[0], article, mentions):
            owner[one.type, pair[0]] = pair[1]
    return tuple(_renamed(claim, owner) for claim in claims) if owner else claims


def _differ_in(one: Claim, other: Claim) -> tuple[str, str] | None:
    """The names in which two claims of a type differ, where it is but one of their principals."""
    wanted = PRINCIPAL_ROLES[one.type]
    mine, theirs = ({(p.role, p.name) for p in claim.parties if p.role in wanted} for claim in (one, other))
    left, right = mine - theirs, theirs - mine
    if one.type != other.type or len(left) != 1 or len(right) != 1 or (len(wanted) > 1 and not mine & theirs):
        return None
    (role, name), (other_role, other_name) = *left, *right
    return (name, other_name) if role == other_role else None


def _is_owner(owner: str, product: str, article: Article, mentions: tuple[Mention, ...]) -> bool:
    """Whether a text says that a company makes or owns what another name stands for, or that the two are one."""
    first, second = (
        "|".join(sorted({re.escape(name), *(re.escape(m.text) for m in mentions if m.company == name)}))
        for name in (owner, product)
    )
    told = re.compile(
        rf"\b(?:{second})[- ]{_MAKER} (?:{first})\b"
        rf"|\b(?:{first}), (?:the|which is the) [\w -]{{0,40}}?(?:behind|of) (?:[\w-]+ ){{0,6}}?(?:{second})\b"
        rf"|\b(?:{first}),? which (?:makes|owns|runs|develops) (?:{second})\b"
        rf"|\b(?:{first}) \((?:{second})\)"
    )
    acronym = second.isupper()
    return any(told.search(passage.text) for passage in article.passages) and (owner != product or acronym)


def _renamed(claim: Claim, owner: dict[tuple[str, str], str]) -> Claim:
    renamed = tuple(replace(p, name=owner.get((claim.type, p.name), p.name)) for p in claim.parties)
    return replace(claim, parties=tuple(dict.fromkeys(renamed))) if renamed != claim.parties else claim


def halves_joined(claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """A round of which one sentence tells the amount and another only the valuation, with both.

    :param claims: the claims, settled.
    :param article: the article.
    :param mentions: not used.
    """
    del mentions
    return tuple(_with_other_half(claim, claims, article) for claim in claims)


def _with_other_half(claim: Claim, claims: tuple[Claim, ...], article: Article) -> Claim:
    if not (claim.type == "funding" and claim.valuation and claim.amount is None and _is_plain(claim, article)):
        return claim
    halves = [
        other
        for other in claims
        if other.amount
        and same(claim, other)
        and _is_plain(other, article)
        and story_of(article, other.passage) == story_of(article, claim.passage)
    ]
    called = any(_THE_ROUND.search(sentence_of(article, one).text) for one in (claim, *halves))
    if not halves or not called or len({other.amount.value for other in halves if other.amount}) > 1:
        return claim
    valued = next((other.valuation for other in halves if other.valuation), None)
    return replace(claim, amount=halves[0].amount, valuation=valued or claim.valuation)


def _is_plain(claim: Claim, article: Article) -> bool:
    """Whether nothing tells the round of a claim from others: no letter, no *previous*."""
    return claim.round is None and not PAST.search(sentence_of(article, claim).text)
