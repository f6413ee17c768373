"""A site as one side of a comparison: what its ids are on the other side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Article, DealParty, Evidence, Site, Story

NONE, OTHER, SAME = range(3)
"""What one side has of a story of the other; what is read anew is looked for where least is the same."""


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
    story_by_id: Mapping[str, Story]
    """Each story of the site, by id."""
    kept: Mapping[str, int]
    """What the other side has of each story, by id: ``NONE`` of it, an ``OTHER`` text or the ``SAME``."""

    def company(self, one: str) -> str:
        """The id by which both sides know a company."""
        return self.companies.get(one, one)

    def party(self, one: DealParty) -> tuple[str, str, bool]:
        """What both sides know a party of a deal by, in what it does there."""
        return self.company(one.company) if one.company else one.name, one.role, one.lead

    def source(self, evidence: Evidence) -> str:
        """What both sides know a source by: its story; the file where it has none."""
        return self.stories.get(evidence.story, evidence.story) if evidence.story else evidence.source_file

    def company_ids(self, companies: Iterable[str]) -> Mapping[str, str]:
        """The id by which both sides know each of a few companies, by its name here."""
        return {self.company_names[one]: self.company(one) for one in companies}

    def names(self, companies: Iterable[str], there: Mapping[str, str]) -> tuple[str, ...]:
        """The names of companies, A to Z; one that is another company's on the other side has its id behind it.

        :param companies: their ids.
        :param there: what ``company_ids`` gives of the other side.
        """

        def told(one: str) -> str:
            name, known = self.company_names[one], self.company(one)
            return name if there.get(name, known) == known else f"{name} [{one}]"

        return tuple(sorted(map(told, companies)))


def side_of(
    site: Site, other: Site, companies: Mapping[str, str] | None = None, stories: Mapping[str, str] | None = None
) -> Side:
    """Make a side of a site.

    :param site: the site.
    :param other: the site on the other side.
    :param companies: the ids that companies have there, where they are not the same.
    :param stories: the same for stories.
    """
    names, by_id = {one.id: one.name for one in site.companies}, {one.id: one for one in site.stories}
    there = {one.article.source_file: one.article for one in other.stories}
    kept = {one.id: _kept(one.article, there.get(one.article.source_file)) for one in site.stories}
    return Side(site, companies or {}, stories or {}, names, by_id, kept)


def _kept(article: Article, there: Article | None) -> int:
    """What the other side has of an article."""
    return NONE if there is None else SAME if there == article else OTHER
