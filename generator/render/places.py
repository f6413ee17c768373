"""Which files of the site's folder are taken, so that nothing is written over, under or above another."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

OF_THE_ENGINE = frozenset({"404.html", "assets", "pagefind", "sitemap.xml", "sitemap.xml.gz"})
"""Files and folders at the root that the theme and the search write themselves."""


class Places:
    """Files that are there; capitals make no difference, as on some disks they make none."""

    def __init__(self, files: Iterable[str]) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()
        for file in files:
            self.take(file)

    def take(self, file: str) -> None:
        """Add a file.

        :param file: its path under the site's folder.
        """
        self._files.add(file.casefold())
        self._folders.update(_above(file))

    def is_free(self, file: str) -> bool:
        """Whether a file can be written where no file and no folder is, and where no file stands for a folder.

        :param file: its path under the site's folder.
        """
        above = _above(file)
        path = file.casefold()
        ours = path.split("/")[0] not in OF_THE_ENGINE
        return ours and path not in self._files and path not in self._folders and self._files.isdisjoint(above)


def _above(file: str) -> set[str]:
    """The folders that a file lies in."""
    return {str(folder) for folder in PurePosixPath(file.casefold()).parents} - {"."}
