"""Reading a mapping by a table of keys: every key of every kind of file goes through here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from generator.model import Told
from generator.read.kinds import UNUSED, Kind
from generator.read.nodes import Entry, Items, Mapping, Node, Scalar
from generator.read.text import decode, fold
from generator.read.trouble import Report

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


def told(values: Values, keys: Iterable[Key[object]]) -> tuple[Told, ...]:
    """Tell where each value of a few rows stands, and each part of it.

    :param values: what was read.
    :param keys: the rows.
    """
    found = ((key.names[0], each) for key in keys for one in values.all(key) for each in _scalars(one.entry.value))
    return tuple(Told(key, one.text, one.line, one.column, dashed) for key, (one, dashed) in found if one.text)


def _scalars(node: Node, *, dashed: bool = False) -> Iterator[tuple[Scalar, bool]]:
    """Every single value in a value, and whether it is of a list in lines."""
    if isinstance(node, Scalar):
        yield node, dashed
    elif isinstance(node, Items):
        for one in node.items:
            yield from _scalars(one, dashed=not node.bracketed)
    else:
        for entry in node.entries:
            yield from _scalars(entry.value, dashed=dashed)


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
            if key.kind is not UNUSED:
                _report_joined(entry, report)
            value = key.kind.parse(entry.value, entry.key, report)
            if value is not None:
                found.setdefault(key, []).append((rank, Found(value, entry)))
            elif not isinstance(entry.value, Scalar) or fold(decode(entry.value.text or "")):
                refused.add(key)
            else:
                empty[key] = entry
    ranked = {key: [one for _, one in sorted(values, key=lambda one: one[0])] for key, values in found.items()}
    return Values(ranked, frozenset(refused), empty, tuple(unknown))


def _report_joined(entry: Entry, report: Report) -> None:
    """Report each item of a list that stands too far in, and so became a part of the one above."""
    for item in entry.value.items if isinstance(entry.value, Items) else ():
        for line in item.joined if isinstance(item, Scalar) else ():
            report.add("item-joined", line, key=entry.key, spaces=line.spaces, write=line.text)


def _flat(entries: Iterable[Entry], nested: set[str]) -> Iterator[Entry]:
    """The entries; a mapping that the table looks into is opened: ``provider.name``."""
    for entry in entries:
        if fold_key(entry.key) in nested and isinstance(entry.value, Mapping):
            for inner in entry.value.entries:
                yield Entry(f"{entry.key}.{inner.key}", inner.line, inner.column, inner.value)
        else:
            yield entry
