"""Finds the end of a deal that is told in the sentence after the one that states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.extract.dates import find_dates
from generator.extract.sentences import split_sentences
from generator.model import Article, Claim, DealType, Mention

TOLD_NEXT = "end_told_next"
"""What the evidence of such an end has in place of a rule's name."""
SENTENCE = "One sentence states a deal, and the next one says that it is off."
"""What a reader of the site sees of how it was read."""
_ANY = ("deal", "agreement", "transaction", "pact", "plan", "plans", "talks", "negotiations", "discussions")
_NOUNS: dict[DealType, tuple[str, ...]] = {
    "acquisition": ("acquisition", "purchase", "takeover", "buyout", "merger", "sale", "bid", "offer"),
    "funding": ("investment", "round", "financing"),
    "partnership": ("partnership", "collaboration", "alliance"),
    "supply": ("contract", "partnership"),
    "licensing": ("contract", "partnership"),
    "buildout": ("project",),
}
"""What the next sentence may call a deal of each type, besides what any may be called."""
_HOW = r"(?:(?:later|then|eventually|ultimately|soon|quickly|since|finally|suddenly|quietly|formally|officially) )?"
_OFF = (
    rf"{_HOW}(?:(?:was|were|has been|have been|is|are|got) {_HOW}"
    r"(?:called off|terminated|scrapped|abandoned|cancell?ed|shelved|axed|blocked|withdrawn|broken off)"
    r"|(?:has |have )?(?:collapsed|f[ea]ll(?:en)? (?:apart|through)|unravell?ed)|broke (?:down|off)|came to nothing)"
)
_SAID = {
    type_: re.compile(
        rf"(?:(?:but|however|yet|in the end|eventually|later|since then),? )?(?:the|that|this|those|these) "
        rf"(?:(?:proposed|planned|all-stock|mega) )?(?:{'|'.join((*_ANY, *nouns))}) "
        rf"{_OFF}"
        r"(?P<rest>(?: (?:in|on|last|this|after|amid|over|because|by|days|weeks|months|years|\w+day)\b[^.;?!]*)?)"
        r"[.!]?$",
        re.IGNORECASE,
    )
    for type_, nouns in _NOUNS.items()
}
"""A whole sentence that says of the deal before it, and of nothing else, that it is off."""
_NOT_SURE = re.compile(
    r"\b(?:if|unless|until|denied|den(?:y|ies)|reports?|rumou?rs?|but|revived|resumed|again)\b", re.I
)
"""Words with which the end is not said for sure, or is not the end."""
_LONGEST = 600
"""Longest quote, in characters."""


def with_ends(claims: tuple[Claim, ...], article: Article, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """The claims of an article, and after each whose end the next sentence of its paragraph tells a claim of that end.

    The end counts where the sentence before states one deal alone, and neither names a company that is not of it.

    :param claims: the claims, settled.
    :param article: the article.
    :param mentions: the companies named in it.
    """
    by_passage: dict[int, list[Claim]] = {}
    for claim in claims:
        by_passage.setdefault(claim.passage, []).append(claim)
    ends = {
        stated: end for number, here in by_passage.items() for stated, end in _ends(here, number, article, mentions)
    }
    return tuple(one for claim in claims for one in ((claim, ends[claim]) if claim in ends else (claim,)))


def _ends(
    claims: Sequence[Claim], number: int, article: Article, mentions: Sequence[Mention]
) -> Iterator[tuple[Claim, Claim]]:
    """Each claim of a passage whose end its next sentence tells, with that end."""
    text = article.passages[number].text
    named = [mention for mention in mentions if mention.passage == number]
    bounds = split_sentences(text, frozenset(mention.start for mention in named))
    for (start, end), (begins, closes) in pairwise(bounds):
        stated = [claim for claim in claims if text.find(claim.quote, start, end) >= 0]
        if len(stated) != 1 or not _is_off(stated[0], text[begins:closes]):
            continue
        others = {one.company for one in named if start <= one.start < closes} - {one.name for one in stated[0].parties}
        quote = text[text.find(stated[0].quote, start) : closes].rstrip(".!")
        if not others and len(quote) <= _LONGEST:
            yield stated[0], _end_of(stated[0], quote, text[begins:closes], article)


def _is_off(claim: Claim, told: str) -> bool:
    """Whether a sentence says of the deal that a claim states that it is off."""
    said = _SAID[claim.type].match(told) if claim.status != "ended" else None
    return said is not None and not _NOT_SURE.search(said["rest"])


def _end_of(claim: Claim, quote: str, told: str, article: Article) -> Claim:
    """The end of a deal, dated by its own sentence: the day of the announcement is another.

    A takeover ends within the time in which reports of it are one deal; a contract may end years after it was made, and
    a date of its own would part it from its beginning.
    """
    days = find_dates(told, article.date) if claim.type == "acquisition" else ()
    date = next((day.date for day in days), None)
    return replace(claim, status="ended", quote=quote, rule=TOLD_NEXT, date=date, fresh=claim.fresh or date is not None)
