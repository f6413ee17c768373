"""The bytes of a content file as clean text, or the reason why not."""

from __future__ import annotations

import re
import stat
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.read.trouble import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

SIZE_LIMIT = 1_000_000
"""Bytes, some 170,000 words; a larger file is no article, and is not read."""

RECORD_LIMIT = 50_000_000
"""Bytes of the record of addresses, which has a line for each page of the site."""

BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
"""First bytes of an encoding that is not UTF-8, and its name."""

_LINE_END = re.compile(r"\r\n?")
_WIDE_BREAK = re.compile("[\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")  # breaks to some programs, to editors none
_MARK = "\ufeff"  # a byte-order mark: at the start it is usual, elsewhere a leftover of joined files
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def read_text(disk: Path, limit: int = SIZE_LIMIT) -> tuple[str, tuple[int, int, int] | None]:
    """Read a file as text: lines end in ``\\n``, no byte-order mark, no control characters.

    :param disk: where the file lies.
    :param limit: how many bytes it may have.
    :returns: the text; and, where control characters were taken out, the line and column (from 1) of the first and
        how many there were.
    :raises Unreadable: for a file that is not there, no file, too large, empty, or not UTF-8 in name or text.
    """
    text = _plain(_decoded(_bytes(disk, limit)))
    first = _CONTROL.search(text)
    if first:
        line, column = _place(text, first.start())
        text, count = _CONTROL.subn("", text)
        taken = (line, column, count)
    if not any(char.isalnum() for char in text):
        raise Unreadable("file-empty")
    return text, taken if first else None


def read_lines(disk: Path) -> list[str]:
    """Read the lines of a file for a person to look at, as far as they can be read.

    :param disk: where the file lies.
    :returns: the lines that findings count; none for a file that is not there, no file, too large, or no text at all.
    """
    try:
        data = _bytes(disk, SIZE_LIMIT)
    except Unreadable:
        return []
    text = "" if data[:2] in BYTE_ORDER_MARKS else _plain(data.decode(errors="replace"))
    return _CONTROL.sub("", text).split("\n")


def leads_out(path: str, disk: Path) -> str | None:
    """Find the link that leads out of the content folder: a file itself, or a folder that it lies in.

    :param path: path under the content folder, whose place on disk follows from the two.
    :param disk: where the file lies.
    :returns: path of the link under the content folder; none where the file is in it.
    """
    parts = PurePosixPath(path).parts
    depth = min(len(parts), len(disk.parents))
    try:
        top = disk.parents[depth - 1].resolve()
        if disk.resolve().is_relative_to(top):
            return None
        above = (PurePosixPath(*parts[:length]) for length in range(1, depth))
        return next((str(link) for link in above if not (top / link).resolve().is_relative_to(top)), path)
    except (OSError, RuntimeError):  # a link that leads to itself: reading it says so
        return None


def _plain(text: str) -> str:
    """A text whose lines end as ours do."""
    return _WIDE_BREAK.sub(" ", _LINE_END.sub("\n", text.replace(_MARK, "")))


def _bytes(disk: Path, limit: int) -> bytes:
    """All bytes of a regular file within the limit."""
    if any("\ud800" <= char <= "\udfff" for char in str(disk)):  # Python's sign for a byte that is not UTF-8
        raise Unreadable("file-name")
    try:
        state = disk.stat()
        if stat.S_ISDIR(state.st_mode):
            raise Unreadable("file-folder", name=disk.name)
        if not stat.S_ISREG(state.st_mode):
            raise Unreadable("file-special")
        if state.st_size > limit:
            raise Unreadable("file-large", size=f"{state.st_size / 1e6:.1f}", limit=f"{limit / 1e6:.0f}")
        with disk.open("rb") as file:
            return file.read(limit)
    except FileNotFoundError:
        raise Unreadable("file-missing") from None
    except OSError as error:
        raise Unreadable("file-unreadable", why=error.strerror or type(error).__name__) from None


def _decoded(data: bytes) -> str:
    """The bytes as UTF-8."""
    if data[:2] in BYTE_ORDER_MARKS:
        raise Unreadable("file-utf16", 1, 1, encoding=BYTE_ORDER_MARKS[data[:2]])
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = _LINE_END.sub("\n", data[: error.start].decode())
        raise Unreadable("file-not-utf8", *_place(before, len(before)), byte=f"0x{data[error.start]:02X}") from None


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
