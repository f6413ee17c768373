"""What is wrong with the keys of a mapping: one that is missing, to be filled in, misspelt or not known."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.findings import WRITE_LIMIT
from generator.read.keys import Key, fold_key
from generator.read.kinds import UNUSED
from generator.read.nodes import Items, Scalar
from generator.text.yaml_values import yaml_list, yaml_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.read.keys import Values
    from generator.read.nodes import Node
    from generator.read.trouble import Report

ALIKE = 0.75
"""How much of a misspelt key is that of the known one."""

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


def nearest_key(name: str, table: Sequence[Key[object]]) -> Near | None:
    """Find the known key that an unknown one looks like.

    :param name: the unknown key.
    :param table: the keys that it may mean.
    """
    known = {fold_key(spelling): Near(key, spelling) for key in table for spelling in key.names}
    near = get_close_matches(fold_key(name), known, n=1, cutoff=ALIKE)
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
