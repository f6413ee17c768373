"""What is wrong with the keys of a mapping: one that is missing, to be filled in, misspelt or not known."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.findings import WRITE_LIMIT
from generator.read.keys import Key, fold_key
from generator.read.kinds import UNUSED
from generator.read.nodes import Items, Scalar
from generator.read.trouble import Report, Unreadable
from generator.text.yaml_values import yaml_list, yaml_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.read.keys import Values
    from generator.read.nodes import Entry, Node

ALIKE = 0.75
"""How much of a misspelt key is that of the known one."""

MUCH_ALIKE = 0.8
"""How much of it is in an article, which may have the keys of other tools: of few letters none may be another."""

_GLUED = re.compile(r"([A-Za-z_][\w-]*)[:：]([A-Z0-9].*|\S+ .*)")
"""A key that holds another one, a colon and words: not ``image:alt``, which other tools have."""

ELSE = "…"
"""What stands for a value that is not written out."""


def missing(values: Values, table: Sequence[Key[object]], place: Node | None, report: Report) -> bool:
    """Whether a required key has no value; each is reported, unless that has been said of its value or its spelling.

    :param place: where the mapping begins; none for the file as a whole.
    """
    absent = [key for key in table if key.required and values.first(key) is None]
    meant = {near.key for entry in values.unknown if (near := nearest_key(entry.key, _not_given(values, table)))}
    for key in (key for key in absent if key not in values.refused | meant):
        if key in values.empty:
            report.wait_for(values.empty[key])
        else:
            report.add("key-missing", place, key=key.names[0], meaning=key.meaning)
    return bool(absent)


def report_unknown(values: Values, table: Sequence[Key[object]], report: Report) -> None:
    """Report each key of a file of ours that its table does not know."""
    for entry in values.unknown:
        near = nearest_key(entry.key, _not_given(values, table))
        if near:
            report.add("key-misspelt", entry, key=entry.key, near=near.name, write=near.line(written(entry.value)))
        else:
            report.add("key-unknown", entry, key=entry.key, known=", ".join(key.names[0] for key in table))


def report_slips(values: Values, table: Sequence[Key[object]], report: Report) -> frozenset[Key[object]]:
    """Report each key of an article that is likely a slip of the keyboard; the usual keys of other tools are none.

    :param values: what the article's keys say.
    :param table: the keys that are known.
    :param report: where they are reported, each at its place.
    :returns: the rows that are meant.
    """
    meant: set[Key[object]] = set()
    for entry in values.unknown:
        taken = meant | values.refused | values.empty.keys()
        rows = [key for key in _not_given(values, table) if key not in taken]
        glued = _glued(entry, rows)
        near = nearest_key(entry.key, rows, MUCH_ALIKE)
        if glued:
            meant.add(glued[0].key)
            report.add("yaml-space-after-colon", entry, write=glued[0].line(glued[1]))
        elif near and _slip(fold_key(entry.key), fold_key(near.name)) and _takes(near.key, entry.value):
            meant.add(near.key)
            write = near.line(written(entry.value))
            report.add("article-key-misspelt", entry, key=entry.key, near=near.name, write=write)
    return frozenset(meant)


def _glued(entry: Entry, rows: Sequence[Key[object]]) -> tuple[Near, str] | None:
    """The known key and its value where a space is missing between them, and a second colon made a key of both."""
    found = _GLUED.fullmatch(entry.key)
    if not found or not isinstance(entry.value, Scalar):
        return None
    name = fold_key(found[1])
    near = next((Near(key, spelling) for key in rows for spelling in key.names if fold_key(spelling) == name), None)
    return (near, yaml_value(f"{found[2]}: {entry.value.text or ''}".strip())) if near else None


def _slip(name: str, other: str) -> bool:
    """Whether two keys that are much alike differ by one letter too many, too few or other, or in their order alone.

    A key that begins with another letter is another key, and a digit makes one of several.
    """
    mine, theirs = Counter(name), Counter(other)
    more, fewer = (mine - theirs).total(), (theirs - mine).total()
    return name[0] == other[0] and max(more, fewer) <= 1 and not any(map(str.isdigit, name))


def _takes(key: Key[object], value: Node) -> bool:
    """Whether a value may stand behind a key: a list does not where one value is wanted."""
    if isinstance(value, Scalar):
        return True
    tried = Report("")
    try:
        return key.kind.parse(value, key.names[0], tried) is not None and not tried.findings
    except Unreadable:
        return False


def _not_given(values: Values, table: Sequence[Key[object]]) -> list[Key[object]]:
    """The rows that a misspelt key may mean: those without a value."""
    return [key for key in table if values.first(key) is None]


@dataclass(frozen=True, slots=True)
class Near:
    """The known key that a misspelt one looks like."""

    key: Key[object]
    """Its row."""
    name: str
    """Which of the row's names."""

    def line(self, value: str) -> str:
        """The line to write, with the value that stands there; what is shown nowhere is not shown here.

        :param value: what ``written`` gives.
        """
        return f"{self.name}: {ELSE if self.key.kind is UNUSED else value}"


def nearest_key(name: str, table: Sequence[Key[object]], alike: float = ALIKE) -> Near | None:
    """Find the known key that an unknown one looks like.

    :param name: the unknown key.
    :param table: the keys that it may mean.
    :param alike: how much it must look like it.
    """
    known = {fold_key(spelling): Near(key, spelling) for key in table for spelling in key.names}
    near = get_close_matches(fold_key(name), known, n=1, cutoff=alike)
    return known[near[0]] if near else None


def written(value: Node) -> str:
    """Write a value as it may stand behind its key.

    :param value: the value.
    :returns: a text or a list of texts as YAML; an ellipsis for what has keys of its own, is empty or too long.
    """
    if isinstance(value, Scalar) and value.text:
        shown = yaml_value(value.text)
    elif isinstance(value, Items) and value.items and all(isinstance(item, Scalar) for item in value.items):
        shown = yaml_list(item.text or "" for item in value.items if isinstance(item, Scalar))
    else:
        return ELSE
    return shown if len(shown) <= WRITE_LIMIT else ELSE
