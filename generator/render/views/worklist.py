"""What the worklist shows: what an editor has to judge or can do, each with the file to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import story_address
from generator.render.edit_links import new_file_link
from generator.render.tasks import tasks
from generator.render.views.rows import Link
from generator.render.worklist import accepting, rejecting, verdict_file

if TYPE_CHECKING:
    from generator.model import Unsure
    from generator.render.index import Index, Linker
    from generator.render.tasks import Tasks


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
    accept: str
    """Where that is done in the browser; empty where it is not known."""
    rejecting: str
    """What to write there to be rid of it."""
    reject: str
    """Where that is done in the browser, likewise."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A thing to do."""

    about: tuple[Link, ...]
    """The pages that it is about."""
    says: str
    """What makes it worth while; may be empty."""
    file: str
    """The file to write or change, by its path under the content folder."""
    write: str
    """What to write there; empty where that is for the editor to see."""
    href: str
    """Where that is done in the browser; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class TaskSection:
    """The things to do of one kind."""

    id: str
    """The anchor of its heading."""
    heading: str
    """What they are, and how many."""
    what: str
    """What there is to do."""
    rows: tuple[TaskRow, ...]
    """The first of them."""
    more: int
    """How many further ones."""


@dataclass(frozen=True, slots=True)
class WorklistView:
    """The worklist."""

    contents: tuple[Link, ...]
    """What is on it, leading to each part."""
    entries: tuple[Entry, ...]
    """The claims."""
    sections: tuple[TaskSection, ...]
    """What else there is to do."""


def worklist_view(index: Index, link: Linker) -> WorklistView:
    """What an editor has to judge and can do.

    :param index: the site.
    :param link: links from the page.
    """
    sections = tuple(_section(kind, index, link) for kind in tasks(index.site))
    claims = (Link(f"Claims to judge ({len(index.site.unsure):,})", "#claims"),) if index.site.unsure else ()
    return WorklistView(
        (*claims, *(Link(one.heading, f"#{one.id}") for one in sections)),
        tuple(_entry(one, index, link) for one in index.site.unsure),
        sections,
    )


def _entry(unsure: Unsure, index: Index, link: Linker) -> Entry:
    """A claim to judge."""
    file, accept, reject = verdict_file(unsure), accepting(unsure), rejecting(unsure)
    return Entry(
        unsure.quote,
        unsure.doubt,
        Link(index.stories[unsure.story].article.title, link(story_address(unsure.story))),
        f"{unsure.source_file}:{unsure.line}",
        file,
        accept,
        new_file_link(file, accept, index.settings),
        reject,
        new_file_link(file, reject, index.settings),
    )


def _section(kind: Tasks, index: Index, link: Linker) -> TaskSection:
    """The things to do of one kind."""
    rows = tuple(
        TaskRow(
            tuple(Link(words, link(to)) for words, to in one.about),
            one.says,
            one.file,
            one.write,
            one.link(index.settings),
        )
        for one in kind.shown
    )
    return TaskSection(kind.id, f"{kind.heading} ({kind.total:,})", kind.what, rows, kind.total - len(rows))
