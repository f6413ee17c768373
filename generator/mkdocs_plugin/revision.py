"""The site of a revision, which lies in a folder of its own: what is wrong with it is said without that folder."""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import ConfigurationError, MkDocsException

from generator.memo import FORGETFUL
from generator.mkdocs_plugin.build import examine
from generator.mkdocs_plugin.project import NAMES, NoSiteError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.memo import Memo
    from generator.mkdocs_plugin.build import Outcome
    from generator.mkdocs_plugin.project import Project
    from generator.progress import Track


def examine_revision(
    top: Path, folder: str, name: str, track: Track, memo: Memo = FORGETFUL
) -> tuple[Project, Outcome]:
    """Build the site of a revision without writing it.

    :param top: the top folder of the repository, or where a revision of it is laid out.
    :param folder: the folder of the site's mkdocs.yml, by its path from there.
    :param name: the name of that file; empty for the one that MkDocs takes.
    :param track: shows how far it is.
    :param memo: remembers what articles came to.
    :raises NoSiteError: the revision has no mkdocs.yml, none with the plugin, or no content folder.
    :raises click.ClickException: it has, and no site can be built from it.
    """
    names = [name] if name else NAMES
    file = next((found for one in names if (found := top / folder / one).is_file()), None)
    if file is None:
        raise NoSiteError(f"there is no {folder}{names[0]}")
    with _errors_kept() as errors:
        try:
            return examine(str(file), track, memo)
        except NoSiteError as fault:
            raise NoSiteError(_within(top, str(fault))) from fault
        except MkDocsException as fault:
            # git keeps no empty folder: a site without content has none in a revision
            no_content = errors and all(error.startswith("Config value 'docs_dir'") for error in errors)
            kind = NoSiteError if no_content else ConfigurationError
            raise kind(_within(top, " ".join(errors or [str(fault)]))) from fault


def _within(top: Path, words: str) -> str:
    """Words about a revision, its paths as they are in the repository, without a full stop."""
    return " ".join(words.replace(f"{top}{os.sep}", "").split()).rstrip(".")


@contextmanager
def _errors_kept() -> Iterator[list[str]]:
    """Keep the errors that MkDocs logs, and show nothing of its log: ``check`` says what is wrong with a site."""
    kept: list[str] = []

    class Keeper(logging.Handler):
        """Takes the words of each error."""

        def emit(self, record: logging.LogRecord) -> None:
            """Take the words of one."""
            kept.append(record.getMessage())

    log, keeper = logging.getLogger("mkdocs"), Keeper(logging.ERROR)
    propagates, log.propagate = log.propagate, False
    log.addHandler(keeper)
    try:
        yield kept
    finally:
        log.removeHandler(keeper)
        log.propagate = propagates
