"""The usual mistakes in YAML in words, each with the line to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.trouble import Unreadable
from generator.read.yaml_flow import after_bracket, close_bracket, flow_colon, flow_item, item_behind, quoted_item
from generator.read.yaml_quotes import ITEM_LINE, KEY_LINE, quoted, with_quotes
from generator.read.yaml_repair import Repair, gets_farther, indent_of, line_above, mark_of
from generator.text.yaml_values import yaml_value

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

_GLUED_KEY = re.compile(r"^(\s*(?:- +)*[A-Za-z_][\w.-]{0,60}):(?=[^\s:/])")
_PAGE_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SPACE_BY_KEY = re.compile(rf"(?:^ *|[:{{,-] *){_PAGE_SPACE.pattern}")
_OTHER_SIGN = re.compile(r"^([A-Za-z_][\w-]{0,60})\s*(=|：)\s*([^\s=].*?)\s*$")
_WORDS_AND_COLON = re.compile(r"^(?: {2,}[A-Z]|\s+\w[^:]*\s[^:]*:)")
_NO_TEXT = "\"'[{|>#&*!"
_ANY_KEY = re.compile(r"^((?:\s|- )*)([A-Za-z_][\w-]{0,60})\s*:")
_SECURED = re.compile(r"""(\bsecured["']?\s*:\s*)(?:"[^"]*"|'[^']*'|[^,}\]\s][^,}\]]*)""", re.IGNORECASE)


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
    line, column = mark_of(error.problem_mark, lines)
    return Unreadable("yaml-bracket" if _IN_BRACKETS in problem else "yaml-broken", line, column, why=problem)


def spaced(lines: list[str], line: int) -> Unreadable | None:
    """What to say of a line whose key the parser did not see, or not as it is meant; none where no space is to blame.

    :param lines: the lines of the text.
    :param line: which one, from 1.
    """
    found = _plain_spaces(lines, line)
    return _repaired("yaml-space", lines, found) if found and _SPACE_BY_KEY.search(lines[line - 1]) else None


def _repaired(code: str, lines: list[str], found: Repair) -> Unreadable:
    write, spaces = _unsecured(lines, found), indent_of(found.write)
    several = {"first": found.line, "last": found.last} if found.last else {}
    return Unreadable(code, found.line, found.column, write=write.strip(), spaces=spaces, **several)


def quoted_line(lines: list[str], line: int, column: int) -> str:
    """A line with its value in quotes, or the one item of it between brackets that needs them.

    :param lines: the lines of the text.
    :param line: which one, from 1.
    :param column: where what needs them begins, from 1.
    """
    text = lines[line - 1]
    return _unsecured(lines, Repair(line, column, quoted_item(text, column) or with_quotes(text)))


def _unsecured(lines: list[str], repair: Repair) -> str:
    """The line to write, without the value of ``secured``, wherever it stands: that is shown nowhere."""
    keys = [key for line in reversed(lines[: repair.line]) if (key := _ANY_KEY.match(line))]
    outer = next((key for key in keys if not key[1]), None)
    if any(key and key[2].casefold() == "secured" for key in (*keys[:1], outer)):
        return "secured: (its value in quotes)"
    return _SECURED.sub(r"\1…", repair.write)


def _plain_spaces(lines: list[str], line: int) -> Repair | None:
    """The line with plain spaces, where it has others."""
    space = _PAGE_SPACE.search(lines[line - 1])
    return Repair(line, space.start() + 1, _PAGE_SPACE.sub(" ", lines[line - 1])) if space else None


def _page_space(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A space copied from a page, where the parser stopped or on the line above, which it then took for text."""
    stop = mark_of(error.problem_mark, lines)[0]
    start = mark_of(error.context_mark, lines)[0] if error.context_mark else stop
    for line in sorted({start, max(1, stop - 1), stop}):
        repair = _plain_spaces(lines, line)
        if repair and gets_farther(error, lines, repair):
            return repair
    return None


def _quote(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A value that needs quotes, on the line where the parser stopped."""
    line, column = mark_of(error.problem_mark, lines)
    return Repair(line, column, with_quotes(lines[line - 1]))


def _after_value(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """Text behind a closing quote or bracket, in the middle of a line."""
    line, column = mark_of(error.problem_mark, lines)
    return _quote(error, lines) if lines[line - 1][: column - 1].strip(" -") else None


def _close_quote(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A quote that is opened and not closed: on its own line, or by the next quote in the text."""
    stop, _ = mark_of(error.problem_mark, lines)
    scalar = "quoted scalar" in (error.context or "")
    start = mark_of(error.context_mark, lines)[0] if scalar else stop - 1
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
    line, column = mark_of(error.problem_mark, lines)
    found = KEY_LINE.match(lines[line - 1])
    return _quote(error, lines) if found and found.start(3) < column else None


def _space_after_colon(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """``title:Foo``: no key until a space stands after the colon."""
    stop = mark_of(error.context_mark or error.problem_mark, lines)[0]
    for line in (stop, stop - 1):
        if line and _GLUED_KEY.match(lines[line - 1]):
            return Repair(line, 1, _GLUED_KEY.sub(r"\1: ", lines[line - 1]))
    return None


def _indent_text(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A line without a key: it goes on with the value above, and must be indented."""
    line, _ = mark_of(error.context_mark, lines)
    above = line_above(lines, line)
    return Repair(line, 1, " " * (indent_of(above) + 2) + lines[line - 1].strip()) if above else None


def _other_sign(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """``title = Foo``: a sign in the place of a key's colon, the first one up to where the parser stopped."""
    stop = mark_of(error.problem_mark, lines)[0]
    found = [(line, _OTHER_SIGN.match(lines[line - 1])) for line in range(1, stop + 1)]
    repairs = [
        Repair(line, one.start(2) + 1, f"{one[1]}: {one[3] if one[3][0] in _NO_TEXT else yaml_value(one[3])}")
        for line, one in found
        if one
    ]
    mended = {repair.line: repair.write for repair in repairs}
    text = [mended.get(line, text) for line, text in enumerate(lines, start=1)]
    return repairs[0] if repairs and gets_farther(error, text, repairs[0]) else None


def _text_below(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A text that goes on in a deeper line, in which a colon stands behind several words or a capital."""
    line, _ = mark_of(error.problem_mark, lines)
    key = next((at for at in range(line - 1, 0, -1) if indent_of(lines[at - 1]) < indent_of(lines[line - 1])), 0)
    found = KEY_LINE.match(lines[key - 1]) if key else None
    if not found or found[3][:1] in ("", *_NO_TEXT) or not _WORDS_AND_COLON.match(lines[line - 1]):
        return None
    ends = (at for at in range(key, len(lines)) if indent_of(lines[at]) <= len(found[1]) or not lines[at].strip())
    last = next(ends, len(lines))
    text = " ".join(part.strip() for part in (found[3], *lines[key:last]))
    return Repair(key, found.start(3) + 1, f"{found[1]}{found[2]}: {quoted(text)}", last)


def _same_indent(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A key that begins in another column than the key above; where that is the first one alone, it is to blame."""
    line, column = mark_of(error.problem_mark, lines)
    text = lines[line - 1]
    first = next(number for number, one in enumerate(lines, start=1) if one.strip())
    outdented = Repair(first, indent_of(lines[first - 1]) + 1, lines[first - 1].strip())
    if outdented.column > 1 and not indent_of(text) and gets_farther(error, lines, outdented):
        return outdented
    return _moved(lines, line, column) if KEY_LINE.match(text) or ITEM_LINE.match(text) else None


def _tab(error: yaml.MarkedYAMLError, lines: list[str]) -> Repair | None:
    """A tab where YAML wants spaces."""
    line, column = mark_of(error.problem_mark, lines)
    return _moved(lines, line, column) if "\t" in lines[line - 1][:column] else None


def _moved(lines: list[str], line: int, column: int) -> Repair:
    """The line in the column that the line above asks for."""
    above = line_above(lines, line)
    below = 2 if above.rstrip().endswith((":", "|", ">", "|-", ">-")) else 0
    return Repair(line, column, " " * (indent_of(above) + below) + lines[line - 1].strip())


_IN_BRACKETS = "did not find expected ',' or"

MISTAKES: tuple[tuple[str, str, Callable[[yaml.MarkedYAMLError, list[str]], Repair | None]], ...] = (
    ("", "yaml-space", _page_space),
    ("mapping values are not allowed", "yaml-sign", _other_sign),
    ("mapping values are not allowed", "yaml-space-after-colon", _space_after_colon),
    ("mapping values are not allowed", "yaml-text-below", _text_below),
    ("mapping values are not allowed", "yaml-colon", _colon),
    ("mapping values are not allowed", "yaml-indent", _same_indent),
    ("could not find expected ':'", "yaml-sign", _other_sign),
    ("could not find expected ':'", "yaml-space-after-colon", _space_after_colon),
    ("could not find expected ':'", "yaml-keyless", _indent_text),
    ("found unexpected end of stream", "yaml-quote-open", _close_quote),
    ("did not find expected key", "yaml-quote-open", _close_quote),
    ("did not find expected key", "yaml-after-value", item_behind),
    ("did not find expected key", "yaml-after-value", _after_value),
    ("did not find expected key", "yaml-indent", _same_indent),
    ("did not find expected <document start>", "yaml-indent", _same_indent),
    ("cannot start any token", "yaml-tab", _tab),
    ("tab character", "yaml-tab", _tab),
    ("cannot start any token", "yaml-character", flow_item),
    ("cannot start any token", "yaml-character", _quote),
    ("did not find expected alphabetic", "yaml-character", _quote),
    ("did not find expected comment or line break", "yaml-character", _quote),
    ("are not allowed in this context", "yaml-character", _quote),
    ("did not find expected node content", "yaml-character", _quote),
    ("unknown escape character", "yaml-escape", _quote),
    (_IN_BRACKETS, "yaml-colon", flow_colon),
    (_IN_BRACKETS, "yaml-after-value", after_bracket),
    (_IN_BRACKETS, "yaml-bracket-open", close_bracket),
)
"""Words of the parser, the code of the finding, and the repair to try; the first that gives another line counts."""
