"""Leaves out a valuation where one round is told to be priced twice, so that neither is that of the whole."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.deals.around import after, sentence_of
from generator.model import Article, Claim, Mention

_PRICED = re.compile(
    r"at (?:that same |the same |a |an )?(?P<sum>[$€£]\d[\d,.]*(?: ?(?:million|billion|[MB])\b)?)[^.;]{0,14}?"
    r"\b(?:valuation|price point|price)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"\b(?:(?:smaller|larger|second|first|other|remaining|bulk|rest|part|portion|tranche|tier) .{0,60}\bat"
    r"|others? .{0,30}\b(?:joined|invested|came in)|tranches|tiers?|multi-tiered)\b",
    re.IGNORECASE,
)
"""Words by which investors of one round pay different prices."""


def without_tiers(claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """The claims, a funding round without a valuation where its sentence and the next name two prices of its parts.

    :param claims: the claims, with their details.
    :param article: the article.
    :param mentions: the companies named in it.
    """
    del mentions
    return tuple(replace(claim, valuation=None) if _is_tiered(claim, article) else claim for claim in claims)


def _is_tiered(claim: Claim, article: Article) -> bool:
    if claim.type != "funding" or claim.valuation is None:
        return False
    words = " ".join((sentence_of(article, claim).text, *(sentence.text for sentence in after(article, claim, 1))))
    return len({found["sum"] for found in _PRICED.finditer(words)}) > 1 and bool(_PARTED.search(words))
