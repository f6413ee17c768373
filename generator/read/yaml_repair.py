"""A line of YAML that would mend a mistake, and whether it does."""

from __future__ import annotations

from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Repair:
    """Where a mistake lies and how its line should read."""

    line: int
    """From 1."""
    column: int
    """From 1."""
    write: str
    """The whole line."""
    last: int = 0
    """The last of the lines in whose place it is written, where it is not that line alone."""


def mark_of(mark: yaml.Mark | None, lines: list[str]) -> tuple[int, int]:
    """Line and column of a parser's mark, from 1, within the text.

    :param mark: the mark; none stands for the end.
    :param lines: the lines of the text.
    """
    if mark is None:
        return len(lines), 1
    line = min(mark.line, len(lines) - 1)
    return line + 1, mark.column + 1


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip())


def line_above(lines: list[str], line: int) -> str:
    """The last line above that is not blank; empty where there is none.

    :param lines: the lines of the text.
    :param line: the line, from 1.
    """
    return next((above for above in reversed(lines[: line - 1]) if above.strip()), "")


def gets_farther(error: yaml.MarkedYAMLError, lines: list[str], repair: Repair) -> bool:
    """Whether the parser comes farther, or to the end, once the line is written so.

    :param error: where it stopped.
    :param lines: the lines of the text.
    :param repair: the line to write.
    """
    text = "\n".join([*lines[: repair.line - 1], repair.write, *lines[repair.line :]])
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as later:
        return mark_of(later.problem_mark, lines) > mark_of(error.problem_mark, lines)
    except yaml.YAMLError:  # a character that is refused, which stands farther on
        return True
    return True
