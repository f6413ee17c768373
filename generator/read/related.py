"""The stories by other publishers that a card lists: each shown as a link, and evidence in its own right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import External, Passage
from generator.read import dialects as key
from generator.read.keys import read_keys
from generator.read.origin import addresses, publisher_of
from generator.read.text import is_cut
from generator.text.urls import url_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.read.keys import Found, Values
    from generator.read.nodes import Entry, Mapping
    from generator.read.trouble import Report

ELLIPSES = ("…", "...")
"""Ends of a title that was cut; that a title has no end mark says nothing."""


@dataclass(frozen=True, slots=True)
class Related:
    """The related stories of a card."""

    stories: tuple[External, ...]
    """The stories, as links."""
    passages: tuple[Passage, ...]
    """What they say."""
    unknown: tuple[Entry, ...]
    """Their keys that are not known."""


def read_related(items: Sequence[Mapping], report: Report) -> Related:
    """Read the related stories of a card.

    :param items: the items of its list.
    :param report: where an item without a title is reported.
    """
    stories: list[External] = []
    passages: list[Passage] = []
    unknown: list[Entry] = []
    for number, item in enumerate(items):
        values = read_keys(item.entries, key.RELATED_KEYS, report)
        unknown.extend(values.unknown)
        title = values.first(key.TITLE)
        if title is None:
            report.add("related-untitled", item)
            continue
        where = f"related:{number}"
        passages.extend((title_passage(where, title), *excerpt_passages(where, values.first(key.EXCERPT))))
        stories.append(_story(number, item.line, title.value, values))
    return Related(tuple(stories), tuple(passages), tuple(unknown))


def _story(number: int, line: int, title: str, values: Values) -> External:
    """A related story as a link."""
    url = next(iter(addresses(values)), None)
    return External(
        number=number,
        line=line,
        title=title,
        excerpt=values.get(key.EXCERPT),
        url=url,
        publisher=publisher_of(values),
        date=values.get(key.DATE) or values.get(key.RELATED_PUBLISHED),
        url_key=url_key(url) if url else None,
    )


def title_passage(where: str, title: Found[str]) -> Passage:
    """A title as a passage; it is cut only where it says so.

    :param where: ``title`` or ``related:N``.
    """
    return Passage(where, "title", title.entry.value.line, title.value, cut=title.value.endswith(ELLIPSES))


def excerpt_passages(where: str, excerpt: Found[str] | None) -> tuple[Passage, ...]:
    """An excerpt, where there is one, as a passage.

    :param where: ``excerpt`` or ``related:N``.
    """
    if excerpt is None:
        return ()
    return (Passage(where, "excerpt", excerpt.entry.value.line, excerpt.value, cut=is_cut(excerpt.value)),)
