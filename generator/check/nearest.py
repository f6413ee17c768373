"""What a link that leads nowhere was likely meant to lead to, and what to write of it."""

from __future__ import annotations

from collections import defaultdict
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

ALIKE = 0.75
"""How alike two names in one folder are, of 1, where the one may be a slip for the other."""

NO_SUCH_PLACE = "Write a place that is on that page, or take away the # and what follows it."
"""What to do about a link to a place that its page has not."""

NOT_IN_THE_FILE = (
    "If the link stands in this file, correct or remove it; if not, this is a fault of the generator: report it."
)
"""What to do about a link whose place is not known."""

_WAYS_OUT = {
    "link": "Write the path of a file that is published, from this file's own folder, or an address that begins with "
    "https://; or take the link out.",
    "picture": "Put the picture where its path says, from this file's own folder; or take it out.",
}
"""What to do about a link or a picture where nothing is near."""


def what_to_write(near: str | None, elsewhere: str | None = None, what: Literal["link", "picture"] = "link") -> str:
    """Say what to do about a link whose place in an editor's file is known.

    :param near: what to write instead, where something is near.
    :param elsewhere: the address on the site that an article was clipped from, where the link may be meant for that.
    :param what: what it is.
    """
    if near:
        return f"If the nearest is meant, write: {near}; else take the {what} out."
    if elsewhere:
        return f"If it stands on the site that the article is from, write: {elsewhere}; else take the {what} out."
    return _WAYS_OUT[what]


class Nearest:
    """Paths without ending, among which the one that is likely meant is looked for."""

    def __init__(self, known: Iterable[str]) -> None:
        """Take the paths in.

        :param known: the paths of everything that a link may lead to.
        """
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        self._by_folder: defaultdict[str, list[str]] = defaultdict(list)
        for path in sorted(known):
            folder, _, name = path.rpartition("/")
            self._by_name[name.casefold()].append(path)
            self._by_folder[folder].append(name)

    def to(self, path: str) -> str | None:
        """Give the path that is likely meant: of the same name in another folder, or of nearly the same in this one.

        :param path: where the link leads, without ending.
        """
        folder, _, name = path.rpartition("/")
        alike = [one for one in self._by_name.get(name.casefold(), ()) if _may_be(path, one)]
        if alike:
            return get_close_matches(path, alike, n=1, cutoff=0)[0]
        close = get_close_matches(name, self._by_folder.get(folder, ()), n=1, cutoff=ALIKE)
        return f"{folder}/{close[0]}".lstrip("/") if close else None


def _may_be(path: str, other: str) -> bool:
    """Whether two paths of one name are of one kind: in one top folder, or the one is the end of the other."""
    top, other_top = path.partition("/")[0], other.partition("/")[0]
    return top == other_top or path.endswith(f"/{other}") or other.endswith(f"/{path}")
