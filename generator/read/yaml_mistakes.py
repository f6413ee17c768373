"""The usual mistakes in YAML in words, each with the line to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from generator.read.trouble import Unreadable
from generator.read.yaml_quotes import ITEM_LINE, KEY_LINE, quoted, with_quotes

if TYPE_CHECKING:
    from collections.abc import Callable

_GLUED_KEY = re.compile(r"^(\s*(?:- +)*[A-Za-z_][\w.-]{0,60}):(?=[^\s:/])")
_FLOW_VALUE = re.compile(r".+?(?=,\s+[\w-]+:\s|[\]}]|,?$)")
_PAGE_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SPACE_BY_KEY = re.compile(rf"(?:^ *|[:{{,-] *){_PAGE_SPACE.pattern}")
_TOP_KEY = re.compile(r"^([A-Za-z_][\w-]{0,60})\s*:")


@dataclass(frozen=True, slots=True)
class Repair:
    """Where a mistake lies and how its line should read."""

    line: int
    column: int
    write: str


def explain(error: yaml.MarkedYAMLError, lines: list[str]) -> Unreadable:
    """Put an error of the YAML parser into an editor's words.

    :param error: what the parser said.
    :param lines: the lines of the text that it read.
    """
    problem = error.problem or ""
    for words, code, repair in MISTAKES:
        found = words in problem and repair(error, lines)
        if found and found.write != lines[found.line - 1]:
            return _repaired(code, lines, found)
    line, column = _mark(error.problem_mark, lines)
    return Unreadable("yaml-bracket" if _IN_BRACKETS in problem else "yaml-broken", line, column, why=problem)


def spaced(lines: list[str], line: int) -> Unreadable | None:
    """What to say of a line whose key the parser did not see, or not as it is meant; none where no space is to blame.

    :param lines: the lines of the text.
    :param line: which one, from 1.
    """
    found = _plain_spaces(lines, line)
    return _repaired("yaml-space", lines, found) if found and _SPACE_BY_KEY.search(lines[line - 1]) else None


def _repaired(code: str, lines: list[str], found: Repair) -> Unreadable:
    write, spaces = _unsecured(lines, found), _indent(found.write)
    return Unreadable(code, found.line, found.column, write=write.strip(), spaces=spaces)


def quoted_line(lines: list[str], line: int) -> str:
    """A line with its value in quotes.

    :param lines: the lines of the text.
    :param line: which one, from 1.
    """
    return _unsecured(lines, Repair(line, 1, with_quotes(lines[line - 1])))


def _unsecured(lines: list[str], repair: Repair) -> str:
    """The line to write, without the value of ``secured``: that is shown nowhere."""
    for line in reversed(lines[: repair.line]):
        key = _TOP_KEY.match(line)
        if key:
            return "secured: (its value in quotes)" if key[1].casefold() == "secured" else repair.write
    return repair.write


def _mark(mark: yaml.Mark | None, lines: list[str]) -> tuple[int, int]:
    """Line and column, from 1, within the text."""
    if mark is None:
        return len(lines), 1
    line = min(mark.line, len(lines) - 1)
    return line + 1, mark.column + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _line_above(lines: list[str], line: int) -> str:
    """The last line above that is not blank."""
    return next((above for above in reversed(lines[: line - 1]) if above.strip()), "")


def _farther(error: yaml.MarkedYAMLError, lines: list[str], repair: Repair) -> bool:
    """Whether the parser comes farther, or to the end, once the line is written so."""
    text = "\n".join([*lines[: repair.line - 1], repair.write, *lines[repair.line :]])
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as later:
        return _mark(later.problem_mark, lines) > _mark(error.problem_mark, lines)
    except yaml.YAMLError:  # a character that is refused, which stands farther on
        return True
    return True


def _plain_spaces(lines: list[str], line: int) -> Repair | None:
    """The line with plain spaces, where it has others."""
    space = _PAGE_SPACE.search(lines[line - 1])
    return Repair(line, space.start() + 1, _PAGE_SPACE.sub(" ", lines[line - 1])) if space else None


def _page_space(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A space copied from a page, where the parser stopped or on the line above, which it then took for text."""
    stop = _mark(error.problem_mark, lines)[0]
    start = _mark(error.context_mark, lines)[0] if error.context_mark else stop
    for line in sorted({start, max(1, stop - 1), stop}):
        repair = _plain_spaces(lines, line)
        if repair and _farther(error, lines, repair):
            return repair
    return None


def _quote(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A value that needs quotes, on the line where the parser stopped."""
    line, column = _mark(error.problem_mark, lines)
    return Repair(line, column, with_quotes(lines[line - 1]))


def _after_value(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """Text behind a closing quote or bracket, in the middle of a line."""
    line, column = _mark(error.problem_mark, lines)
    return _quote(error, lines) if lines[line - 1][: column - 1].strip(" -") else None


def _close_quote(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A quote that is opened and not closed: on its own line, or by the next quote in the text."""
    stop, _ = _mark(error.problem_mark, lines)
    scalar = "quoted scalar" in (error.context or "")
    start = _mark(error.context_mark, lines)[0] if scalar else stop - 1
    for line in range(start, max(0, start - 20), -1):
        found = KEY_LINE.match(lines[line - 1])
        value = found[3].strip() if found else ""
        opened = value[:1] in ("'", '"') and (len(value) == 1 or value[-1] != value[0])
        if opened and (scalar or _key_follows(lines, line)):
            return Repair(line, lines[line - 1].find(value) + 1, with_quotes(lines[line - 1]))
    return None


def _key_follows(lines: list[str], line: int) -> bool:
    """Whether a key stands below a key's line and no deeper than it: what is quoted and goes on stands deeper."""
    key = KEY_LINE.match(lines[line - 1])
    below = next((KEY_LINE.match(text) for text in lines[line:] if text.strip()), None)
    return bool(key and below and below.end(1) <= key.end(1))


def _colon(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A second colon on a line: the value needs quotes."""
    line, column = _mark(error.problem_mark, lines)
    found = KEY_LINE.match(lines[line - 1])
    return _quote(error, lines) if found and found.start(3) < column else None


def _space_after_colon(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """``title:Foo``: no key until a space stands after the colon."""
    stop = _mark(error.context_mark or error.problem_mark, lines)[0]
    for line in (stop, stop - 1):
        if line and _GLUED_KEY.match(lines[line - 1]):
            return Repair(line, 1, _GLUED_KEY.sub(r"\1: ", lines[line - 1]))
    return None


def _indent_text(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A line without a key: it goes on with the value above, and must be indented."""
    line, _ = _mark(error.context_mark, lines)
    above = _line_above(lines, line)
    return Repair(line, 1, " " * (_indent(above) + 2) + lines[line - 1].strip()) if above else None


def _same_indent(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A key that begins in another column than the key above; where that is the first one alone, it is to blame."""
    line, column = _mark(error.problem_mark, lines)
    text = lines[line - 1]
    first = next(number for number, one in enumerate(lines, start=1) if one.strip())
    outdented = Repair(first, _indent(lines[first - 1]) + 1, lines[first - 1].strip())
    if outdented.column > 1 and not _indent(text) and _farther(error, lines, outdented):
        return outdented
    return _moved(lines, line, column) if KEY_LINE.match(text) or ITEM_LINE.match(text) else None


def _tab(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A tab where YAML wants spaces."""
    line, column = _mark(error.problem_mark, lines)
    return _moved(lines, line, column) if "\t" in lines[line - 1][:column] else None


def _moved(lines: list[str], line: int, column: int) -> Repair:
    """The line in the column that the line above asks for."""
    above = _line_above(lines, line)
    below = 2 if above.rstrip().endswith((":", "|", ">", "|-", ">-")) else 0
    return Repair(line, column, " " * (_indent(above) + below) + lines[line - 1].strip())


def _flow_colon(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A second colon in an item between braces: the value of this item alone needs quotes."""
    line, column = _mark(error.problem_mark, lines)
    text = lines[line - 1].rstrip()
    start = text.rfind(": ", 0, column - 1) + 2
    value = _FLOW_VALUE.match(text, start)
    if "flow mapping" not in (error.context or "") or text[column - 1 : column] != ":" or start < 2 or not value:
        return None
    repair = Repair(line, column, text[:start] + quoted(value[0]) + text[value.end() :])
    return repair if _farther(error, lines, repair) else None


def _after_bracket(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A text that merely begins with something in square brackets."""
    line, column = _mark(error.context_mark, lines)
    value = lines[line - 1][column - 1 :].rstrip()
    behind = value.startswith("[") and value.rpartition("]")[2].lstrip()
    return _quoted_bracket(error, lines) if behind and "]" in value and not behind.startswith(("#", ",", "}")) else None


def _close_bracket(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A list or mapping in brackets that is not closed, or a text that merely begins with a bracket."""
    line, column = _mark(error.context_mark, lines)
    text = lines[line - 1].rstrip()
    value = text[column - 1 :]
    close, sign = ("]", ",") if value.startswith("[") else ("}", ": ")
    if close in value:
        return None
    if sign not in value:
        return _quoted_bracket(error, lines)
    repair = Repair(line, column, text + close)
    return repair if _farther(error, lines, repair) else None


def _quoted_bracket(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """The value that a bracket begins, in quotes; none where the bracket stands within another value."""
    line, column = _mark(error.context_mark, lines)
    text = lines[line - 1].rstrip()
    found = KEY_LINE.match(text) or ITEM_LINE.match(text)
    return Repair(line, column, with_quotes(text)) if found and found.start(3) == column - 1 else None


_IN_BRACKETS = "did not find expected ',' or"

MISTAKES: tuple[tuple[str, str, Callable[[yaml.MarkedYAMLError, list[str]], Repair | None]], ...] = (
    ("", "yaml-space", _page_space),
    ("mapping values are not allowed", "yaml-space-after-colon", _space_after_colon),
    ("mapping values are not allowed", "yaml-colon", _colon),
    ("mapping values are not allowed", "yaml-indent", _same_indent),
    ("could not find expected ':'", "yaml-space-after-colon", _space_after_colon),
    ("could not find expected ':'", "yaml-keyless", _indent_text),
    ("found unexpected end of stream", "yaml-quote-open", _close_quote),
    ("did not find expected key", "yaml-quote-open", _close_quote),
    ("did not find expected key", "yaml-after-value", _after_value),
    ("did not find expected key", "yaml-indent", _same_indent),
    ("did not find expected <document start>", "yaml-indent", _same_indent),
    ("cannot start any token", "yaml-tab", _tab),
    ("tab character", "yaml-tab", _tab),
    ("cannot start any token", "yaml-character", _quote),
    ("did not find expected alphabetic", "yaml-character", _quote),
    ("did not find expected comment or line break", "yaml-character", _quote),
    ("are not allowed in this context", "yaml-character", _quote),
    ("did not find expected node content", "yaml-character", _quote),
    ("unknown escape character", "yaml-escape", _quote),
    (_IN_BRACKETS, "yaml-colon", _flow_colon),
    (_IN_BRACKETS, "yaml-after-value", _after_bracket),
    (_IN_BRACKETS, "yaml-bracket-open", _close_bracket),
)
"""Words of the parser, the code of the finding, and the repair to try; the first that gives another line counts."""
