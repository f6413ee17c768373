"""Every file of the site that is no page: data, feeds, and what tells machines their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.data.records import render_company_records, render_records
from generator.render.data.tables import render_tables
from generator.render.feed_files import render_feeds
from generator.render.guides import guide, robots
from generator.render.index import index_site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import DataFile, Page, Site
    from generator.settings import Settings


def render_files(site: Site, settings: Settings, pages: Sequence[Page]) -> tuple[DataFile, ...]:
    """Write every file that is no page.

    :param site: what is published.
    :param settings: the site's options.
    :param pages: its pages, of which feeds tell.
    """
    index = index_site(site, settings, {})
    return (
        *render_records(site, settings),
        *render_company_records(site, settings),
        *render_tables(site, settings),
        *render_feeds(index, {page.address: page for page in pages}),
        robots(settings),
        guide(index, {page.address: page for page in pages}),
    )
