"""``research-site check``: every finding about the content, and what became of each file."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import click

from generator.cache import kept_beside
from generator.cli.progress import track
from generator.cli.project import cannot_run, config_file
from generator.cli.reported import FOR_PROGRAMS, FORMATS, Checked
from generator.cli.todo import listed, print_tasks
from generator.cli.within import EVERYTHING, Within
from generator.memo import FORGETFUL
from generator.mkdocs_plugin import as_typed, examine, load_project
from generator.render.edit_links import new_file_link
from generator.render.tasks import tasks
from generator.render.worklist import accepting, rejecting, verdict_file
from generator.report import account_line, ordered, printable, that_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Unsure
    from generator.settings import Settings


@click.command()
@click.argument("paths", nargs=-1, type=click.Path())
@config_file
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMATS)), default="text", show_default=True, help="How to report."
)
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--worklist", is_flag=True, help="List what there is to do for an editor, too.")
@click.option("--no-cache", is_flag=True, help="Read every article anew, and keep nothing for the next run.")
@click.pass_context
def check(
    context: click.Context,
    *,
    paths: tuple[str, ...],
    config_file: str | None,
    form: str,
    strict: bool,
    worklist: bool,
    no_cache: bool,
) -> None:
    """List what is wrong in the content folder, worst first.

    PATHS, files or folders in it, narrow what is shown and counted; all of the content is read in any case.
    What articles came to is kept in .cache/research-site beside mkdocs.yml, so that the next check is quick; the folder
    may be deleted at any time. For GitHub nothing of it is used: a change under review might bring a folder of its own.

    Exit code: 0 where nothing counts, 1 where something does, 2 where the check could not run. Errors count;
    warnings do with --strict, or where the site says "strict_findings: warning"; notes never do.
    """
    if worklist and form != "text":
        raise click.UsageError("The worklist is text: leave out --worklist or --format.")
    with cannot_run():
        within = Within.of(paths, load_project(config_file)) if paths else EVERYTHING
        with nullcontext(FORGETFUL) if no_cache or form == "github" else kept_beside(config_file) as memo:
            project, outcome = examine(config_file, track, memo)
        findings = ordered(one for one in outcome.findings if one.file in within)
        account = account_line(outcome.account)
        FORMATS[form](Checked(findings, account, project))
    if worklist:
        kinds = tasks(outcome.site) if "" in within else ()
        print_tasks(kinds, as_typed(project.content_dir), project.settings)
        unsure = [one for one in outcome.unsure if one.source_file in within]
        print_worklist(unsure, as_typed(project.content_dir), project.settings)
        click.echo(listed(len(unsure), kinds))
    click.echo(account, err=form in FOR_PROGRAMS)
    counting = that_count(findings, "warning" if strict else project.settings.strict_findings)
    context.exit(1 if counting else 0)


def print_worklist(unsure: Sequence[Unsure], folder: str, settings: Settings) -> None:
    """Print the claims that an editor has to judge, each with the files that accept and reject it.

    :param unsure: the worklist.
    :param folder: the content folder, as a person would type it.
    :param settings: the site's options.
    """
    for one in unsure:
        file = f"{folder}/{verdict_file(one)}"
        click.echo(f"\n{printable(f'{folder}/{one.source_file}')}:{one.line}: {printable(one.quote)}")
        click.echo(f"    {printable(one.doubt)}")
        link = new_file_link(verdict_file(one), "", settings)
        below = f"\n    {printable(link)}" if link else ""
        for verdict, content in (("accept", accepting(one)), ("reject", rejecting(one))):
            click.echo(f"    To {verdict} it, write {printable(file)}:{below}\n")
            click.echo(f"{content}\n")
