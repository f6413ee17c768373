"""From the files of the content folder to everything that they say."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from generator.findings import finding
from generator.memo import FORGETFUL
from generator.model import Content
from generator.progress import quietly
from generator.read.article import read_article
from generator.read.curated import read_company_file, read_deal_file
from generator.read.decisions import read_decisions
from generator.read.files import RECORD_LIMIT, SIZE_LIMIT, leads_out, read_text
from generator.read.recorded import read_recorded
from generator.read.silenced import read_silenced
from generator.read.trouble import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.findings import Finding
    from generator.memo import Memo
    from generator.model import Article, SourceFile, StatedCompany, StatedDeal
    from generator.progress import Track
    from generator.settings import Settings

ARTICLE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".txt")
"""Endings of article files; what stands in a file tells how it is read."""

CURATED_ENDINGS = ARTICLE_ENDINGS[:-1]
"""Endings of curated files: those that MkDocs knows as Markdown."""

NO_IDS = frozenset({"index", "readme"})
"""Pages written by hand among the curated files."""

DECISIONS = "decisions.yml"
"""The file of decisions."""

RECORD = "addresses.txt"
"""The record of published addresses."""

SILENCED = "silenced.yml"
"""The file of findings that are let stand."""

SINGLE_FILES = {DECISIONS: "decisions", RECORD: "record", SILENCED: "silenced"}
"""What the files with a name of their own are to this stage."""

SLIPS = frozenset({"article-key-misspelt", "yaml-space-after-colon"})
"""What is said of a key that is not known, at its place."""

T = TypeVar("T")
Curated = TypeVar("Curated", "StatedCompany", "StatedDeal")


def read_content(
    files: Sequence[SourceFile], settings: Settings, track: Track = quietly, memo: Memo = FORGETFUL
) -> tuple[Content, tuple[Finding, ...]]:
    """Read the content folder.

    :param files: its files; those that ``role_of`` does not know are not looked at.
    :param settings: whether drafts take part.
    :param track: shows how far it is.
    :param memo: remembers how articles were read.
    :returns: what the files say, and everything that is wrong with them.
    """
    files = sorted(files, key=lambda file: file.path)
    findings: list[Finding] = []
    sources = [file for file in files if role_of(file.path) == "articles"]
    articles = {
        file.path: _read(file, partial(_article, draft=file.draft, memo=memo), findings)
        for file in track("Reading articles", sources)
    }
    read = [article for article in articles.values() if article]
    companies = _curated(files, "companies", read_company_file, findings)
    deals = _curated(files, "deals", read_deal_file, findings)
    single = {file.path: file for file in files if file.path in SINGLE_FILES}
    findings.extend(_unknown_keys(read, findings))
    content = Content(
        articles=tuple(article for article in read if settings.drafts_take_part or not article.draft),
        companies=companies,
        deals=deals,
        decisions=_lines(single.get(DECISIONS), read_decisions, findings),
        recorded=_lines(single.get(RECORD), read_recorded, findings),
        silences=_lines(single.get(SILENCED), read_silenced, findings),
        drafts_out=tuple(article.source_file for article in read if article.draft and not settings.drafts_take_part),
        set_aside=tuple(path for path, article in articles.items() if article is None),
        decisions_file=DECISIONS in single,
    )
    return content, tuple(dict.fromkeys(findings))


def role_of(path: str) -> str | None:
    """What a file of the content folder is to this stage.

    :param path: path under the content folder.
    :returns: ``articles``, ``companies``, ``deals``, ``decisions``, ``record``, ``silenced``, or none for what is
        not its business.
    """
    parts = PurePosixPath(path).parts
    name = PurePosixPath(path.casefold())
    if path in SINGLE_FILES:
        return SINGLE_FILES[path]
    if parts[0] == "articles" and len(parts) > 1 and name.suffix in ARTICLE_ENDINGS:
        return "articles"
    if parts[0] in ("companies", "deals") and len(parts) == 2 and name.suffix in CURATED_ENDINGS:
        return None if name.stem in NO_IDS else parts[0]
    return None


def _read(
    file: SourceFile, read: Callable[[str, str], tuple[T | None, tuple[Finding, ...]]], findings: list[Finding]
) -> T | None:
    """Read one file; none where it is set aside."""
    if link := leads_out(file.path, file.disk):
        findings.append(finding("outside-link", link))
        return None
    try:
        text, taken = read_text(file.disk, RECORD_LIMIT if file.path == RECORD else SIZE_LIMIT)
    except Unreadable as end:
        findings.append(end.finding(file.path))
        return None
    if taken:
        line, column, count = taken
        findings.append(finding("file-control-characters", file.path, line, column, count=count))
    result, found = read(file.path, text)
    findings.extend(found)
    return result


def _article(path: str, text: str, *, draft: bool, memo: Memo) -> tuple[Article | None, tuple[Finding, ...]]:
    """Read an article, or remember how it was read."""
    inputs = ("read", path, text, draft)
    known: tuple[Article | None, tuple[Finding, ...]] | None = memo.find(*inputs)
    if known is None:
        known = read_article(path, text, draft=draft)
        memo.keep(known, *inputs)
    return known


def _lines(
    file: SourceFile | None,
    read: Callable[[str, str], tuple[tuple[T, ...], tuple[Finding, ...]]],
    findings: list[Finding],
) -> tuple[T, ...]:
    """What the lines of a file say; none where there is no such file."""
    return (file and _read(file, read, findings)) or ()


def _curated(
    files: Iterable[SourceFile],
    folder: str,
    read: Callable[[str, str], tuple[Curated | None, tuple[Finding, ...]]],
    findings: list[Finding],
) -> tuple[Curated, ...]:
    """The curated files of a folder, by id; of two with one id the first counts."""
    found: dict[str, Curated] = {}
    for file in files:
        stated = _read(file, read, findings) if role_of(file.path) == folder else None
        if stated is None or stated.id is None:
            continue
        if stated.id in found:
            findings.append(finding("curated-twice", file.path, other=found[stated.id].source_file))
        found.setdefault(stated.id, stated)
    return tuple(found[one] for one in sorted(found))


def _unknown_keys(articles: Iterable[Article], said: Iterable[Finding]) -> list[Finding]:
    """Each key that the table does not know, once for all articles in which nothing was said of it."""
    told = {(one.file, one.line) for one in said if one.code in SLIPS}
    places: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for article in articles:
        for name, line, _ in article.extra:
            if (article.source_file, line) not in told:
                places[name].append((article.source_file, line))
    findings = []
    for name, found in sorted(places.items()):
        file, line = found[0]
        count = len({file for file, _ in found})
        others = f"; files with it: {count:,}, this one first" if count > 1 else ""
        findings.append(finding("article-key-unknown", file, line, key=name, others=others))
    return findings
