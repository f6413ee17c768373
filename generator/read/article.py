"""One article file, from its text to its record. Nothing here knows another file or the disk."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.findings import shorten
from generator.model import Article, Passage, Removed
from generator.read import dialects as key
from generator.read.bodies import read_body
from generator.read.dialects import FIELDS, KEYS, PLAIN, SORTING_WORDS, dialect_of, known_keys
from generator.read.draft_keys import refuse_draft_keys
from generator.read.front_matter import read_front_matter, refuse_loose_keys, without_secured
from generator.read.keys import read_keys
from generator.read.keys import told as places
from generator.read.kinds import unlike
from generator.read.origin import addresses, publisher_of
from generator.read.plain import read_plain
from generator.read.related import excerpt_passages, read_related, title_passage
from generator.read.trouble import Report, Unreadable
from generator.read.wrong_keys import report_slips, written
from generator.text.urls import host_of, url_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.findings import Finding
    from generator.model import Block
    from generator.read.front_matter import FrontMatter
    from generator.read.keys import Values
    from generator.read.plain import Plain

TITLE_LIMIT = 120
"""Characters of a title that is made from a text's first sentence."""

_SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'”’)]|$)")


def read_article(path: str, text: str, *, draft: bool = False) -> tuple[Article | None, tuple[Finding, ...]]:
    """Read an article.

    :param path: path under the content folder.
    :param text: the whole file, as ``read_text`` gives it.
    :param draft: whether the site's ``draft_docs`` matches it.
    :returns: the article, none where it is set aside; and what is wrong with it.
    """
    report = Report(path)
    try:
        front = read_front_matter(text)
        first = front.body_line if front else 1
        lines = text.split("\n")[first - 1 :]
        refuse_loose_keys(lines, first, known_keys(), closed=front is not None)
        numbered, removed = _open_lines(lines, first)
        article = _keyed(front, numbered, draft, report) if front else _plain(numbered, draft, report)
    except Unreadable as end:
        return None, (*report.findings, *end.findings(path))
    removed = tuple(sorted((*removed, *article.removed), key=lambda piece: piece.line))
    return replace(article, removed=removed), report.findings


def _open_lines(lines: list[str], first: int) -> tuple[list[tuple[int, str]], tuple[Removed, ...]]:
    """The lines with their numbers, without encrypted blocks; what stood there is not kept either."""
    text, places = without_secured("\n".join(lines))
    removed = tuple(Removed(first + place - 1, "secured: …", "encrypted block") for place in places)
    return list(enumerate(text.split("\n"), start=first)), removed


def _plain(lines: list[tuple[int, str]], draft: bool, report: Report) -> Article:
    """An article without front matter."""
    plain, findings = read_plain(lines, report.file)
    if not plain.title:
        raise Unreadable("file-empty")
    report.extend(findings)
    if not plain.date:
        report.add("date-missing")
    url = plain.addresses[0][1] if plain.addresses else None
    return Article(
        source_file=report.file,
        dialect=PLAIN,
        title=plain.title,
        date=plain.date[1] if plain.date else None,
        passages=(Passage("title", "title", plain.title_line, plain.title), *_passages(plain.body.blocks)),
        blocks=plain.body.blocks,
        original_url=url,
        url_keys=_url_keys(url for _, url in plain.addresses),
        publisher=host_of(url),
        draft=draft,
        removed=plain.body.removed,
        stated=tuple(_stated_by_text(plain)),
    )


def _stated_by_text(plain: Plain) -> Iterator[tuple[str, str, int]]:
    """Which line of a text without keys gives each field."""
    yield "title", "the text", plain.title_line
    if plain.date:
        yield "date", "the text", plain.date[0]
    for line, _ in plain.addresses[:1]:
        yield "original_url", "the text", line
        yield "publisher", "the text", line


def _url_keys(urls: Iterable[str]) -> tuple[str, ...]:
    """The comparable forms of addresses, each once."""
    return tuple(dict.fromkeys(found for url in urls if (found := url_key(url))))


def _keyed(front: FrontMatter, lines: list[tuple[int, str]], draft: bool, report: Report) -> Article:
    """An article with front matter: what its keys say, and its body."""
    values = read_keys(front.entries, KEYS, report)
    refuse_draft_keys(values)
    meant = report_slips(values, KEYS, report)
    given = values.first(key.TITLE)
    original = next(iter(addresses(values)), None)
    body, findings = read_body(lines, report.file, title=given.value if given else "", original=original)
    report.extend(findings)
    related = read_related(values.get(key.RELATED) or (), report)
    told = (*excerpt_passages("excerpt", values.first(key.EXCERPT)), *_passages(body.blocks))
    title = title_passage("title", given) if given else _made_title(told)
    article = _from_keys(values, report.file, title.text)
    if not given and key.TITLE not in meant:
        report.add("title-missing", title=title.text)
    if not article.date and not meant & {key.DATE, key.PUBLISHED}:
        report.add("date-missing")
    return replace(
        article,
        dialect=dialect_of(front.entries),
        passages=(title, *told, *related.passages),
        blocks=body.blocks,
        links=body.links,
        draft=draft or values.get(key.DRAFT) is True or values.get(key.PUBLISHED) is False,
        related=related.stories,
        removed=body.removed,
        extra=tuple((one.key, one.line, written(one.value)) for one in (*values.unknown, *related.unknown)),
        stated=tuple(_stated(values)),
    )


def _from_keys(values: Values, source_file: str, title: str) -> Article:
    """The fields of an article that its keys alone give."""
    published, urls = values.get(key.PUBLISHED), addresses(values)
    return Article(
        source_file=source_file,
        dialect="",
        title=title,
        date=values.get(key.DATE) or (published if isinstance(published, str) else None),
        passages=(),
        slug=values.get(key.SLUG),
        excerpt=values.get(key.EXCERPT),
        original_url=next(iter(urls), None),
        url_keys=_url_keys(urls),
        publisher=publisher_of(values),
        author=", ".join(values.get(key.AUTHOR) or ()) or None,
        topics=_topics(values),
        body=values.get(key.BODY),
        companies=values.get(key.COMPANIES) or (),
        deals=values.get(key.DEALS) or (),
        checked_by=values.get(key.CHECKED_BY),
        told=places(values, (key.COMPANIES,)),
    )


def _stated(values: Values) -> Iterator[tuple[str, str, int]]:
    """Which key on which line gives each field."""
    for field, rows in FIELDS:
        found = next((one for row in rows if (one := values.first(row))), None)
        if found:
            yield field, found.entry.key, found.entry.line


def _passages(blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """What a body says, in order."""
    return tuple(passage for block in blocks for passage in block.passages)


def _made_title(told: Sequence[Passage]) -> Passage:
    """A title made from the first sentence, for a file that gives none."""
    if not told:
        raise Unreadable("file-empty")
    end = _SENTENCE_END.search(told[0].text)
    title = shorten(told[0].text[: end.start()] if end else told[0].text, TITLE_LIMIT)
    return Passage("title", "title", told[0].line, title, cut=title.endswith("…"))


def _topics(values: Values) -> tuple[str, ...]:
    """Topics, tags and category, each once; a category that only sorts texts by kind is no topic."""
    given = (
        topic.lstrip("#").strip() for row in (key.TOPICS, key.TAGS, key.CATEGORY) for topic in values.get(row) or ()
    )
    return unlike(topic for topic in given if topic.casefold() not in SORTING_WORDS)
