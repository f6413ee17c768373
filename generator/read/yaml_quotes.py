"""A line of YAML with its value in quotes."""

from __future__ import annotations

import re

KEY_LINE = re.compile(r"^(\s*(?:- +)*)([^\s:#\"'\[{-][^:\"']{0,60}?)\s*:[ \t]+(.*)$")
"""A line with a key: what stands before it, the key and its value."""

ITEM_LINE = re.compile(r"^(\s*(?:- +)+)()(.*)$")
"""An item without a key, in the same parts."""


def quoted(value: str) -> str:
    """A text as a YAML scalar in quotes; quotes that were meant to enclose it are replaced."""
    value = value.strip()
    mark = value[:1]
    if mark in ("'", '"'):
        inner = value[1:-1] if len(value) > 1 and value.endswith(mark) else value[1:]
        after = inner.partition(mark)[2]
        closed = mark in inner and not after[:1].isalnum()  # a quote that ends a word closes what the first one opened
        value = value if closed else inner
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def with_quotes(line: str) -> str:
    """A line with its value in quotes, where it has one.

    :param line: the line.
    """
    found = KEY_LINE.match(line) or ITEM_LINE.match(line)
    if not found:
        return line
    start, key, value = found.groups()
    return f"{start}{key}: {quoted(value)}" if key else start + quoted(value)
