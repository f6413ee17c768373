"""A file of the content folder to fill in: each key with its meaning above it, its value empty or given."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from generator.cli.project import CannotRun
from generator.cli.schema import FOLDER
from generator.mkdocs_plugin import as_typed
from generator.read.fragments import advice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.mkdocs_plugin import Project
    from generator.model import Written
    from generator.read.keys import Key

FENCE = "---"
"""The line before and after front matter."""


def key_lines(keys: Iterable[Key[object]], given: Mapping[str, str]) -> Iterator[str]:
    """The lines of a few keys: what each means and what may be written, then its name and value.

    The comment stands above, as one behind a value would be taken for a part of it that was lost.

    :param keys: rows of a table of keys.
    :param given: values that are known, as YAML, by the first names of their keys.
    """
    for key in keys:
        yield f"# {key.meaning} {advice(key.kind.schema)}".rstrip()
        yield f"{key.names[0]}: {given.get(key.names[0], '')}".rstrip()


def schema_line(project: Project, path: str, written: Written) -> str:
    """The comment by which an editor finds the schema of a file.

    :param project: the site.
    :param path: the file's path under the content folder.
    :param written: what it is.
    """
    schema = project.config_file.parent / FOLDER / f"{written}.schema.json"
    beside = os.path.relpath(schema, (project.content_dir / path).parent)
    return f"# yaml-language-server: $schema={beside.replace(os.sep, '/')}"


def write_new(project: Project, path: str, written: Written, lines: Iterable[str], todo: str) -> None:
    """Write a file with front matter that is not there yet, and say so.

    :param project: the site.
    :param path: the file's path under the content folder.
    :param written: what it is.
    :param lines: its front matter.
    :param todo: what the person does next.
    :raises CannotRun: it is there already, or cannot be written.
    """
    file = project.content_dir / path
    text = "\n".join((FENCE, schema_line(project, path, written), *lines, FENCE, ""))
    create(file, text)
    say(project, file, todo)


def create(file: Path, text: str) -> None:
    """Write a file that is not there yet.

    :param file: where.
    :param text: what it holds.
    :raises CannotRun: it is there already, or cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(text)
    except OSError as error:
        if isinstance(error, FileExistsError) and file.exists():  # a file in the place of its folder exists too
            raise CannotRun(f"{as_typed(file)} is there already; it stays as it is.") from None
        raise CannotRun(f"{as_typed(file)} cannot be written: {error.strerror or error}.") from error


def say(project: Project, file: Path, todo: str) -> None:
    """Say what was written and what comes next.

    :param project: the site.
    :param file: what was written.
    :param todo: what the person does next.
    """
    click.echo(f"Wrote {as_typed(file)}")
    click.echo(todo)
    if not (project.config_file.parent / FOLDER).is_dir():
        click.echo("For an editor that completes its keys, run research-site schema in the folder of mkdocs.yml.")
