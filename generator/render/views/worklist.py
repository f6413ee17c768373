"""What the worklist shows: each claim that an editor has to judge, with the files that accept and reject it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import story_address
from generator.render.views.rows import Link
from generator.render.worklist import accepting, rejecting, verdict_file

if TYPE_CHECKING:
    from generator.render.index import Index, Linker


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim to judge."""

    quote: str
    """Its words."""
    doubt: str
    """Why it is not sure enough."""
    story: Link
    """The story that carries it."""
    place: str
    """The file that carries it, with the line."""
    file: str
    """The file to write, by its path under the content folder."""
    accepting: str
    """What to write there to publish it."""
    rejecting: str
    """What to write there to be rid of it."""


@dataclass(frozen=True, slots=True)
class WorklistView:
    """The worklist."""

    entries: tuple[Entry, ...]
    """The claims."""


def worklist_view(index: Index, link: Linker) -> WorklistView:
    """What an editor has to judge.

    :param index: the site.
    :param link: links from the page.
    """
    return WorklistView(
        tuple(
            Entry(
                one.quote,
                one.doubt,
                Link(index.stories[one.story].article.title, link(story_address(one.story))),
                f"{one.source_file}:{one.line}",
                verdict_file(one),
                accepting(one),
                rejecting(one),
            )
            for one in index.site.unsure
        )
    )
