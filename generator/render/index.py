"""The site by id, by file and by subject: what the views look up."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.model import Company, Deal, Story
from generator.render.addresses import relative, source_slug
from generator.render.paths import NO_OTHERS, published_paths
from generator.render.sentences import plain, sentence
from generator.render.topics import company_spellings, topic_name, usual
from generator.text.slugs import distinct_slug
from generator.text.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.model import Evidence, Site
    from generator.settings import Settings

    Linker = Callable[..., str]
    """``relative`` of one page: takes an address and an anchor, gives the link."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic or a source, with what is filed under it."""

    slug: str
    """The last part of its address."""
    name: str
    """Its name: of a source in the spelling used most, of a topic as ``topic_name`` has it."""
    stories: tuple[str, ...]
    """Ids of its stories."""
    deals: tuple[str, ...]
    """Ids of the deals that it proves; none for a topic."""


@dataclass(frozen=True, slots=True)
class Index:
    """The site, ready to be looked up."""

    site: Site
    """What is published."""
    settings: Settings
    """How."""
    companies: Mapping[str, Company]
    """By id."""
    deals: Mapping[str, Deal]
    """By id."""
    stories: Mapping[str, Story]
    """By id."""
    sentences: Mapping[str, str]
    """Each deal in one sentence, by id."""
    paths: Mapping[str, str]
    """Addresses by what a body may call them (``published_paths``)."""
    topics: Mapping[str, Subject]
    """By slug, in order."""
    sources: Mapping[str, Subject]
    """By slug, in order."""
    rules: Mapping[str, str]
    """The sentence that explains each rule by which evidence was found, by the rule's name."""
    chronicles: Mapping[str, tuple[str, ...]]
    """Ids of the dated stories that name a company, the oldest first, by the company's id."""

    def linker(self, address: str) -> Linker:
        """Links from the page of this address."""
        return partial(relative, address, directory_urls=self.settings.directory_urls)

    def shows_draft_mark(self, thing: Company | Deal | Story) -> bool:
        """Whether a page carries the mark of a draft: never where drafts are published like any article."""
        return thing.draft and self.settings.drafts != "publish"

    def lasts(self, things: Iterable[Company | Deal | Story]) -> bool:
        """Whether a list of these has an address to last: it does not rest on drafts alone that are not published."""
        return not all(self.shows_draft_mark(thing) for thing in things)

    def shows_body(self, story: Story) -> bool:
        """Whether the text of a story is shown, or its excerpt and quotes alone."""
        wanted = story.article.body or self.settings.bodies
        return wanted == "full" or story.article.original_url is None

    def updated(self, thing: object) -> str | None:
        """The day of the newest content on the page of a company, deal, story, topic or source."""
        match thing:
            case Story():
                return thing.article.date
            case Deal():
                return max(filter(None, (evidence.published for evidence in thing.evidence)), default=None)
            case Company() | Subject():
                return self.newest(self.stories[story] for story in thing.stories)
        return None

    def newest(self, things: Iterable[object]) -> str | None:
        """The day of the newest content on the pages of some things."""
        return max(filter(None, map(self.updated, things)), default=None)


def index_site(
    site: Site, settings: Settings, rules: Mapping[str, str], others: Mapping[str, str] = NO_OTHERS
) -> Index:
    """Make the site ready to be looked up."""
    return Index(
        site,
        settings,
        {company.id: company for company in site.companies},
        {deal.id: deal for deal in site.deals},
        {story.id: story for story in site.stories},
        {deal.id: plain(sentence(deal)) for deal in site.deals},
        published_paths(site, others, settings),
        _topics(site),
        _sources(site),
        rules,
        _chronicles(site),
    )


def _chronicles(site: Site) -> dict[str, tuple[str, ...]]:
    """The dated stories of each company, the oldest first; those of one day by id."""
    dates = {story.id: story.article.date for story in site.stories if story.article.date}
    return {
        company.id: tuple(sorted(filter(dates.get, company.stories), key=lambda story: (dates[story], story)))
        for company in site.companies
    }


def _topics(site: Site) -> dict[str, Subject]:
    """Every topic with its stories; spellings that share a slug are one topic."""
    stories: defaultdict[str, list[str]] = defaultdict(list)
    names: defaultdict[str, list[str]] = defaultdict(list)
    for story in site.stories:
        for topic in story.article.topics:
            names[distinct_slug(topic)].append(topic)
            stories[distinct_slug(topic)].append(story.id)
    known = company_spellings(site.companies)
    return {key: Subject(key, topic_name(key, names[key], known), _once(stories[key]), ()) for key in sorted(names)}


def _sources(site: Site) -> dict[str, Subject]:
    """Every publisher with its stories and the deals that it proves."""
    stories: defaultdict[str, list[str]] = defaultdict(list)
    deals: defaultdict[str, list[str]] = defaultdict(list)
    names: defaultdict[str, list[str]] = defaultdict(list)
    for story in site.stories:
        article = story.article
        if key := source_slug(article.original_url, article.publisher):
            stories[key].append(story.id)
            names[key].append(article.publisher or key)
    for deal in site.deals:
        for evidence in deal.evidence:
            if key := evidence_source(evidence):
                deals[key].append(deal.id)
                names[key].append(evidence.publisher or host_of(evidence.url) or key)
    return {
        key: Subject(key, usual(Counter(names[key])), _once(stories[key]), _once(deals[key])) for key in sorted(names)
    }


def evidence_source(evidence: Evidence) -> str | None:
    """Slug of the source whose words an evidence quotes; none for a person's own word."""
    return source_slug(evidence.url, evidence.publisher)


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    """Each id once, sorted."""
    return tuple(sorted(set(ids)))
