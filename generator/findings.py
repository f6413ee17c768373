"""The closed list of things that can be wrong or worth saying, each with its severity, sentence and remedy.

A stage never prints and never raises for bad content: it returns findings beside its result.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding."""

    severity: Severity
    """error: something is lost, wrong or set aside; warning: probably wrong; note: worth knowing."""
    sentence: str
    """What is wrong, with ``{fields}`` for the case's own words."""
    remedy: str
    """What to do, or the line to write instead, with the same fields."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One case of a code, at one place."""

    code: str
    """Key of ``CODES``."""
    file: str
    """Path under the content folder; empty where no file is meant."""
    line: int | None
    """From 1."""
    column: int | None
    """From 1."""
    message: str
    """The sentence, filled in."""
    remedy: str
    """The remedy, filled in."""

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return CODES[self.code].severity


def finding(code: str, file: str, line: int | None = None, column: int | None = None, **words: object) -> Finding:
    """Make a finding.

    :param code: a key of ``CODES``; another raises KeyError.
    :param file: path under the content folder.
    :param line: from 1, where one is meant.
    :param column: from 1, where one is meant.
    :param words: the fields of the code's sentence and remedy; a missing one raises KeyError.
    """
    kind = CODES[code]
    shown = {key: shorten(str(value)) for key, value in words.items()}
    return Finding(code, file, line, column, kind.sentence.format(**shown), kind.remedy.format(**shown))


def shorten(text: str, limit: int = 120) -> str:
    """Fold white space and cut a quoted text at ``limit`` characters, so that a finding stays one line."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


CODES: dict[str, Code] = {
    # read: the file itself
    # read: front matter
    # read: fields
    # read: bodies
    # read: curated files and decisions
    # extract
    # link
    # render
    # check: links
    "dead-link": Code(
        "error",
        "The page {page} links to {target}, and nothing is published there.",
        "If the link stands in this file, correct or remove it; if not, this is a fault of the generator: report it.",
    ),
    "dead-anchor": Code(
        "error",
        "The page {page} links to {target}, and that page has no such place.",
        "If the link stands in this file, correct or remove it; if not, this is a fault of the generator: report it.",
    ),
    # the site's edge: files that are no content
    "unreadable-file": Code(
        "error",
        "The file cannot be read and is left out.",
        "A link to a file that is gone? Remove it, or put the file where the link leads.",
    ),
    "unreadable-page": Code(
        "error",
        "The page is not UTF-8 text and is left out.",
        "Save it as UTF-8: in most editors, File, Save with encoding.",
    ),
    "not-published": Code(
        "warning",
        "The file lies among the articles but is neither an article (.md, .markdown, .txt) nor a picture "
        "(.png, .jpg, .gif, .webp, .avif); it is not published.",
        "To make an article of it, save its text as .md or .txt; else move it out of articles/.",
    ),
    "two-sources": Code(
        "error",
        "The address {address} has two sources, this file and {other}; this file is left out.",
        "Give this file another name or folder.",
    ),
}
"""Every code, by name, in the order of the stages."""
