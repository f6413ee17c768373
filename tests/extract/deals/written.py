"""Short articles with their companies in brackets, for the tests of the search for deals."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.extract.deals.find import read_deals
from generator.model import Article, Claim, Mention, Passage, Refused

_NAME = re.compile(r"\[([^\]|]+)(?:\|([^\]]+))?\]")
SECTORS = {
    "Voltwerk": "power",
    "Siliconia": "chips",
    "Hallenbau": "datacentre",
    "Rentacloud": "cloud",
    "Bigsoft": "tech",
    "Thinklab": "ai",
    "Daily Courier": "publisher",
    "Elm Capital": "venture",
    "Oak Bank": "bank",
}
"""Made-up companies whose names recur in the tests, and their sectors."""


def deals(
    *texts: str,
    title: str = "",
    date: str | None = "2025-05-05",
    cut: bool = False,
    sectors: Mapping[str, str] = SECTORS,
) -> tuple[Claim, ...]:
    """The deals of an article whose companies stand in brackets: ``[Acme]``, ``[Acme Inc.|Acme]``.

    :param texts: its paragraphs.
    :param title: its title.
    :param date: its day; the default is a Monday.
    :param cut: whether its last paragraph breaks off.
    :param sectors: sector by company.
    """
    return read(*texts, title=title, date=date, cut=cut, sectors=sectors)[0]


def read(
    *texts: str,
    title: str = "",
    date: str | None = "2025-05-05",
    cut: bool = False,
    sectors: Mapping[str, str] = SECTORS,
) -> tuple[tuple[Claim, ...], tuple[Refused, ...]]:
    """The deals of an article as ``deals`` gives them, and what was refused in it."""
    passages: list[Passage] = []
    mentions: list[Mention] = []
    for number, (where, text) in enumerate([("title", title)] * bool(title) + [("body", text) for text in texts]):
        plain, named = _plain(text, number)
        mentions += named
        last = number == len(texts) - (not title)
        passages.append(Passage(where, "title" if where == "title" else "paragraph", number + 1, plain, cut and last))
    article = Article("articles/a.md", "post", title, date, tuple(passages))
    return read_deals(article, mentions, sectors.get)


def _plain(text: str, passage: int) -> tuple[str, list[Mention]]:
    """A text without its brackets, and the mentions that stood in them."""
    plain, mentions, at = "", list[Mention](), 0
    for match in _NAME.finditer(text):
        plain += text[at : match.start()]
        start = len(plain)
        plain += match[1]
        mentions.append(Mention(match[2] or match[1], match[1], passage, start, len(plain), True))
        at = match.end()
    return plain + text[at:], mentions


def told(claim: Claim) -> str:
    """A claim in one line."""
    parties = "; ".join(
        f"{party.name}{' (other)' * (party.kind == 'other')} {'lead ' * party.lead}{party.role}"
        for party in claim.parties
    )
    details = (
        claim.amount and claim.amount.text,
        claim.round,
        claim.valuation and f"valued at {claim.valuation.text}",
        claim.place and f"in {claim.place}",
        claim.capacity,
        claim.term,
        claim.date,
    )
    said = ", ".join(detail for detail in details if detail)
    return f"{claim.type} {claim.status}: {parties}{f' | {said}' if said else ''} [{claim.rule}]"
