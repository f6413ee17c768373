"""``research-site check``: every finding about the content, and what became of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.progress import track
from generator.cli.project import cannot_run, config_file
from generator.cli.todo import print_tasks
from generator.mkdocs_plugin import as_typed, examine
from generator.render.worklist import accepting, rejecting, verdict_file
from generator.report import account_line, as_text, ordered, printable, tally, that_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.findings import Finding
    from generator.model import Unsure


@click.command()
@config_file
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--worklist", is_flag=True, help="List what there is to do for an editor, too.")
@click.pass_context
def check(context: click.Context, config_file: str | None, strict: bool, worklist: bool) -> None:
    """List what is wrong in the content folder, worst first.

    Exit code: 0 where nothing counts, 1 where something does, 2 where the check could not run. Errors count;
    warnings do with --strict, or where the site says "strict_findings: warning"; notes never do.
    """
    with cannot_run():
        project, outcome = examine(config_file, track)
    print_findings(outcome.findings, as_typed(project.content_dir))
    if worklist:
        print_tasks(outcome.site, as_typed(project.content_dir))
        print_worklist(outcome.unsure, as_typed(project.content_dir))
    click.echo(account_line(outcome.account))
    counting = that_count(outcome.findings, "warning" if strict else project.settings.strict_findings)
    context.exit(1 if counting else 0)


def print_findings(findings: Iterable[Finding], folder: str) -> None:
    """Print findings, then how many there are of each severity.

    :param findings: any findings.
    :param folder: the content folder, as a person would type it.
    """
    shown = ordered(findings)
    for finding in shown:
        click.echo(as_text(finding, folder))
    click.echo(tally(shown))


def print_worklist(unsure: Sequence[Unsure], folder: str) -> None:
    """Print the claims that an editor has to judge, each with the files that accept and reject it.

    :param unsure: the worklist.
    :param folder: the content folder, as a person would type it.
    """
    for one in unsure:
        file = f"{folder}/{verdict_file(one)}"
        click.echo(f"\n{printable(f'{folder}/{one.source_file}')}:{one.line}: {printable(one.quote)}")
        click.echo(f"    {printable(one.doubt)}")
        for verdict, content in (("accept", accepting(one)), ("reject", rejecting(one))):
            click.echo(f"    To {verdict} it, write {printable(file)}:\n")
            click.echo(f"{content}\n")
    click.echo(f"Worklist: {len(unsure):,} {'claim' if len(unsure) == 1 else 'claims'} to judge")
