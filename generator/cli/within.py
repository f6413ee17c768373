"""The part of the content folder that a command is to speak of, named by paths as they are typed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.project import CannotRun
from generator.mkdocs_plugin import as_typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.mkdocs_plugin import Project


@dataclass(frozen=True, slots=True)
class Within:
    """Some files and folders of the content folder, or all of it."""

    places: tuple[str, ...]
    """Paths under the content folder; ``.`` is all of it, and what is found in no file."""

    @classmethod
    def of(cls, paths: Sequence[str], project: Project) -> Within:
        """Find the places that are meant.

        :param paths: files and folders, from the current folder; the folder of mkdocs.yml is all of the content folder.
        :param project: the site.
        :raises CannotRun: a path leads to nothing, or out of the content folder.
        """
        return cls(tuple(_place(path, project) for path in paths))

    def __contains__(self, file: str) -> bool:
        """Whether a file, by its path under the content folder, is one of them or lies in one."""
        return any(place in (".", file) or file.startswith(f"{place}/") for place in self.places)


EVERYTHING = Within((".",))
"""All of the content folder."""


def _place(path: str, project: Project) -> str:
    """The path under the content folder; a link is what it is named first, then what it leads to."""
    folder = as_typed(project.content_dir)
    if not os.path.lexists(path):
        raise CannotRun(f"There is no {path} here. Name files or folders of the content folder, {folder}.")
    for written in (os.path.abspath, os.path.realpath):
        place, content = Path(written(path)), written(project.content_dir)
        if place == Path(written(project.config_file.parent)):
            return "."
        if place.is_relative_to(content):
            return place.relative_to(content).as_posix()
    raise CannotRun(
        f"{path} is not in the content folder. Name files or folders in {folder}, or nothing, for all that is in it."
    )
