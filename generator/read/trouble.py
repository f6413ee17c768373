"""How the reading of one file says what is wrong: a report to add to, and the end of a file that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from generator.findings import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.read.nodes import Entry


class Place(Protocol):
    """Anything that stands at a line and column of the file."""

    @property
    def line(self) -> int:
        """From 1."""

    @property
    def column(self) -> int:
        """From 1."""


class Report:
    """The findings of one file, in the order in which they were made."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._findings: list[Finding] = []
        self._awaited: list[Entry] = []

    def add(self, code: str, place: Place | None = None, **words: object) -> None:
        """Add a finding.

        :param code: a key of ``CODES``.
        :param place: where in the file; none for the file as a whole.
        :param words: the fields of the code's sentence and remedy.
        """
        line, column = (place.line, place.column) if place else (None, None)
        self._findings.append(finding(code, self.file, line, column, **words))

    def wait_for(self, entry: Entry) -> None:
        """Note a key that a person has yet to fill in; all of them become one finding.

        :param entry: the key, which has no value.
        """
        self._awaited.append(entry)

    @property
    def waits(self) -> int:
        """How many such keys there are."""
        return len(self._awaited)

    def extend(self, findings: Iterable[Finding]) -> None:
        """Add findings that another part of the stage has made."""
        self._findings.extend(findings)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them."""
        if not self._awaited:
            return tuple(self._findings)
        awaited = sorted(self._awaited, key=lambda one: (one.line, one.column))
        keys = ", ".join(f"{one.key} (line {one.line})" for one in awaited)
        return (*self._findings, finding("key-empty", self.file, awaited[0].line, awaited[0].column, keys=keys))


class Unreadable(Exception):  # noqa: N818  it is the end of a file, not of the build
    """Raised inside the stage where a file cannot be read at all; it becomes a finding and the file is set aside."""

    def __init__(self, code: str, line: int | None = None, column: int | None = None, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column
        self.words = words
        self.further: tuple[Unreadable, ...] = ()

    def finding(self, file: str) -> Finding:
        """The finding that it becomes.

        :param file: path under the content folder.
        """
        return finding(self.code, file, self.line, self.column, **self.words)

    def findings(self, file: str) -> tuple[Finding, ...]:
        """The finding that it becomes, and those of what else keeps the file from being read.

        :param file: path under the content folder.
        """
        return tuple(one.finding(file) for one in (self, *self.further))
