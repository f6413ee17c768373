"""The usual mistakes in lists and mappings between brackets, each with the line to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.yaml_quotes import ITEM_LINE, KEY_LINE, quoted, with_quotes
from generator.read.yaml_repair import Repair, gets_farther, mark_of

if TYPE_CHECKING:
    import yaml

_FLOW_VALUE = re.compile(r".+?(?=,\s+[\w-]+:\s|[\]}]|,?$)")
_FLOW_ITEM = re.compile(r"[^,\[\]{}]+")
_CLOSED_LIST = re.compile(r"(\[[^\[\]]*,[^\[\]]*)\][ \t]*([^\s\[\]#,:][^\[\]#:]*)")


def quoted_item(line: str, column: int) -> str | None:
    """A line with one item between brackets in quotes; none where no bracket is open before it.

    :param line: the line.
    :param column: where the item begins, from 1.
    """
    before, item = line[: column - 1], _FLOW_ITEM.match(line, column - 1)
    found = KEY_LINE.match(line) or ITEM_LINE.match(line)
    within = found and found[3][:1] in ("[", "{") and found.start(3) < column - 1
    return before + quoted(item[0]) + line[item.end() :] if within and item else None


def flow_item(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """An item between brackets that begins with a character of YAML's own: it alone needs quotes."""
    line, column = mark_of(error.problem_mark, lines)
    write = quoted_item(lines[line - 1], column)
    repair = Repair(line, column, write) if write else None
    return repair if repair and gets_farther(error, lines, repair) else None


def item_behind(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A list's last item behind its closing bracket; a key in the plural wants a list."""
    line, column = mark_of(error.problem_mark, lines)
    found = KEY_LINE.match(lines[line - 1].rstrip())
    parts = _CLOSED_LIST.fullmatch(found[3]) if found and found[2].endswith("s") else None
    return Repair(line, column, f"{found[1]}{found[2]}: {parts[1]}, {parts[2]}]") if found and parts else None


def flow_colon(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A second colon in an item between braces: the value of this item alone needs quotes."""
    line, column = mark_of(error.problem_mark, lines)
    text = lines[line - 1].rstrip()
    start = text.rfind(": ", 0, column - 1) + 2
    value = _FLOW_VALUE.match(text, start)
    if "flow mapping" not in (error.context or "") or text[column - 1 : column] != ":" or start < 2 or not value:
        return None
    repair = Repair(line, column, text[:start] + quoted(value[0]) + text[value.end() :])
    return repair if gets_farther(error, lines, repair) else None


def after_bracket(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A text that merely begins with something in square brackets."""
    line, column = mark_of(error.context_mark, lines)
    value = lines[line - 1][column - 1 :].rstrip()
    behind = value.startswith("[") and value.rpartition("]")[2].lstrip()
    return _quoted_bracket(error, lines) if behind and "]" in value and not behind.startswith(("#", ",", "}")) else None


def close_bracket(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A list or mapping in brackets that is not closed, or a text that merely begins with a bracket."""
    line, column = mark_of(error.context_mark, lines)
    text = lines[line - 1].rstrip()
    value = text[column - 1 :]
    close, sign = ("]", ",") if value.startswith("[") else ("}", ": ")
    if close in value:
        return None
    if sign not in value:
        return _quoted_bracket(error, lines)
    repair = Repair(line, column, text + close)
    return repair if gets_farther(error, lines, repair) else None


def _quoted_bracket(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """The value that a bracket begins, in quotes; none where the bracket stands within another value."""
    line, column = mark_of(error.context_mark, lines)
    text = lines[line - 1].rstrip()
    found = KEY_LINE.match(text) or ITEM_LINE.match(text)
    return Repair(line, column, with_quotes(text)) if found and found.start(3) == column - 1 else None
