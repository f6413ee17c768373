"""Reading a mapping by a table of keys: every key of every kind of file goes through here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, TypeVar, cast

from generator.findings import WRITE_LIMIT
from generator.read.kinds import UNUSED, Kind
from generator.read.nodes import Entry, Items, Mapping, Node, Scalar
from generator.read.trouble import Report
from generator.text.yaml_values import yaml_list, yaml_value

ALIKE = 0.75
"""How much of a misspelt key is that of the known one."""

ELSE = "…"
"""What stands for a value that is not written out."""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, eq=False)
class Key(Generic[T_co]):
    """A row of a table: what a file may say, under which names."""

    kind: Kind[T_co]
    """How its value is read."""
    names: tuple[str, ...]
    """Its names, the first one the name in our documentation; where a file has several, the earlier counts.
    Case, ``_`` and ``-`` make no difference; ``provider.name`` is ``name`` inside ``provider``."""
    meaning: str
    """What it says, in a sentence for the documentation."""
    required: bool = False
    """Whether the file is of no use without it."""


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value that was read, and where it stands."""

    value: T_co
    """The value."""
    entry: Entry
    """Its key in the file."""


class Values:
    """What a mapping says, by the rows of a table."""

    def __init__(
        self,
        found: dict[Key[object], list[Found[object]]],
        refused: frozenset[Key[object]],
        empty: dict[Key[object], Entry],
        unknown: tuple[Entry, ...],
    ) -> None:
        self._found = found
        self.refused = refused
        self.empty = empty
        self.unknown = unknown

    def all(self, key: Key[T]) -> tuple[Found[T], ...]:
        """Every value given for a row, in the order of the row's names."""
        return tuple(cast("list[Found[T]]", self._found.get(cast("Key[object]", key), [])))

    def first(self, key: Key[T]) -> Found[T] | None:
        """The value that counts."""
        return next(iter(self.all(key)), None)

    def get(self, key: Key[T]) -> T | None:
        """The value that counts, without its place."""
        found = self.first(key)
        return found.value if found else None


def fold_key(name: str) -> str:
    """The form of a key in which its spellings are equal: ``publishedAt``, ``published_at``, ``Published-At``."""
    return name.replace("_", "").replace("-", "").replace(" ", "").casefold()


def read_keys(entries: Iterable[Entry], table: Sequence[Key[object]], report: Report) -> Values:
    """Read the keys of a mapping.

    :param entries: the keys and values.
    :param table: the keys that are known.
    :param report: where wrong values are reported.
    :returns: the values that could be read, the rows whose value was refused or is empty, and the keys that the table
        lacks.
    """
    rows = {fold_key(name): (key, rank) for key in table for rank, name in enumerate(key.names)}
    nested = {name.rpartition(".")[0] for name in rows if "." in name}
    found: dict[Key[object], list[tuple[int, Found[object]]]] = {}
    refused: set[Key[object]] = set()
    empty: dict[Key[object], Entry] = {}
    unknown: list[Entry] = []
    seen: dict[str, Entry] = {}
    for entry in _flat(entries, nested):
        path = fold_key(entry.key)
        if seen.setdefault(path, entry) is not entry:
            report.add("key-twice", entry, key=entry.key, first=seen[path].line)
        elif path not in rows:
            unknown.append(entry)
        else:
            key, rank = rows[path]
            value = key.kind.parse(entry.value, entry.key, report)
            if value is not None:
                found.setdefault(key, []).append((rank, Found(value, entry)))
            elif not isinstance(entry.value, Scalar) or entry.value.text:
                refused.add(key)
            else:
                empty[key] = entry
    ranked = {key: [one for _, one in sorted(values, key=lambda one: one[0])] for key, values in found.items()}
    return Values(ranked, frozenset(refused), empty, tuple(unknown))


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


def _flat(entries: Iterable[Entry], nested: set[str]) -> Iterator[Entry]:
    """The entries; a mapping that the table looks into is opened: ``provider.name``."""
    for entry in entries:
        if fold_key(entry.key) in nested and isinstance(entry.value, Mapping):
            for inner in entry.value.entries:
                yield Entry(f"{entry.key}.{inner.key}", inner.line, inner.column, inner.value)
        else:
            yield entry
