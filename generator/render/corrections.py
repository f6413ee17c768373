"""The file by which a person corrects what a page says: its path, and what the machine believes, ready to change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.written import amount_text, party_line, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Company, Deal


@dataclass(frozen=True, slots=True)
class Correction:
    """A file to write or to change."""

    path: str
    """Its path under the content folder."""
    exists: bool
    """Whether a person has written it already."""
    text: str
    """What to begin with; empty where it exists."""


def deal_correction(deal: Deal) -> Correction:
    """The file that corrects a deal, field by field; a line that is right may go.

    :param deal: the deal.
    """
    if deal.stated:
        return Correction(deal.stated.source_file, True, "")
    return Correction(f"deals/{deal.id}.md", False, _front_matter(_deal_lines(deal)))


def company_correction(company: Company) -> Correction:
    """The file that says what a person knows of a company.

    :param company: the company.
    """
    if company.stated:
        return Correction(company.stated.source_file, True, "")
    aliases = ", ".join(map(quoted, company.aliases))
    lines = (f"name: {quoted(company.name)}", *((f"aliases: [{aliases}]",) if aliases else ()))
    return Correction(f"companies/{company.id}.md", False, _front_matter(lines))


def _front_matter(lines: Iterator[str] | tuple[str, ...]) -> str:
    return "\n".join(("---", *lines, "---"))


def _deal_lines(deal: Deal) -> Iterator[str]:
    """What is believed of the deal, in the keys of its file; without its type, with which it would be a new one."""
    yield f"status: {deal.status}"
    if deal.date:
        yield f"date: {deal.date}"
    for key, money in (("amount", deal.amount), ("valuation", deal.valuation)):
        if text := amount_text(money):
            yield f"{key}: {quoted(text)}"
    for key, words in (("round", deal.round), ("place", deal.place)):
        if words:
            yield f"{key}: {quoted(words)}"
    yield "parties:"
    yield from (f"  - {party_line(party)}" for party in deal.parties)
