"""The file by which a person corrects what a page says: its path, and what the machine believes, ready to change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from generator.render.edit_links import file_link, is_filled
from generator.render.written import deal_lines, front_matter
from generator.text.names import name_key
from generator.text.quotes import opening
from generator.text.yaml_values import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

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
    return _for_deal(deal, (*deal_lines(deal), *tie(deal.evidence)))


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
    shown = set(deal_lines(deal))
    if set(said.parties) < set(deal.parties):  # a source that names fewer does not say that the others are none
        said = replace(said, parties=deal.parties)
    lines = tuple(deal_lines(said))
    other = dict.fromkeys(
        "other parties" if line[0] == " " else f"another {line.split(':')[0]}" for line in lines if line not in shown
    )
    differs = f"; the page shows {' and '.join(other)}" if other else ""
    comment = f"# As one source says it{differs}. What stays is shown: put it right, drop the rest but quote."
    correction = _for_deal(deal, (comment, *lines, *tie((said, *deal.evidence))))
    link = correction.link(settings)
    return link if correction.exists or is_filled(link) else ""


def _for_deal(deal: Deal, lines: Iterable[str]) -> Correction:
    """A deal's own file, with these lines where there is none."""
    if deal.stated:
        return Correction(deal.stated.source_file, True, "")
    return Correction(f"deals/{deal.id}.md", False, front_matter(lines))


def tie(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The line that keeps a file with its deal: the first words that an article has for it, if any has.

    :param evidence: of the deal.
    """
    quotes = (one.quote for one in evidence if one.quote and one.rule != "stated")
    return tuple(f"quote: {quoted(opening(quote))}" for quote in islice(quotes, 1))


def deal_rejection(deal: Deal) -> str:
    """What to write into a deal's file where it is none.

    :param deal: the deal.
    """
    files = sorted({one.source_file for one in deal.evidence})
    who = f"{files[0]} does" if len(files) == 1 else "Its sources do"
    return front_matter((f"reject: {quoted(f'{who} not say so.')}", *tie(deal.evidence)))


def shared_names(companies: Iterable[Company]) -> frozenset[str]:
    """What all spellings of a name share, of each name that is more than one company's.

    :param companies: all of them.
    """
    owners = Counter(key for one in companies for key in {name_key(name) for name in (one.name, *one.aliases)})
    return frozenset(key for key, count in owners.items() if count > 1)


def company_correction(company: Company, shared: Collection[str]) -> Correction:
    """The file that says what a person knows of a company; a name that another company has too is not its alone.

    The name is among the aliases too: whoever corrects it above keeps what articles call the company.

    :param company: the company.
    :param shared: what ``shared_names`` gives.
    """
    if company.stated:
        return Correction(company.stated.source_file, True, "")
    aliases = (company.name, *(name for name in company.aliases if name_key(name) not in shared))
    lines = (f"name: {quoted(company.name)}", f"aliases: [{', '.join(map(quoted, aliases))}]")
    return Correction(f"companies/{company.id}.md", False, front_matter(lines))
