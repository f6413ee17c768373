"""What a person may ask to have explained, and where it is looked up."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.explain.article import article_lines, extraction_lines
from generator.cli.explain.company import company_lines
from generator.cli.explain.deal import deal_lines
from generator.cli.explain.found import found_lines
from generator.cli.explain.lines import echo_all, finding_lines
from generator.cli.explain.linked import decision_line, link_project
from generator.cli.explain.story import story_lines
from generator.cli.project import CannotRun, cannot_run, config_file
from generator.extract.article import extract_article
from generator.extract.names import build_names
from generator.mkdocs_plugin import as_typed, load_project
from generator.read.content import ARTICLE_ENDINGS, read_content, role_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.cli.explain.linked import Linked
    from generator.mkdocs_plugin import Project
    from generator.model import SourceFile

KINDS: dict[str, tuple[str, Callable[[Linked, str], Iterable[str]]]] = {
    "company": ("companies", company_lines),
    "deal": ("deals", deal_lines),
    "story": ("articles", story_lines),
}
"""What can be asked for beside a file: the folder of its files, and what says it."""

FORMS = "research-site explain FILE, or research-site explain [company|deal|story] ID"


@click.command()
@config_file
@click.argument("what", nargs=-1, required=True, metavar="[company|deal|story] FILE-OR-ID")
def explain(config_file: str | None, what: tuple[str, ...]) -> None:
    """Show how an article was read, or how a company, deal or story came about.

    For an article's FILE: its dialect, each field with its line, what cleaning took away, what is wrong with it, and
    the companies and deals found in it. FILE is a path as typed here, or as it stands under the content folder.

    For the ID of a company, deal or story, the last part of its address: where it comes from, by which rule, what was
    merged with what and why. A deal's ID may be one of the worklist's. The words company, deal and story also take a
    FILE: the one that is behind it, or an article, for whatever of that kind was found in it.
    """
    *kinds, asked = what
    if len(kinds) > 1 or not KINDS.keys() >= {*kinds}:
        raise CannotRun(f"This is no way to ask: {' '.join(what)}. Write {FORMS}.")
    with cannot_run():
        project = load_project(config_file)
    file = find_file(project, asked)
    if not kinds and file and role_of(file.path) == "articles":
        echo_all(file_lines(project, file))
    elif not file and not kinds and Path(asked).suffix:
        raise CannotRun(no_article(project, asked))
    else:
        echo_all(thing_lines(project, kinds[0] if kinds else None, file, asked))


def find_file(project: Project, asked: str) -> SourceFile | None:
    """Find the content file that a person means; none where the site has no such file.

    :param project: the site.
    :param asked: a path from the current folder, or one under the content folder.
    """
    places = {located(Path(asked)), located(project.content_dir / asked)}
    return next((one for one in project.files if role_of(one.path) and located(one.disk) in places), None)


def located(path: Path) -> Path:
    """Make two ways of naming a file equal; a link that is an article itself stays what it is."""
    return path.parent.resolve() / path.name


def no_article(project: Project, asked: str) -> str:
    """Say that something is no article, and what is one."""
    return (
        f"{asked} is no article of this site; name a file in {as_typed(project.content_dir)}/articles/. "
        f"Articles end in {', '.join(ARTICLE_ENDINGS)}; what exclude_docs in mkdocs.yml names is not read."
    )


def file_lines(project: Project, chosen: SourceFile) -> Iterator[str]:
    """Say how one article was read, without looking at the others."""
    # drafts are read too; curated companies and decisions change which names count
    files = tuple(one for one in project.files if one is chosen or role_of(one.path) != "articles")
    content, findings = read_content(files, replace(project.settings, drafts="publish"))
    folder = as_typed(project.content_dir)
    yield f"{folder}/{chosen.path}"
    for article in content.articles:
        yield from article_lines(article)
        yield from extraction_lines(
            article, extract_article(article, build_names(content.companies, content.decisions))
        )
    if not content.articles:
        yield "Set aside: nothing could be read from it."
    yield from finding_lines((one for one in findings if one.file == chosen.path), folder)


def thing_lines(project: Project, kind: str | None, file: SourceFile | None, asked: str) -> Iterable[str]:
    """Say how a company, deal or story came about.

    :param project: the site.
    :param kind: which of them; none where any will do.
    :param file: the content file that a person names, if any.
    :param asked: what they wrote.
    :raises CannotRun: there is none of that id or file, or more than one kind has that id.
    """
    linked = link_project(project)
    if file and kind in ("company", "deal") and file.path in linked.extractions:
        return found_lines(linked, kind, file.path)
    kinds = [kind] if kind else [*KINDS]
    known = {one: ids_of(linked, one) for one in kinds}
    wanted = {one: id_of(linked, one, file, asked) for one in kinds}
    found = [one for one in kinds if wanted[one] in known[one]]
    if len(found) > 1:
        raise CannotRun(f"More than one thing has the id {asked}: write {' or '.join(f'{x} {asked}' for x in found)}.")
    if not found:
        raise CannotRun(unknown(project, linked, kind, asked, [one for ids in known.values() for one in ids]))
    return KINDS[found[0]][1](linked, wanted[found[0]])


def ids_of(linked: Linked, kind: str) -> list[str]:
    """Every id of a kind; also of companies joined to others, of deals that a file rejects, and of the worklist."""
    if kind == "company":
        return sorted({*linked.trail.directory.ids} & {*(one.id for one in linked.site.companies), *gone(linked)})
    if kind == "deal":
        stated = (one.id for one in linked.content.deals if one.id)
        return sorted({*(one.id for one in linked.site.deals), *stated, *(one.deal for one in linked.site.unsure)})
    return [one.id for one in linked.site.stories]


def gone(linked: Linked) -> set[str]:
    """Ids of companies that a decision joined to others."""
    return {one for one, company in linked.trail.directory.ids.items() if one != company}


def id_of(linked: Linked, kind: str, file: SourceFile | None, asked: str) -> str:
    """The id that a person means, by itself or by the file behind it; empty for a file of another kind."""
    if file is None:
        return asked.strip("/")
    if kind == "story":
        return next((one.id for one in linked.site.stories if file.path in one.source_files), "")
    return Path(file.path).stem if role_of(file.path) == KINDS[kind][0] else ""


def unknown(project: Project, linked: Linked, kind: str | None, asked: str, known: list[str]) -> str:
    """Say that there is no such thing, and what comes near."""
    file = find_file(project, asked)
    if file and file.path in linked.content.drafts_out:
        return (
            f"{asked} is a draft, so the site has no story of it; research-site explain {asked} shows how it is read."
        )
    close = get_close_matches(asked, known, n=3, cutoff=0.5)
    near = f"the nearest ids are: {', '.join(close)}" if close else "research-site explain FILE explains an article"
    if decided := linked.decisions("deals", {asked}):
        near = f"{near}; {decision_line(decided[0])}"
    if not kind and Path(asked).exists():
        return no_article(project, asked)
    return f"The site has no {kind or 'company, deal, story'} or file {asked}; {near}."
