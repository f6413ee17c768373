"""The page of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import story_address
from generator.render.jsonld import story_json_ld
from generator.render.search import story_facts
from generator.render.text import date_words, shortened
from generator.render.toc import headings
from generator.render.views.story import story_view

if TYPE_CHECKING:
    from generator.model import Story
    from generator.render.index import Index
    from generator.render.templates import Painter


def story_page(story: Story, index: Index, paint: Painter) -> Page:
    """Make the page of a story.

    :param story: the story.
    :param index: the site.
    :param paint: fills in the templates.
    """
    article = story.article
    address = story_address(story.id)
    clipped = index.settings.clipped if article.original_url else None
    html = paint("story.html", story_view(story, index, index.linker(address)))
    return Page(
        address=address,
        title=article.title,
        html=html,
        description=_description(story, index),
        toc=headings(html),
        edit=article.source_file,
        canonical=article.original_url if clipped == "canonical" else None,
        noindex=clipped == "noindex",
        updated=index.updated(story),
        facts=story_facts(story, index),
        recorded=not index.shows_draft_mark(story),
        json_ld=story_json_ld(story, index),
    )


def _description(story: Story, index: Index) -> str:
    """The story's excerpt, else the first words of its text where that is shown, else who published it when."""
    article = story.article
    body = (x.text for x in article.passages if x.where == "body" and x.kind == "paragraph" and index.shows_body(story))
    text = article.excerpt or next(body, "")
    published = " of ".join(filter(None, (article.publisher, date_words(article.date))))
    return shortened(text) if text else f"A story from {published}." if published else article.title
