"""The file by which a person corrects what a page says: its path, and what the machine believes, ready to change."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from generator.render.edit_links import file_link, is_filled
from generator.render.written import deal_lines, front_matter
from generator.text.quotes import opening, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Company, Deal, Evidence
    from generator.settings import Settings


@dataclass(frozen=True, slots=True)
class Correction:
    """A file to write or to change."""

    path: str
    """Its path under the content folder."""
    exists: bool
    """Whether a person has written it already."""
    text: str
    """What to begin with; empty where it exists."""

    def link(self, settings: Settings) -> str:
        """Where it is written or changed in the browser.

        :param settings: the site's options.
        :returns: the address; empty where that is not known.
        """
        return file_link(self.path, self.text, settings, exists=self.exists)


def deal_correction(deal: Deal) -> Correction:
    """The file that corrects a deal, field by field; a line that is right may go.

    :param deal: the deal.
    """
    return _for_deal(deal, (*deal_lines(deal), *_tie(deal.evidence)))


def claim_link(deal: Deal, said: Evidence, settings: Settings) -> str:
    """Where the file that corrects a deal is changed or begun, in the latter case as one source has it.

    A comment names the fields in which the source differs from what is shown.

    :param deal: the deal.
    :param said: what the source says of it.
    :param settings: the site's options.
    :returns: the address; empty where none is known that brings along what the source says.
    """
    if not settings.edit_url:  # most of the work is the text
        return ""
    shown, lines = set(deal_lines(deal)), tuple(deal_lines(said))
    other = dict.fromkeys("parties" if line[0] == " " else line.split(":")[0] for line in lines if line not in shown)
    differs = f"; the page shows another {' and '.join(other)}" if other else ""
    comment = f"# As one source says it{differs}. What stays is shown: put it right, drop the rest."
    correction = _for_deal(deal, (comment, *lines, *_tie((said, *deal.evidence))))
    link = correction.link(settings)
    return link if correction.exists or is_filled(link) else ""


def _for_deal(deal: Deal, lines: Iterable[str]) -> Correction:
    """A deal's own file, with these lines where there is none."""
    if deal.stated:
        return Correction(deal.stated.source_file, True, "")
    return Correction(f"deals/{deal.id}.md", False, front_matter(lines))


def _tie(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The line that keeps a file with its deal: the first words that an article has for it, if any has."""
    quotes = (one.quote for one in evidence if one.quote and one.rule != "stated")
    return tuple(f"quote: {quoted(opening(quote))}" for quote in islice(quotes, 1))


def deal_rejection(deal: Deal) -> str:
    """What to write into a deal's file where it is none.

    :param deal: the deal.
    """
    files = sorted({one.source_file for one in deal.evidence})
    who = f"{files[0]} does" if len(files) == 1 else "Its sources do"
    return front_matter((f"reject: {quoted(f'{who} not say so.')}", *_tie(deal.evidence)))


def company_correction(company: Company) -> Correction:
    """The file that says what a person knows of a company.

    :param company: the company.
    """
    if company.stated:
        return Correction(company.stated.source_file, True, "")
    aliases = ", ".join(map(quoted, company.aliases))
    lines = (f"name: {quoted(company.name)}", *((f"aliases: [{aliases}]",) if aliases else ()))
    return Correction(f"companies/{company.id}.md", False, front_matter(lines))
