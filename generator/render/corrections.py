"""The file by which a person corrects what a page says: its path, and what the machine believes, ready to change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.written import deal_lines, front_matter, quoted

if TYPE_CHECKING:
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
    return Correction(f"deals/{deal.id}.md", False, front_matter(deal_lines(deal)))


def company_correction(company: Company) -> Correction:
    """The file that says what a person knows of a company.

    :param company: the company.
    """
    if company.stated:
        return Correction(company.stated.source_file, True, "")
    aliases = ", ".join(map(quoted, company.aliases))
    lines = (f"name: {quoted(company.name)}", *((f"aliases: [{aliases}]",) if aliases else ()))
    return Correction(f"companies/{company.id}.md", False, front_matter(lines))
