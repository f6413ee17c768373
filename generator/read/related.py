"""The stories by other publishers that a card lists: each shown as a link, and evidence in its own right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import External, Passage
from generator.read import dialects as key
from generator.read.keys import read_keys
from generator.read.origin import addresses, publisher_of
from generator.read.text import is_cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.read.keys import Found
    from generator.read.nodes import Entry, Mapping
    from generator.read.trouble import Report

ELLIPSES = ("…", "...")
"""Ends of a title that was cut; that a title has no end mark says nothing."""


def read_related(
    items: Sequence[Mapping], report: Report
) -> tuple[tuple[External, ...], tuple[Passage, ...], tuple[Entry, ...]]:
    """Read the related stories of a card.

    :param items: the items of its list.
    :param report: where an item without a title is reported.
    :returns: the stories, what they say, and the keys that are not known.
    """
    stories: list[External] = []
    passages: list[Passage] = []
    unknown: list[Entry] = []
    for number, item in enumerate(items):
        values = read_keys(item.entries, key.RELATED_KEYS, report)
        unknown.extend(values.unknown)
        title, excerpt = values.first(key.TITLE), values.first(key.EXCERPT)
        if title is None:
            report.add("related-untitled", item)
            continue
        where = f"related:{number}"
        passages.extend((title_passage(where, title), *excerpt_passages(where, excerpt)))
        stories.append(
            External(
                number=number,
                line=item.line,
                title=title.value,
                excerpt=excerpt.value if excerpt else None,
                url=next(iter(addresses(values)), None),
                publisher=publisher_of(values),
                date=values.get(key.DATE),
            )
        )
    return tuple(stories), tuple(passages), tuple(unknown)


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
