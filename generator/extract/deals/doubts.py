"""Tells which claims are not sure enough to be published, by the way in which their words name the parties."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.extract.deals.guesses import hardly_a_company, on_a_condition, only_an_opinion, told_the_other_way
from generator.extract.deals.reading import Reading
from generator.extract.deals.statement import Statement
from generator.extract.sentences import split_sentences
from generator.model import PRINCIPAL_ROLES, Article, Claim, Mention, Passage

_BOTH = re.compile(r"\b(?:they|their|two|both|companies|firms|partners|duo|pair|each other)\b", re.IGNORECASE)
"""Words that stand for two companies at once."""
_BACK = 30
"""How many names before a claim are asked for the company that it does not name."""


def several_could_be_meant(reading: Reading) -> str | None:
    """A company is only referred to, and a later sentence named another: the reference may mean that one."""
    for name in reading.unnamed:
        far = next((number for number, (other, _) in enumerate(reading.before) if other == name), len(reading.before))
        place = reading.before[far][1] if far < len(reading.before) else None
        since = dict(reading.before[:far])
        others = [other for other, where in since.items() if where != place and other not in reading.principals]
        if others:
            return f"The sentence does not name {name}, which was taken to be meant; {others[0]} is named nearer by."
    return None


def neither_is_named(reading: Reading) -> str | None:
    """Both sides are guessed from the text before, and no word stands for the two together."""
    if len(reading.unnamed) > 1 and not _BOTH.search(reading.claim.quote):
        return f"The sentence names neither {reading.unnamed[0]} nor {reading.unnamed[1]}; both were taken to be meant."
    return None


DOUBTS: tuple[Callable[[Reading], str | None], ...] = (
    neither_is_named,
    several_could_be_meant,
    only_an_opinion,
    on_a_condition,
    hardly_a_company,
)
"""What makes a claim unsure; the first that holds is told."""


def with_doubts(claims: tuple[Claim, ...], article: Article, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """The claims of an article, those that are not sure enough marked so.

    A deal that another sentence of the article states beyond doubt is not in doubt.

    :param claims: the claims, settled.
    :param article: the article.
    :param mentions: the companies named in it.
    """
    named = sorted(mentions, key=lambda mention: (mention.passage, mention.start))
    places = [(mention.passage, mention.start) for mention in named]
    marked = tuple(
        replace(claim, doubt=claim.doubt or _doubt(_read(claim, article, named, places))) for claim in claims
    )
    turned = told_the_other_way(marked)
    marked = tuple(replace(one, doubt=one.doubt or turned.get(number)) for number, one in enumerate(marked))
    sure = {_deal(claim) for claim in marked if claim.doubt is None}
    return tuple(replace(claim, doubt=None) if _deal(claim) in sure else claim for claim in marked)


def doubting_references(claim: Claim, said: Statement, passage: Passage) -> Claim:
    """A claim marked unsure where a reference in its words may stand for another company than the one it counts.

    :param claim: the claim.
    :param said: the statement that it was read from.
    :param passage: its passage.
    """
    start = passage.text.find(claim.quote, said.sentence[0].start)
    held = [token for token in said.sentence if start <= token.start < start + len(claim.quote)]
    named = {name.name for token in held if token.kind == "name" for name in token.names}
    sides = {party.name for party in claim.parties}
    for token in held:
        others = [name.name for name in token.rivals if name.name not in sides]
        meant = sides if token is said.frame.subject else sides - named
        if others and token.names[0].name in meant:
            doubt = f"“{token.text}” was taken to mean {token.names[0].name}; it may mean {others[0]}."
            return replace(claim, doubt=claim.doubt or doubt)
    return claim


def _doubt(reading: Reading) -> str | None:
    return next((why for doubt in DOUBTS if (why := doubt(reading)) is not None), None)


def _deal(claim: Claim) -> tuple[str, frozenset[tuple[str, str]]]:
    """What tells the deal of a claim from others of its article: type and principals."""
    wanted = PRINCIPAL_ROLES[claim.type]
    return claim.type, frozenset((party.role, party.name) for party in claim.parties if party.role in wanted)


def _read(claim: Claim, article: Article, named: Sequence[Mention], places: Sequence[tuple[int, int]]) -> Reading:
    """Which principals the words of a claim name, and which companies stand before it.

    :param named: the companies named in the article, in order.
    :param places: passage and offset of each.
    """
    passage = article.passages[claim.passage]
    start = max(0, passage.text.find(claim.quote))
    first = bisect_left(places, (claim.passage, start))
    last = bisect_left(places, (claim.passage, start + len(claim.quote)))
    wanted = PRINCIPAL_ROLES[claim.type]
    principals = tuple(one.name for one in claim.parties if one.role in wanted and one.kind == "company")
    held = {mention.company for mention in named[first:last]}
    return Reading(
        claim,
        principals,
        tuple(name for name in principals if name not in held and name not in claim.quote),
        tuple(
            (mention.company, (mention.passage, _sentence(article, mention)))
            for mention in reversed(named[max(0, first - _BACK) : first])
            if _of_one_story(article, mention.passage, claim.passage)
        ),
        next((passage.text[at:end] for at, end in split_sentences(passage.text) if at <= start < end), claim.quote),
        tuple((name, times) for name in principals if (times := _faint(name, named))),
    )


def _faint(name: str, named: Sequence[Mention]) -> int:
    """How often a company is named that was discovered on faint signs; 0 for one that is known or clear."""
    places = [mention for mention in named if mention.company == name]
    return len(places) if any(mention.faint for mention in places) else 0


def _sentence(article: Article, mention: Mention) -> int:
    """Which sentence of its passage names a company, from 0."""
    return sum(end <= mention.start for _, end in split_sentences(article.passages[mention.passage].text))


def _of_one_story(article: Article, one: int, other: int) -> bool:
    """Whether two passages are both the article's own, or of the same related story."""
    places = {article.passages[number].where for number in (one, other)}
    return len(places) == 1 or not any(where.startswith("related") for where in places)
