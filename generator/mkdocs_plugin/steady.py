"""The same index for the same pages, and a small one.

Pagefind writes filters and their values in an order that chance gives. Its files are gzip over a signature and CBOR
(RFC 8949), of which it uses arrays, texts and whole numbers here. A filter's file goes by a code of its content, which
stands in the file of the whole, which goes by such a code as well.

So does the file of a page. Its name here begins with the page's date, by which ``search.js`` sorts: every search loads
the file of the whole, and a list of all pages by date would be a third of it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
"""Names the file of the whole."""
NOTHING = "0"
"""Names a piece that holds no word: a search by filters alone looks for the word "", and would load every piece."""
SHORT = 4
"""Fewest digits of its code in a page's name: a browser that kept an older page of that name would show it."""
NUMBER, TEXT, ARRAY = 0, 3, 4
"""CBOR's major types."""


def in_order(files: Mapping[str, bytes], dates: Mapping[str, str]) -> dict[str, bytes]:
    """Give an index with its filters from A to Z and its pages named by date.

    :param files: the files of the index, by path.
    :param dates: the date of each page, by its address; Pagefind leaves out pages without a word.
    :raises ValueError: they are not as this version of Pagefind writes them.
    """
    ordered = dict(files)
    entry = json.loads(files[ENTRY])
    for language in entry["languages"].values():
        path = f"pagefind.{language['hash']}.pf_meta"
        version, pages, words, filters, *rest = _read(ordered.pop(path))
        renamed = sorted([name, _filter_in_order(ordered, code)] for name, code in filters)
        named = [[_dated(ordered, code, dates), size] for code, size in pages]
        nothing = f"{language['hash'].rpartition('_')[0]}_{NOTHING}"
        ordered[f"index/{nothing}.pf_index"] = _written([[]])
        content = _written([version, named, [["", "", nothing], *words], renamed, *rest])
        language["hash"] = _code(language["hash"], content)
        ordered[f"pagefind.{language['hash']}.pf_meta"] = content
    ordered[ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return ordered


def _filter_in_order(files: dict[str, bytes], code: str) -> str:
    """Put a filter's values from A to Z; give the code that it goes by now."""
    name, values = _read(files.pop(f"filter/{code}.pf_filter"))
    content = _written([name, sorted(values)])
    files[f"filter/{_code(code, content)}.pf_filter"] = content
    return _code(code, content)


def _dated(files: dict[str, bytes], code: str, dates: Mapping[str, str]) -> str:
    """Name a page's file by its date and as much of its code as no other page of that day has; give that name."""
    language, _, digits = code.rpartition("_")
    content = files.pop(f"fragment/{code}.pf_fragment")
    date = dates[json.loads(gzip.decompress(content).removeprefix(SIGNATURE))["url"]]
    start = f"{language}_{date.replace('-', '') or '0'}-"
    names = (start + digits[:size] for size in range(SHORT, len(digits) + 1))
    name = next(name for name in names if f"fragment/{name}.pf_fragment" not in files)
    files[f"fragment/{name}.pf_fragment"] = content
    return name


def _code(old: str, content: bytes) -> str:
    """The code of a file's content, of the language and length of the old one."""
    language, _, digits = old.rpartition("_")
    return f"{language}_{hashlib.sha256(content).hexdigest()[: len(digits)]}"


def _read(file: bytes) -> Any:  # noqa: ANN401 - the file says what it holds
    """Read one of the files."""
    content = gzip.decompress(file)
    value, end = _decoded(content, len(SIGNATURE))
    if not content.startswith(SIGNATURE) or end != len(content):
        raise ValueError("a file of the index holds more or less than one value")
    return value


def _written(value: object) -> bytes:
    """Write one of the files."""
    return gzip.compress(SIGNATURE + _encoded(value), mtime=0)


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
