"""``research-site diff``: what a change of content does to the site."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from generator.changes_report.comparison import Comparison
from generator.changes_report.data import as_json
from generator.changes_report.markdown import as_markdown
from generator.changes_report.text import as_text
from generator.check.changes.compare import compare_sites
from generator.cli.progress import track
from generator.cli.project import CannotRun, cannot_run, config_file
from generator.diff.fork import fork_of
from generator.diff.git import GitError, Repository, find_repository
from generator.diff.links import lost_links
from generator.memo import Memory
from generator.mkdocs_plugin import NoSiteError, examine_revision
from generator.model import Site
from generator.render.text import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.memo import Memo

FORMATS: dict[str, Callable[[Comparison], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
HERE = "This folder"
"""What the files are called as they lie in the folder."""
MOST_FILES = 3
"""How many files with errors are named before the rest is counted."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site as it is compared."""

    site: Site
    """What is published, linked."""
    addresses: frozenset[str]
    """The addresses of its pages."""
    directory_urls: bool
    """As in ``Settings``."""
    folder: str
    """Its content folder, by its path from the top of the repository."""
    broken: tuple[str, ...]
    """The content files that have errors, by path."""


@click.command()
@click.argument("base")
@click.argument("head", required=False)
@config_file
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS]),
    default="text",
    help="text for a terminal, markdown for a comment on a pull request, json for a program; text where not given.",
)
def diff(base: str, head: str | None, config_file: str | None, form: str) -> None:
    """Say what a change of content does to the site.

    BASE and HEAD are revisions of git; without HEAD the files count as they lie in the folder, as with git diff. The
    site of each is built aside, and neither your files nor git's are touched. Told are the deals, companies and stories
    that are added, removed, renamed, merged or split, the facts that change with the words for the old and the new
    value, and the addresses that lead nowhere any more.

    As in a pull request, compared is with the last commit that BASE and HEAD share, so that what others added to BASE
    since does not count as removed; where that is another commit than BASE, or there is none, it is said.

    A BASE without a site (no mkdocs.yml, none with the plugin, or no content folder) counts as an empty one.

    Exit code: 0 where it is said, whatever changes, 2 where the sites could not be compared.
    """
    with cannot_run():
        try:
            comparison = compare(base, head, Path(config_file or ""))
        except GitError as fault:
            raise CannotRun(str(fault)) from fault
        click.echo(FORMATS[form](comparison), nl=False)


def compare(base: str, head: str | None, config: Path) -> Comparison:
    """Build the site of two revisions and compare them.

    :param base: the revision to compare with, as of its last commit that the other has too.
    :param head: the revision to compare; none for the files as they lie in the folder.
    :param config: path of mkdocs.yml; empty for the one in the current folder.
    :raises GitError: git does not have what is asked for.
    :raises click.ClickException: no site can be built.
    """
    repository = find_repository(config.parent)
    now = repository.commit(head) if head else None
    fork = fork_of(repository, base, head)
    memory = Memory()  # an article that both have is read once
    after = head_site(repository, config.name, now, head, memory)
    try:
        before = built(repository, config.name, fork.commit, fork.label, memory)
        first = errors(fork.label, before)
    except NoSiteError as fault:
        before = replace(after, site=Site(), addresses=frozenset())
        first = f"{fork.label} has no site ({fault}), so everything counts as added."
    note = " ".join(filter(None, (fork.note, first, errors(head or HERE, after))))
    changes = compare_sites(before.site, after.site)
    lost = lost_links(before.addresses, after.addresses, changes, after.site, directory_urls=before.directory_urls)
    return Comparison(base, head, after.folder, replace(changes, lost=lost), note)


def head_site(repository: Repository, name: str, commit: str | None, head: str | None, memo: Memo) -> Built:
    """Build the site that is compared, which must be there."""
    try:
        return built(repository, name, commit, head or "", memo)
    except NoSiteError as fault:
        place = head or HERE
        raise CannotRun(f"{place} has no site ({fault}); name the mkdocs.yml of one with -f FILE.") from fault


def errors(side: str, of: Built) -> str:
    """Say which files of a side have errors, or else what is lost by them would look as if somebody had removed it."""
    if not of.broken:
        return ""
    names, more = ", ".join(of.broken[:MOST_FILES]), len(of.broken) - MOST_FILES
    names += f" and {more:,} more" if more > 0 else ""
    have, they = ("has", "it says") if len(of.broken) == 1 else ("have", "they say")
    files = f"{counted(len(of.broken), 'file')} {have} errors ({names})"
    return f"{side}: {files}, so not all that {they} counts: research-site check says why."


def built(repository: Repository, name: str, commit: str | None, label: str, memo: Memo) -> Built:
    """Build the site of a commit, in a folder that is gone afterwards.

    :param repository: the repository.
    :param name: the name of mkdocs.yml; empty where none is named.
    :param commit: the commit; none for the files as they lie in the folder, which are only read.
    :param label: the revision as a person names it.
    :param memo: remembers what articles came to.
    :raises NoSiteError: it has no site.
    :raises click.ClickException: no site can be built from it.
    """
    if commit is None:
        return examined(repository, repository.top, name, memo)
    with TemporaryDirectory(prefix="research-site-") as place:
        top = Path(os.path.realpath(place))
        repository.lay_out(commit, top)
        try:
            return examined(repository, top, name, memo)
        except NoSiteError:
            raise
        except click.ClickException as fault:
            raise CannotRun(f"{label} cannot be built: {fault.format_message()}.") from fault


def examined(repository: Repository, top: Path, name: str, memo: Memo) -> Built:
    """Build the site below a folder that holds what the repository holds."""
    project, outcome = examine_revision(top, repository.prefix, name, track, memo)
    folder = Path(os.path.realpath(project.content_dir))
    if not folder.is_relative_to(top) or (top == repository.top and find_repository(folder).top != top):
        raise CannotRun(f"The content folder {folder} is not in the repository of the site, so it cannot be compared.")
    place = folder.relative_to(top).as_posix()
    return Built(outcome.site, outcome.addresses, project.settings.directory_urls, place, outcome.broken)
