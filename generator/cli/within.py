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


@dataclass(frozen=True, slots=True)
class Within:
    """Some files and folders of the content folder, or all of it."""

    places: tuple[str, ...]
    """Paths under the content folder; ``.`` is all of it, and what is found in no file."""

    @classmethod
    def of(cls, paths: Sequence[str], content_dir: Path) -> Within:
        """Find the places that are meant.

        :param paths: files and folders, from the current folder; none for all of the content folder.
        :param content_dir: the content folder.
        :raises CannotRun: a path leads to nothing, or out of the content folder.
        """
        return cls(tuple(_place(path, content_dir) for path in paths) or (".",))

    def __contains__(self, file: str) -> bool:
        """Whether a file, by its path under the content folder, is one of them or lies in one."""
        return any(place in (".", file) or file.startswith(f"{place}/") for place in self.places)


def _place(path: str, content_dir: Path) -> str:
    """The path under the content folder; a link is what it is named first, then what it leads to."""
    if not os.path.lexists(path):
        raise CannotRun(f"There is no {path} here.")
    for written in (os.path.abspath, os.path.realpath):
        place, folder = Path(written(path)), written(content_dir)
        if place.is_relative_to(folder):
            return place.relative_to(folder).as_posix()
    raise CannotRun(f"{path} is not in the content folder, {as_typed(content_dir)}.")
