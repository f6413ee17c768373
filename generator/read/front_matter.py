"""Front matter: split from the body by python-frontmatter, through a handler that knows every line.

The library's own handlers print an unclosed block on the page, take a plain text between two rules for front matter,
and resolve ``NO`` to false.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import frontmatter
from frontmatter.default_handlers import BaseHandler

from generator.read.nodes import Entry, Mapping
from generator.read.trouble import Unreadable
from generator.read.yaml_nodes import read_yaml

OPENING = "---"
"""The line that opens a block."""

CLOSINGS = frozenset({"---", "..."})
"""The lines that close one."""

OTHER_FORMATS = {"+++": "TOML", ";;;": "JSON"}
"""Opening lines of front matter that is not YAML, and what it is."""

_MEANT_AS_RULE = re.compile(r"^\s*(?:-{2,}|[–—]{1,3}|- - -|={3,})\s*$")
_KEY = re.compile(r"^([A-Za-z_][\w-]{0,60}):(?:\s|$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before a body."""

    entries: tuple[Entry, ...]
    """Its keys, in the order of the file."""
    body_line: int
    """Line on which the body begins, from 1."""


class EventHandler(BaseHandler):
    """Reads the front matter of one file: ``split`` finds the block, ``load`` gives its keys with their lines."""

    FM_BOUNDARY = re.compile(rf"^{OPENING}[ \t]*$", re.MULTILINE)

    def __init__(self, skipped: int) -> None:
        """Make the handler of a file.

        :param skipped: blank lines before the block, which the library strips before it asks.
        """
        super().__init__()
        self.skipped = skipped
        self.body_line = skipped + 1

    def split(self, text: str) -> tuple[str, str]:
        """The block and the body; blank lines before the block keep its lines those of the file.

        :raises Unreadable: where the block is not closed.
        """
        lines = text.split("\n")
        for number, line in enumerate(lines[1:], start=1):
            if line.rstrip() in CLOSINGS:
                self.body_line = self.skipped + number + 2
                return "\n" * (self.skipped + 1) + "\n".join(lines[1:number]), "\n".join(lines[number + 1 :])
        raise _unclosed(lines, self.skipped)

    def load(self, fm: str) -> dict[str, Entry]:
        """The keys of the block.

        :raises Unreadable: where it is no YAML mapping.
        """
        root = read_yaml(fm)
        if root is None:
            return {}
        if not isinstance(root, Mapping):
            raise Unreadable("front-matter-keyless", root.line, root.column)
        return {entry.key: entry for entry in root.entries}


def read_front_matter(text: str) -> FrontMatter | None:
    """Read the front matter of a file.

    :param text: the whole file, as ``read_text`` gives it.
    :returns: its keys; none where the file has no front matter.
    :raises Unreadable: where there is some, but broken.
    """
    skipped = text[: len(text) - len(text.lstrip())].count("\n")
    opening = text.split("\n", skipped + 1)[skipped].rstrip()
    if opening in OTHER_FORMATS:
        raise Unreadable("front-matter-other", skipped + 1, 1, format=OTHER_FORMATS[opening], sign=opening)
    if opening != OPENING:
        return None
    handler = EventHandler(skipped)
    entries, _ = frontmatter.parse(text, handler=handler)
    return FrontMatter(tuple(entry for entry in entries.values() if isinstance(entry, Entry)), handler.body_line)


def leading_keys(lines: list[str]) -> list[tuple[int, str]]:
    """The keys that a text begins with: (index of the line, key) for the first five lines that are not blank.

    A text that begins so has lost the ``---`` above it.

    :param lines: the lines of the text.
    """
    first = [(index, line) for index, line in enumerate(lines[:20]) if line.strip()][:5]
    found = [(index, _KEY.match(line)) for index, line in first]
    keys = [(index, match[1]) for index, match in found if match]
    return keys if found and found[0][1] else []


def _unclosed(lines: list[str], skipped: int) -> Unreadable:
    """What is wrong with a block that no line closes."""
    for number, line in enumerate(lines[1:], start=1):
        if _MEANT_AS_RULE.match(line):
            return Unreadable("front-matter-misclosed", skipped + number + 1, 1, found=line.strip())
    keys = [number for number, line in enumerate(lines) if _KEY.match(line)]
    return Unreadable("front-matter-unclosed", skipped + 1, 1, after=skipped + (keys[-1] if keys else 0) + 1)
