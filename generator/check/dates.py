"""Articles that are dated later than anybody can have added them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.findings import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.findings import Finding
    from generator.model import Story

ZONES = timedelta(days=1)
"""A day begins earlier elsewhere."""


def dates_have_come(stories: Iterable[Story], newest: str, changed: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a warning for each story that is dated later than its file can be.

    :param stories: all stories.
    :param newest: the day of the newest commit.
    :param changed: the day of each file that is not committed as it is, by path.
    """
    for story in stories:
        article = story.article
        last = max(newest, changed.get(article.source_file, ""))
        if article.date and article.date > (date.fromisoformat(last) + ZONES).isoformat():
            key, line = next(((key, line) for field, key, line in article.stated if field == "date"), ("date", None))
            words = {"date": article.date, "newest": last, "key": key}
            yield finding("date-in-future", article.source_file, line, None, **words)
