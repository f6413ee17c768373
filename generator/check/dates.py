"""What is dated later than anybody can have written it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.findings import finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.findings import Finding
    from generator.model import Article, Site, StatedDeal

ZONES = timedelta(days=1)
"""A day begins earlier elsewhere."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date that a person has written."""

    what: str
    """What it is the date of."""
    date: str
    """The day, month or year."""
    key: str
    """Its key."""
    file: str
    """The file."""
    line: int | None
    """From 1."""


def dates_have_come(site: Site, newest: str, changed: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a warning for each date of an article, a stated deal or a decision that is later than its file can be.

    :param site: the linked site.
    :param newest: the day of the newest commit.
    :param changed: the day of each file that is not committed as it is, by path.
    """
    for one in _dates(site):
        last = max(newest, changed.get(one.file, ""))
        if one.date > (date.fromisoformat(last) + ZONES).isoformat():
            words = {"what": one.what, "date": one.date, "newest": last, "key": one.key}
            yield finding("date-in-future", one.file, one.line, None, **words)


def _dates(site: Site) -> Iterator[_Dated]:
    for story in site.stories:
        yield from _of_article(story.article)
        yield from (one for deal in story.article.deals for one in _of_deal(deal))
    yield from (one for deal in site.deals if deal.stated for one in _of_deal(deal.stated))
    for decision in site.decisions:
        yield _Dated("decision", decision.on, "on", "decisions.yml", decision.line)
    for silence in site.silences:
        yield _Dated("silenced finding", silence.on, "on", "silenced.yml", silence.line)


def _of_article(article: Article) -> Iterator[_Dated]:
    if article.date:
        given = (one for one in article.stated if one[0] == "date")
        _, key, line = next(given, ("date", "date", None))
        yield _Dated("article", article.date, key, article.source_file, line)


def _of_deal(deal: StatedDeal) -> Iterator[_Dated]:
    if deal.date:
        line = next((one.line for one in deal.told if one.key == "date"), deal.line)
        yield _Dated("deal", deal.date, "date", deal.source_file, line)
