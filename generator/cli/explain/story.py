"""A story: its files, why they are one, how each was read, and where they led."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.explain.article import article_lines, extraction_lines
from generator.cli.explain.lines import finding_lines, heading
from generator.render.sentences import plain, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.cli.explain.linked import Linked
    from generator.model import Story


def story_lines(linked: Linked, asked: str) -> Iterator[str]:
    """Say how a story came about.

    :param linked: the site.
    :param asked: its id.
    """
    story = next(one for one in linked.site.stories if one.id == asked)
    joined = next(one for one in linked.trail.stories if one.id == asked)
    yield f"Story {story.id}: {story.article.title}"
    yield from heading("Files", len(joined.files))
    for article in joined.files:
        yield f"  {article.source_file}{' (shown)' if article.source_file == story.article.source_file else ''}"
    if len(joined.files) > 1:
        yield "  They have one address and nearly the same text. The longest is shown, its gaps filled from the others."
    yield from (f"  {other}: another text of the same address" for other in story.other_versions)
    yield from _where_it_led(linked, story)
    for article in joined.files:
        yield ""
        yield f"{linked.folder}/{article.source_file}"
        yield from article_lines(article)
        yield from extraction_lines(article, linked.extractions[article.source_file])
    own = (one for one in linked.findings if one.file in story.source_files)
    yield from finding_lines(own, linked.folder)


def _where_it_led(linked: Linked, story: Story) -> Iterator[str]:
    """Name the companies and deals of the site that a story is filed under."""
    companies, deals = linked.trail.directory.companies, {one.id: one for one in linked.site.deals}
    yield from heading("Companies of the site", len(story.companies))
    yield from (f"  {one}: {companies[one].name}" for one in story.companies)
    yield from heading("Deals of the site", len(story.deals))
    yield from (f"  {one}: {plain(sentence(deals[one]))}" for one in story.deals)
    yield from heading("Related stories", len(story.related))
    yield from (f"  {one.story}: {one.why}" for one in story.related)
