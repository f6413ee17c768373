"""``research-site new site``: what a new site begins with."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path

import click

from generator.cli.project import CannotRun
from generator.cli.schema import FOLDER, write_schemas
from generator.mkdocs_plugin import as_typed

STARTER = Path(__file__).parents[1] / "starter"
"""The files of a new site, copied as they are."""


@click.command()
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
def site(directory: Path) -> None:
    """Write the settings and the first content of a new site into DIR.

    DIR must be empty, or not be there yet.
    """
    try:
        if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
            raise CannotRun(f"{directory} is there already and not an empty folder; name another.")
        shutil.copytree(STARTER, directory, dirs_exist_ok=True)
    except OSError as error:
        raise CannotRun(f"{directory} cannot be written: {error.strerror or error}.") from error
    write_schemas(directory / FOLDER)
    config = as_typed((directory / "mkdocs.yml").resolve())
    click.echo(f"Wrote {config} and {as_typed((directory / 'content').resolve())}/ with three example articles.")
    for purpose, command in (("Preview it:", "serve"), ("Build it:  ", "build")):
        click.echo(f"{purpose}  {shlex.join((program('mkdocs'), command, '-f', config))}")


def program(name: str) -> str:
    """Say how to call a program that is installed with this one.

    :param name: its name.
    :returns: the name where that calls it; else its path, as in an environment that is not activated.
    """
    beside = Path(sys.executable).with_name(name)
    called = shutil.which(name)
    if not beside.exists() or (called and Path(called).resolve() == beside.resolve()):
        return name
    return as_typed(beside)
