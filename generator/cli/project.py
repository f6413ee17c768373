"""The project that a command speaks of: the mkdocs.yml of this folder, or the one named with ``-f``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from generator.mkdocs_plugin import load_project

if TYPE_CHECKING:
    from pathlib import Path

    from generator.mkdocs_plugin import Project


class CannotRun(click.ClickException):
    """A command cannot do its work at all: one sentence, and exit code 2."""

    exit_code = 2


config_file = click.option(
    "-f",
    "--config-file",
    metavar="FILE",
    help="The site's mkdocs.yml; without it, the one in this folder.",
)
"""The option of every command that speaks of a site."""


def open_project(config_file: str | None) -> Project:
    """Load the site's settings and list its files.

    :param config_file: what ``-f`` says.
    :raises CannotRun: there is no such file, or it is no configuration that a site can be built from.
    """
    try:
        return load_project(config_file)
    except click.ClickException as error:  # MkDocs' own errors are of this kind
        raise CannotRun(error.format_message()) from error


def as_typed(path: Path) -> str:
    """Write a path as a person in the current folder would type it."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative
