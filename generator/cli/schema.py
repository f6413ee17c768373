"""``research-site schema``: the JSON Schemas of what people write, for an editor on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from generator.cli.project import CannotRun, cannot_run, config_file
from generator.mkdocs_plugin import as_typed, load_project
from generator.model import Written
from generator.read.schemas import schema_text

FOLDER = Path(".vscode/schema")
"""Where ``.vscode/settings.json`` of a new site looks for them, from the folder of mkdocs.yml."""


@click.command()
@config_file
@click.argument("directory", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def schema(config_file: str | None, directory: Path | None) -> None:
    """Write the JSON Schemas of articles, companies, deals and decisions into DIR.

    Without DIR into .vscode/schema beside mkdocs.yml, where VS Code looks for them; what stood there is replaced. The
    same files are in every built site, under data/schema/.
    """
    if directory is None:
        with cannot_run():
            directory = load_project(config_file).config_file.parent / FOLDER
    write_schemas(directory)
    click.echo(f"Wrote {len(get_args(Written))} schemas into {as_typed(directory.resolve())}/")


def write_schemas(directory: Path) -> None:
    """Write the schemas into a folder.

    :param directory: the folder, made where it is not there.
    :raises CannotRun: it cannot be written.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for written in get_args(Written):
            (directory / f"{written}.schema.json").write_text(schema_text(written), encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotRun(f"{directory} cannot be written: {error.strerror or error}.") from error
