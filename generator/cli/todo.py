"""What an editor can do beside judging claims, as ``research-site check --worklist`` prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.render.text import counted
from generator.report import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.render.tasks import Task, Tasks
    from generator.settings import Settings


def print_tasks(kinds: Sequence[Tasks], folder: str, settings: Settings) -> None:
    """Print the things to do, kind by kind, each with the file to write.

    :param kinds: the things to do.
    :param folder: the content folder, as a person would type it.
    :param settings: the site's options.
    """
    for kind in kinds:
        count = f"{len(kind.shown):,} of {kind.total:,}" if len(kind.shown) < kind.total else f"{kind.total:,}"
        click.echo(f"\n{kind.heading} ({count})\n{kind.what}")
        for task in kind.shown:
            _print_task(task, folder, settings)


def listed(claims: int, kinds: Sequence[Tasks]) -> str:
    """Count in a line what the worklist lists.

    :param claims: how many claims there are to judge.
    :param kinds: the other things to do.
    """
    each = "; ".join(f"{kind.heading[0].lower()}{kind.heading[1:]}: {kind.total:,}" for kind in kinds)
    more = f"; {counted(sum(kind.total for kind in kinds), 'task')} ({each})" if kinds else ""
    return f"Worklist: {counted(claims, 'claim')} to judge{more}"


def _print_task(task: Task, folder: str, settings: Settings) -> None:
    """Print one thing to do: a text of one line beside its file, a longer one below, ready to be pasted."""
    click.echo()
    for words, address in task.about:
        click.echo(f"{printable(words)} ({printable(address)})")
    if task.says:
        click.echo(f"    {task.says}")
    file = printable(f"{folder}/{task.file}")
    link = task.link(settings, filled=False)
    below = f"\n    {printable(link)}" if link else ""
    if "\n" in task.write:
        click.echo(f"    Write {file}:{below}\n\n{task.write}")
    else:
        click.echo(f"    {file}{': ' if task.write else ''}{task.write}{below}")
