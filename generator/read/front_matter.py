"""Front matter: split from the body by python-frontmatter, through a handler that knows every line.

The library's own handlers print an unclosed block on the page, take a plain text between two rules for front matter,
and resolve ``NO`` to false.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import frontmatter
from frontmatter.default_handlers import BaseHandler

from generator.read.keys import fold_key
from generator.read.nodes import Entry, Mapping
from generator.read.trouble import Unreadable
from generator.read.yaml_nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

OPENING = "---"
"""The line that opens a block."""

CLOSINGS = frozenset({"---", "..."})
"""The lines that close one."""

OTHER_FORMATS = {"+++": "TOML", ";;;": "JSON"}
"""Opening lines of front matter that is not YAML, and what it is."""

SEVERAL = 2
"""So many keys of an article next to each other are front matter."""

HEAD = 20
"""Lines that are not blank in which keys that are no front matter are looked for."""

_MEANT_AS_RULE = re.compile(r"^\s*(?:-{2,}|[–—]{1,3}|- - -|={3,})\s*$")
_KEY = re.compile(r"^([A-Za-z_][\w-]{0,60}):(?:\s|$)")
_JSON_KEY = re.compile(r'"([A-Za-z_][\w-]{0,60})"\s{0,9}:')
_BASE64 = "[A-Za-z0-9+/_-]"
_SECURED = re.compile(
    rf"\bsecured\b[^A-Za-z0-9+/]{{1,12}}{_BASE64}{{40,}}={{0,2}}"
    rf"(?:[ \t]*\n[ \t]*(?:{_BASE64}{{16,}}|{_BASE64}{{1,80}}=)={{0,2}}(?=\s|$))*",  # a value over several lines
    re.IGNORECASE,
)


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


def refuse_loose_keys(lines: Sequence[str], first: int, known: Container[str], *, closed: bool) -> None:
    """Stop where a text or a body begins with front matter's keys: what they hold must not become text.

    :param lines: the lines that are no front matter.
    :param first: line of the file on which they begin, from 1.
    :param known: the keys of an article, folded.
    :param closed: whether front matter stands above them.
    :raises Unreadable: where keys stand there; it says what to write.
    """
    head = [(number, line) for number, line in enumerate(lines, start=first) if line.strip()][:HEAD]
    loose = [number for number, name in leading_keys(head) if fold_key(name) in known]
    if len(loose) > 1:
        raise Unreadable("front-matter-closed-early" if closed else "front-matter-unopened", loose[0], 1)
    block = _ruled_keys(head, known)
    if block and closed:
        raise Unreadable("front-matter-closed-early", block, 1)
    if block:
        raise Unreadable("front-matter-misopened", block, 1, found=head[0][1].strip())
    _refuse_json(lines, first, head, known)


def _ruled_keys(head: Sequence[tuple[int, str]], known: Container[str]) -> int | None:
    """Line of the first of several known keys that a rule stands next to; prose between rules has none."""
    ruled = bool(head) and _MEANT_AS_RULE.match(head[0][1]) is not None
    rules, keys = 0, list[int]()
    for number, line in head:
        found = _KEY.match(line)
        if _MEANT_AS_RULE.match(line):
            rules += 1
            if len(keys) >= SEVERAL:
                return keys[0]
        elif found and fold_key(found[1]) in known and (ruled or not found[1][0].isupper()):
            keys.append(number)
            if rules and len(keys) > SEVERAL:
                return keys[0]
        elif not line[0].isspace() and not found and line[0] not in "-#":
            keys = []
    return None


def _refuse_json(lines: Sequence[str], first: int, head: Sequence[tuple[int, str]], known: Container[str]) -> None:
    """Stop at a JSON object in the first lines that has keys of an article."""
    opening = next((number for number, line in head[:5] if line.lstrip("[ \t").startswith("{")), None)
    if opening is None:
        return
    names = {fold_key(name) for name in _JSON_KEY.findall("\n".join(lines[opening - first :]))}
    if sum(name in known for name in names) >= SEVERAL:
        raise Unreadable("front-matter-other", opening, 1, format="JSON", sign="{")


def without_secured(text: str) -> tuple[str, tuple[int, ...]]:
    """Take encrypted blocks out of a text, wherever they stand: they are shown, indexed and written nowhere.

    :param text: a text, whose lines stay as many as they were.
    :returns: the text without them, and the lines on which they began, from 1.
    """
    lines = tuple(text.count("\n", 0, found.start()) + 1 for found in _SECURED.finditer(text))
    return (_SECURED.sub(lambda found: "\n" * found[0].count("\n"), text) if lines else text), lines


def leading_keys(head: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The keys that a text begins with, (line, key), in its first five lines; they have lost the ``---`` above them.

    :param head: (line, its text) of the first lines that are not blank.
    """
    found = [(number, _KEY.match(line)) for number, line in head[:5]]
    keys = [(number, match[1]) for number, match in found if match]
    return keys if found and found[0][1] else []


def _unclosed(lines: list[str], skipped: int) -> Unreadable:
    """What is wrong with a block that no line closes."""
    for number, line in enumerate(lines[1:], start=1):
        if _MEANT_AS_RULE.match(line):
            return Unreadable("front-matter-misclosed", skipped + number + 1, 1, found=line.strip())
    keys = [number for number, line in enumerate(lines) if _KEY.match(line)]
    return Unreadable("front-matter-unclosed", skipped + 1, 1, after=skipped + (keys[-1] if keys else 0) + 1)
