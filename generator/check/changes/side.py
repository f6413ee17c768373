"""A site as one side of a comparison: what its ids are on the other side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import DealParty, Evidence, Site


@dataclass(frozen=True, slots=True)
class Side:
    """A site, and where the things went whose ids are not on the other side."""

    site: Site
    """The site."""
    companies: Mapping[str, str]
    """The id that each such company has on the other side."""
    stories: Mapping[str, str]
    """The same for stories."""
    company_names: Mapping[str, str]
    """The name of each company, by id."""

    def company(self, one: str) -> str:
        """The id by which both sides know a company."""
        return self.companies.get(one, one)

    def party(self, one: DealParty) -> tuple[str, str, bool]:
        """What both sides know a party of a deal by, in what it does there."""
        return self.company(one.company) if one.company else one.name, one.role, one.lead

    def source(self, evidence: Evidence) -> str:
        """What both sides know a source by: its story; the file where it has none."""
        return self.stories.get(evidence.story, evidence.story) if evidence.story else evidence.source_file

    def names(self, companies: Iterable[str]) -> tuple[str, ...]:
        """The names of companies, A to Z."""
        return tuple(sorted(self.company_names[one] for one in companies))


def side_of(site: Site, companies: Mapping[str, str] | None = None, stories: Mapping[str, str] | None = None) -> Side:
    """Make a side of a site; ids are the same on the other side where nothing else is said."""
    return Side(site, companies or {}, stories or {}, {one.id: one.name for one in site.companies})
