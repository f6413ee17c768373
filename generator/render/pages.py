"""Every page of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import (
    COMPANIES,
    DEALS,
    HOME,
    SOURCES,
    STORIES,
    TOPICS,
    WORKLIST,
    company_address,
    deal_address,
    story_address,
)
from generator.render.data import DATA_FILES
from generator.render.index import index_site
from generator.render.listings import PLURALS, list_pages
from generator.render.sentences import name
from generator.render.templates import painter
from generator.render.text import counted, date_words, shortened
from generator.render.toc import headings
from generator.render.views.company import company_view
from generator.render.views.deal import deal_view
from generator.render.views.lists import HomeView, ListKind, Section, Statistic, rows
from generator.render.views.rows import Link, activity, newest_deals, newest_stories
from generator.render.views.story import story_view
from generator.render.views.worklist import worklist_view

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model import Company, Deal, Site, Story
    from generator.render.index import Index
    from generator.render.templates import Painter
    from generator.settings import Settings

HOME_ROWS = 10
"""How many of the newest deals and stories and the most active companies the home page shows."""


def render_pages(site: Site, settings: Settings, rules: Mapping[str, str]) -> tuple[Page, ...]:
    """Render every page of the site, by address.

    :param site: what is published.
    :param settings: the site's options.
    :param rules: the sentence that explains each rule by which evidence was found, by the rule's name.
    """
    index = index_site(site, settings, rules)
    paint = painter()
    pages = (
        _home(index, paint),
        *((_worklist(index, paint),) if settings.preview else ()),
        *list_pages(index, paint),
        *(_story(story, index, paint) for story in site.stories),
        *(_company(company, index, paint) for company in site.companies),
        *(_deal(deal, index, paint) for deal in site.deals),
    )
    return tuple(sorted(pages, key=lambda page: page.address))


def _story(story: Story, index: Index, paint: Painter) -> Page:
    """The page of a story."""
    article = story.article
    address = story_address(story.id)
    html = paint("story.html", story_view(story, index, index.linker(address)))
    return Page(
        address=address,
        title=article.title,
        html=html,
        description=_story_description(story, index),
        toc=headings(html),
        edit=article.source_file,
        canonical=article.original_url,
        updated=index.updated(story),
        draft=index.shows_draft_mark(story),
    )


def _story_description(story: Story, index: Index) -> str:
    """The story's excerpt, else the first words of its text where that is shown, else who published it when."""
    article = story.article
    body = (x.text for x in article.passages if x.where == "body" and x.kind == "paragraph" and index.shows_body(story))
    text = article.excerpt or next(body, "")
    published = " of ".join(filter(None, (article.publisher, date_words(article.date))))
    return shortened(text) if text else f"A story from {published}." if published else article.title


def _company(company: Company, index: Index, paint: Painter) -> Page:
    """The page of a company."""
    address = company_address(company.id)
    html = paint("company.html", company_view(company, index, index.linker(address)))
    deals, stories = counted(len(company.deals), "deal"), counted(len(company.stories), "story", "stories")
    return Page(
        address=address,
        title=company.name,
        html=html,
        description=f"{company.name}: {deals} and {stories}, each with its sources.",
        toc=headings(html),
        edit=company.stated.source_file if company.stated else None,
        notes=company.stated.notes if company.stated else "",
        updated=index.updated(company),
        draft=index.shows_draft_mark(company),
    )


def _deal(deal: Deal, index: Index, paint: Painter) -> Page:
    """The page of a deal."""
    address = deal_address(deal.id)
    html = paint("deal.html", deal_view(deal, index, index.linker(address)))
    return Page(
        address=address,
        title=name(deal),
        html=html,
        description=index.sentences[deal.id],
        toc=headings(html),
        edit=deal.stated.source_file if deal.stated else None,
        notes=deal.stated.notes if deal.stated else "",
        updated=index.updated(deal),
        draft=index.shows_draft_mark(deal),
    )


def _worklist(index: Index, paint: Painter) -> Page:
    """The page of what an editor has to judge, which no build has."""
    html = paint("worklist.html", worklist_view(index, index.linker(WORKLIST)))
    return Page(
        address=WORKLIST,
        title="Worklist",
        html=html,
        description="Claims that are not sure enough to be published.",
        toc=headings(html),
        search=False,
    )


def _home(index: Index, paint: Painter) -> Page:
    """The home page."""
    site = index.site
    html = paint("home.html", _home_view(index))
    newest = (index.updated(story) for story in site.stories)
    return Page(
        address=HOME,
        title="Companies and deals in the news",
        html=html,
        description="Which companies made which deals, each with the words that prove it.",
        toc=headings(html),
        updated=max(filter(None, newest), default=None),
    )


def _home_view(index: Index) -> HomeView:
    """What the home page shows."""
    site, link = index.site, index.linker(HOME)
    deals = newest_deals(site.deals)[:HOME_ROWS]
    stories = newest_stories(site.stories)[:HOME_ROWS]
    companies = sorted(site.companies, key=activity)[:HOME_ROWS]
    counts: tuple[tuple[ListKind, int, str], ...] = (
        ("deals", len(site.deals), DEALS),
        ("companies", len(site.companies), COMPANIES),
        ("stories", len(site.stories), STORIES),
        ("sources", len(index.sources), SOURCES),
        ("topics", len(index.topics), TOPICS),
    )
    tables: tuple[tuple[ListKind, str, Sequence[object], str], ...] = (
        ("deals", "Latest deals", deals, DEALS),
        ("stories", "Latest stories", stories, STORIES),
        ("companies", "Most active companies", companies, COMPANIES),
    )
    return HomeView(
        tuple(Statistic(f"{number:,}", PLURALS[kind][number != 1], link(to)) for kind, number, to in counts),
        tuple(
            Section(kind, heading, heading, rows(kind, entries, index, link), Link(f"All {kind}", link(to)))
            for kind, heading, entries, to in tables
        ),
        tuple(Link(address.rpartition("/")[2], link(address)) for address in DATA_FILES),
        Link(f"Worklist: {counted(len(site.unsure), 'claim')}", link(WORKLIST)) if index.settings.preview else None,
    )
