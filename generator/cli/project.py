"""The project that a command speaks of: the mkdocs.yml of this folder, or the one named with ``-f``."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator


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


@contextmanager
def cannot_run() -> Iterator[None]:
    """Turn what keeps a command from its work, settings or a disk, into a sentence and exit code 2."""
    try:
        yield
    except click.ClickException as error:  # MkDocs' own errors are of this kind
        raise CannotRun(error.format_message()) from error
    except BrokenPipeError:  # whoever read what is printed has gone: click ends the program without a word
        raise
    except OSError as error:
        raise CannotRun(str(error)) from error
