"""``research-site explain``: how one article was read, and what was found in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.project import CannotRun, cannot_run, config_file
from generator.extract.article import extract_article
from generator.extract.names import build_names
from generator.mkdocs_plugin import as_typed, load_project
from generator.read.content import ARTICLE_ENDINGS, read_content, role_of
from generator.report import as_text, ordered, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.findings import Finding
    from generator.mkdocs_plugin import Project
    from generator.model import Article, Claim, Extraction, Money, SourceFile

FIELDS = (
    "title",
    "date",
    "excerpt",
    "original_url",
    "publisher",
    "author",
    "topics",
    "slug",
    "draft",
    "body",
    "companies",
    "deals",
    "checked_by",
)
"""The fields of an article that are shown, in this order."""


@click.command()
@config_file
@click.argument("file", metavar="FILE")
def explain(config_file: str | None, file: str) -> None:
    """Show how the article FILE was read.

    Its dialect, each field with its line, what cleaning took away, what is wrong with it, and the companies and
    deals found in it. FILE is a path as typed here, or as it stands under the content folder.
    """
    with cannot_run():
        project = load_project(config_file)
    chosen = find_article(project, file)
    # drafts are read too; curated companies and decisions change which names count
    files = tuple(one for one in project.files if one is chosen or role_of(one.path) != "articles")
    content, findings = read_content(files, replace(project.settings, drafts="publish"))
    folder = as_typed(project.content_dir)
    click.echo(printable(f"{folder}/{chosen.path}"))
    own = [finding for finding in findings if finding.file == chosen.path]
    for article in content.articles:
        extraction = extract_article(article, build_names(content.companies, content.decisions))
        echo_all(article_lines(article))
        echo_all(extraction_lines(article, extraction))
    if not content.articles:
        click.echo("Set aside: nothing could be read from it.")
    echo_all(finding_lines(own, folder))


def find_article(project: Project, file: str) -> SourceFile:
    """Find the article that a person means.

    :param project: the site.
    :param file: a path from the current folder, or one under the content folder.
    :raises CannotRun: the site has no such article.
    """
    places = {located(Path(file)), located(project.content_dir / file)}
    for one in project.files:
        if role_of(one.path) == "articles" and located(one.disk) in places:
            return one
    raise CannotRun(
        f"{file} is no article of this site; name a file in {as_typed(project.content_dir)}/articles/. "
        f"Articles end in {', '.join(ARTICLE_ENDINGS)}; what exclude_docs in mkdocs.yml names is not read."
    )


def located(path: Path) -> Path:
    """Make two ways of naming a file equal; a link that is an article itself stays what it is."""
    return path.parent.resolve() / path.name


def echo_all(lines: Iterable[str]) -> None:
    """Print lines; what is not printable in them is made harmless first."""
    for line in lines:
        click.echo(printable(line))


def article_lines(article: Article) -> Iterator[str]:
    """Say how an article was read: its dialect, its fields with their lines, what cleaning took away."""
    yield f"Dialect: {article.dialect}"
    yield from heading("Fields")
    for field in FIELDS:
        if shown := as_words(getattr(article, field)):
            places = [f"line {line}, {source}" for stated, source, line in article.stated if stated == field]
            yield f"  {field}: {shown}  [{'; '.join(places) or 'worked out'}]"
    for key, line in article.extra:
        yield f"  {key}: not a key that is known here  [line {line}]"
    yield from heading("Taken away by cleaning", len(article.removed))
    for removed in article.removed:
        yield f"  line {removed.line}, {removed.reason}:"
        yield from (f"    {line.strip()}" for line in removed.text.splitlines() if line.strip())


def as_words(value: object) -> str:
    """Write a field's value: lists with commas, yes for a switch that is on; nothing where there is no value."""
    if isinstance(value, tuple):
        return ", ".join(value) if all(isinstance(part, str) for part in value) else f"{len(value)} stated"
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value or "")


def heading(text: str, count: int | None = None) -> Iterator[str]:
    """Begin a section."""
    yield ""
    yield text if count is None else f"{text}: {count or 'nothing'}"


def extraction_lines(article: Article, extraction: Extraction) -> Iterator[str]:
    """Say which companies an article names and where, and which deals it states in which words."""
    places: dict[str, list[str]] = {}
    for mention in extraction.mentions:
        name = mention.company if mention.known else f"{mention.company} (known from this article alone)"
        words = "" if mention.text == mention.company else f' as "{mention.text}"'
        places.setdefault(name, []).append(place(article, mention.passage) + words)
    yield from heading("Companies", len(places))
    for name in sorted(places, key=str.casefold):
        yield f"  {name}: {'; '.join(dict.fromkeys(places[name]))}"
    yield from heading("Deals", len(extraction.claims))
    for claim in extraction.claims:
        yield from claim_lines(article, claim)


def place(article: Article, passage: int) -> str:
    """Say where a passage stands."""
    return f"{article.passages[passage].where}, line {article.passages[passage].line}"


def claim_lines(article: Article, claim: Claim) -> Iterator[str]:
    """Say one deal: what, who, how much, the words, and the rule that found them."""
    parties = ", ".join(f"{party.name} ({'lead ' if party.lead else ''}{party.role})" for party in claim.parties)
    yield f"  {claim.type}, {claim.status}{f', {claim.date}' if claim.date else ''}: {parties}"
    details = {
        "amount": money(claim.amount),
        "valuation": money(claim.valuation),
        "round": claim.round,
        "place": claim.place,
        "term": claim.term,
        "capacity": claim.capacity,
    }
    yield from (f"    {name}: {value}" for name, value in details.items() if value)
    yield f"    “{claim.quote}”"
    yield f"    {place(article, claim.passage)}; rule {claim.rule}"
    if claim.doubt:
        yield f"    on the worklist, not published, unless other words prove it: {claim.doubt}"


def money(amount: Money | None) -> str | None:
    """Write an amount in its source's words, then as it was understood."""
    if amount is None:
        return None
    if amount.value is None:
        return f"{amount.text} (no figure)"
    understood = " ".join(part for part in (amount.qualifier, f"{amount.value:,}", amount.currency) if part)
    return f"{amount.text} ({understood})"


def finding_lines(findings: Iterable[Finding], folder: str) -> Iterator[str]:
    """Say what is wrong with the article."""
    shown = ordered(findings)
    yield from heading("Findings", len(shown))
    for finding in shown:
        yield from (f"  {line}" for line in as_text(finding, folder).splitlines())
