"""What a page of a deal shows of its proof: of a deal of many sources a part, and the way to the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import escape

from generator.render.corrections import claim_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Deal, Evidence
    from generator.render.index import Index
    from generator.render.views.evidence import Source, Statement
    from generator.render.views.lists import Pager
    from generator.render.views.rows import Link

SOURCE_BYTES, QUOTE_BYTES, STATEMENT_BYTES = 500, 350, 450
"""What a source, a quote and a row of what a source states weigh, beside the words and addresses in them."""

CORRECT_BYTES = 220
"""What a link to correct a quote weighs, beside its address."""

NEW_SHOWN = 20
"""How many of the sources on further pages the first page has say something else."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The part of a deal's proof that one page shows."""

    sources: tuple[Source, ...]
    """The evidence, the oldest source first."""
    statements: tuple[Statement, ...]
    """Who says what, where sources differ; else none."""
    part: str
    """Which of the sources these are; empty where they are all."""
    pager: Pager | None
    """The way to the others."""


@dataclass(frozen=True, slots=True)
class FurtherView:
    """A further page of a deal of many sources."""

    sentence: Link
    """What the deal is, leading to its page."""
    proof: Proof
    """What this page shows of its proof."""


def weight(group: Iterable[Evidence], deal: Deal, index: Index) -> int:
    """About how many bytes the words of one source take on a page.

    :param group: the evidence of the source.
    :param deal: the deal.
    :param index: the site.
    """
    quotes = {item.quote: item for item in group}
    first = next(iter(quotes.values()))
    title = index.stories[first.story].article.title if first.story else ""
    about = (title, first.publisher or "", 2 * (first.url or ""), 2 * (first.story or ""))
    return SOURCE_BYTES + _bytes(*about) + sum(_quoted(item, deal, index) for item in quotes.values())


def _quoted(item: Evidence, deal: Deal, index: Index) -> int:
    correct = claim_link(deal, item, index.settings)
    link = CORRECT_BYTES + _bytes(correct, item.publisher or "") if correct else 0
    words = _bytes(item.quote, item.story or "", item.publisher or "", index.rules.get(item.rule, ""))
    return QUOTE_BYTES + words + link


def _bytes(*texts: str) -> int:
    return sum(len(escape(text).encode()) for text in texts)


def first_said(statements: tuple[Statement, ...], shown: int) -> tuple[Statement, ...]:
    """What the first sources say, and of the others those that are the first to say something else.

    :param statements: what each source says.
    :param shown: how many sources are the first.
    """
    return (*statements[:shown], *list(_new(statements, shown))[:NEW_SHOWN])


def _new(statements: tuple[Statement, ...], shown: int) -> Iterator[Statement]:
    """Yield what the sources after the first ones are the first to say."""
    said = set()
    for number, one in enumerate(statements):
        key = (one.amounts, one.valuations, one.status, one.day)
        if number >= shown and key not in said:
            yield one
        said.add(key)
