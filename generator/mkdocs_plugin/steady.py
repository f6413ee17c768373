"""The same index for the same pages: Pagefind writes filters and their values in an order that chance gives.

Its files are gzip over a signature and CBOR (RFC 8949), of which it uses arrays, texts and whole numbers here. A
filter's file goes by a code of its content, which stands in the file of the whole, which goes by such a code as well.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
"""Names the file of the whole."""
NUMBER, TEXT, ARRAY = 0, 3, 4
"""CBOR's major types."""


def put_in_order(index: Path) -> None:
    """Write an index's filters anew, from A to Z.

    :param index: the folder of the index; changed.
    :raises ValueError: its files are not as this version of Pagefind writes them.
    """
    entry = json.loads((index / ENTRY).read_bytes())
    for language in entry["languages"].values():
        path = index / f"pagefind.{language['hash']}.pf_meta"
        version, pages, words, filters, *rest = _read(path)
        renamed = sorted([name, _filter_in_order(index, code)] for name, code in filters)
        language["hash"] = _write([version, pages, words, renamed, *rest], path, "pagefind.", 10)
    (index / ENTRY).write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _filter_in_order(index: Path, code: str) -> str:
    """Write a filter anew, its values from A to Z; give the code that it goes by now."""
    path = index / "filter" / f"{code}.pf_filter"
    name, values = _read(path)
    return _write([name, sorted(values)], path, "", 7)


def _read(path: Path) -> Any:  # noqa: ANN401 - the file says what it holds
    """Read one of the files."""
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(SIGNATURE):
        raise ValueError(f"{path.name} does not begin as a file of Pagefind does")
    value, end = _decoded(content, len(SIGNATURE))
    if end != len(content):
        raise ValueError(f"{path.name} goes on after its value")
    return value


def _write(value: object, old: Path, before: str, length: int) -> str:
    """Write a file in place of the old one; give the code that it goes by."""
    content = SIGNATURE + _encoded(value)
    language = old.name.removeprefix(before).partition("_")[0]
    code = f"{language}_{hashlib.sha256(content).hexdigest()[:length]}"
    old.unlink()
    old.with_name(f"{before}{code}{old.suffix}").write_bytes(gzip.compress(content, mtime=0))
    return code


def _decoded(content: bytes, at: int) -> tuple[Any, int]:
    """Read a value of CBOR; give it and where it ends."""
    kind, size, at = content[at] >> 5, content[at] & 31, at + 1
    if size > 27 or kind not in (NUMBER, TEXT, ARRAY):
        raise ValueError(f"a value of CBOR of another kind at byte {at}")
    if size >= 24:
        width = 1 << size - 24
        size, at = int.from_bytes(content[at : at + width], "big"), at + width
    if kind == NUMBER:
        return size, at
    if kind == TEXT:
        return content[at : at + size].decode("utf-8"), at + size
    values = []
    for _ in range(size):
        value, at = _decoded(content, at)
        values.append(value)
    return values, at


def _encoded(value: object) -> bytes:
    """Write a value as CBOR."""
    if isinstance(value, int):
        return _head(NUMBER, value)
    if isinstance(value, str):
        text = value.encode("utf-8")
        return _head(TEXT, len(text)) + text
    if isinstance(value, list):
        return _head(ARRAY, len(value)) + b"".join(map(_encoded, value))
    raise ValueError(f"{value!r} is not of a kind that Pagefind's files hold")


def _head(kind: int, size: int) -> bytes:
    """Write a value's kind and size, in the fewest bytes."""
    if size < 24:
        return bytes([kind << 5 | size])
    width = next(width for width in (0, 1, 2, 3) if size < 1 << (8 << width))
    return bytes([kind << 5 | 24 + width]) + size.to_bytes(1 << width, "big")
