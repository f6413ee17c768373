"""What an editor can do beside judging claims: in each section what helps most first, with the file to write."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from generator.render.addresses import company_address, deal_address, story_address
from generator.render.corrections import company_correction
from generator.render.edit_links import file_link
from generator.render.largest import largest
from generator.render.sentences import plain, sentence
from generator.render.text import counted
from generator.render.written import front_matter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model import Deal, Site, Story
    from generator.settings import Settings

MOST = 25
"""How many tasks of a kind are shown: who has done these sees the next ones."""

RECURRING = 3
"""In how many stories a company must be named for a file of its own to be worth while."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do."""

    about: tuple[tuple[str, str], ...]
    """The pages that it is about: words, and the page's address."""
    file: str
    """The file to write or change, by its path under the content folder."""
    write: str = ""
    """What to write there; empty where that is for the editor to see."""
    says: str = ""
    """What makes it worth while, where the section does not say it all."""
    exists: bool = False
    """Whether the file is there, to be changed."""

    def link(self, settings: Settings, *, filled: bool = True) -> str:
        """Where the file is changed or written in the browser.

        :param settings: the site's options.
        :param filled: whether what to write shall be brought along.
        :returns: the address; empty where it is not known.
        """
        return file_link(self.file, self.write if filled else "", settings, exists=self.exists)


@dataclass(frozen=True, slots=True)
class Tasks:
    """The things to do of one kind."""

    id: str
    """The anchor of their heading."""
    heading: str
    """What they are."""
    what: str
    """What there is to do, in a sentence."""
    shown: tuple[Task, ...]
    """The first of them."""
    total: int
    """How many there are."""


def tasks(site: Site) -> tuple[Tasks, ...]:
    """Everything that there is to do, but for the claims to judge; kinds of which there is nothing are left out.

    :param site: the linked site.
    """
    made = ((kind, heading, what, tuple(find(site))) for kind, heading, what, find in KINDS)
    return tuple(Tasks(kind, heading, what, every[:MOST], len(every)) for kind, heading, what, every in made if every)


def _twins(site: Site) -> Iterable[Task]:
    deals = {one.id: one for one in site.deals}
    for one, other in site.twins:
        write = f"- {{verdict: same, deals: [{one}, {other}], by: …, on: …, why: …}}"
        yield Task((_deal(deals[one]), _deal(deals[other])), "decisions.yml", write, exists=site.decisions_file)


def _copies(site: Site) -> Iterable[Task]:
    stories = {one.id: one for one in site.stories}
    for copy, first in sorted(site.copies, key=lambda pair: (-len(stories[pair[0]].deals), pair)):
        yield Task((_story(stories[copy]), _story(stories[first])), stories[copy].article.source_file, exists=True)


def _without_amount(site: Site) -> Iterable[Task]:
    """Of deals that have any; what was called off comes to nothing."""
    open_ = (one for one in site.deals if one.type != "partnership" and one.status != "ended")
    lacking = (one for one in open_ if not (one.amount or one.stated))
    for deal in sorted(lacking, key=lambda one: (-_sources(one), one.id)):
        yield Task((_deal(deal),), f"deals/{deal.id}.md", front_matter(("amount: …",)))


def _with_one_source(site: Site) -> Iterable[Task]:
    """The largest first, those of each currency together."""
    thin = (one for one in site.deals if _sources(one) == 1 and not one.stated)
    for deal in chain.from_iterable(largest(thin).values()):
        write = front_matter(("evidence:", "  - url: https://…", '    quote: "…"'))
        yield Task((_deal(deal),), f"deals/{deal.id}.md", write)


def _strangers(site: Site) -> Iterable[Task]:
    unknown = set(site.strangers)
    recurring = [one for one in site.companies if one.id in unknown and len(one.stories) >= RECURRING]
    for one in sorted(recurring, key=lambda one: (-len(one.stories) - len(one.deals), one.id)):
        correction = company_correction(one)
        says = f"{counted(len(one.stories), 'story', 'stories')}, {counted(len(one.deals), 'deal')}"
        yield Task(((one.name, company_address(one.id)),), correction.path, correction.text, says, correction.exists)


def _undated(site: Site) -> Iterable[Task]:
    undated = [one for one in site.stories if one.article.date is None]
    for story in sorted(undated, key=lambda one: (-len(one.deals), -len(one.companies), one.id)):
        yield Task((_story(story),), story.article.source_file, "date: …", exists=True)


KINDS: tuple[tuple[str, str, str, Callable[[Site], Iterable[Task]]], ...] = (
    (
        "twins",
        "Deals that may be one",
        "The same companies, near in time or for one sum: say whether they are the same or different.",
        _twins,
    ),
    (
        "copies",
        "Stories that may be copies",
        "Nearly the text of an earlier story, from another address: remove the file if it says nothing new.",
        _copies,
    ),
    (
        "without-amount",
        "Deals without an amount",
        "If the amount is known, write it; those of the most sources come first.",
        _without_amount,
    ),
    (
        "one-source",
        "Deals with one source",
        "Add an article of another publisher, or cite it in the deal's file; the largest come first.",
        _with_one_source,
    ),
    (
        "strangers",
        "Companies that no list knows",
        "Write a file for the company, or, if it is none, a line in decisions.yml: verdict: not-a-company.",
        _strangers,
    ),
    (
        "undated",
        "Stories without a date",
        "Write the day of publication into the front matter, or on the second line of a text without one.",
        _undated,
    ),
)
"""Every kind of task: the anchor of its heading, the heading, what there is to do, and what finds them."""


def _sources(deal: Deal) -> int:
    """How many addresses tell of a deal."""
    return len({one.url or one.source_file for one in deal.evidence})


def _deal(deal: Deal) -> tuple[str, str]:
    return plain(sentence(deal)), deal_address(deal.id)


def _story(story: Story) -> tuple[str, str]:
    return story.article.title, story_address(story.id)
