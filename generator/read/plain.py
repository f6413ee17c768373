"""Plain text: its title, its date, and its paragraphs, hard-wrapped or a line each. What is typed shows as typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from generator.findings import Finding, finding
from generator.model import Removed
from generator.read.blocks import make_blocks
from generator.read.bodies import Body, make_body
from generator.read.cleaning.lines import clean_lines
from generator.read.plain_dates import take_date
from generator.read.plain_source import take_source
from generator.read.text import decode_again, fold, is_cut, trails_off
from generator.read.tree import Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Line = tuple[int, str]

HEADING = 90
"""A heading has fewer characters."""
QUESTION = 60
"""A heading that is a question has fewer characters."""
TITLE = 160
"""A title has fewer characters."""
MADE_TITLE = 100
"""A title made from a sentence is cut at a word below so many characters."""
WRAPPED = range(55, 101)
"""Lengths of the lines of a hard-wrapped text."""

_LIST = re.compile(r"(?:[-–—*•▪]|\d{1,2}[.)])\s")
_PLACE = re.compile(r"(?:[A-Z][\w.'’, -]{0,60}?\s*)?(?:\([A-Z][\w .]{1,30}\)\s*)?[-–—]+\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"“‘'(]?[A-Z0-9])")
_SHORT = re.compile(r"\b(?:[A-Z]|Inc|Corp|Ltd|Co|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|No|St|vs|[A-Z][a-z]{2})\.$")


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain text, read."""

    title: str
    """Its first line, or made from its first sentence."""
    title_line: int
    """Line of the source file on which the words of the title stand, from 1."""
    date: Line | None
    """Day of publication as written and its line, where one of the first three lines gives it."""
    addresses: tuple[Line, ...]
    """Where it was first published, each address with its line."""
    body: Body
    """The rest."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A line, or several of a hard-wrapped text."""

    line: int
    text: str
    lines: int = 1

    @property
    def label(self) -> bool:
        """Whether it has neither an end mark nor the sign of a list item, as titles and headings have not."""
        open_ended = is_cut(self.text) and not trails_off(self.text) and self.text[-1] not in ",;"
        return self.lines == 1 and open_ended and not _LIST.match(self.text)


def read_plain(lines: Sequence[Line], source_file: str) -> tuple[Plain, tuple[Finding, ...]]:
    """Read a text without front matter.

    :param lines: (line number in the file, text without line end).
    :param source_file: path of the file under the content folder.
    """
    decoded = [(number, decode_again(text)) for number, text in lines]
    addresses, unsourced, from_where, findings = take_source(decoded, source_file)
    date, dated, removed = take_date(unsourced)
    cleaned, leftovers = clean_lines(dated, "", markup=False)
    paragraphs = list(_paragraphs(cleaned))
    above = _lines_above_title(paragraphs)
    removed += [*from_where, *leftovers, *(Removed(p.line, p.text, "page menu") for p in paragraphs[:above])]
    title, rest = _title(paragraphs[above:])
    if not title:
        title = _made_title(rest)
        findings += [finding("title-made", source_file, title.line, title=title.text)] if title.text else []
    elif rest and (again := _title_at_end(rest[-1].text, title.text)):
        removed.append(Removed(rest[-1].line, rest[-1].text[again:], "title repeated"))
        rest[-1] = _Paragraph(rest[-1].line, rest[-1].text[:again].rstrip(), rest[-1].lines)
    blocks, _ = make_blocks(Node("", 0, children=list(_nodes(rest))), source_file)
    body = make_body(blocks, tuple(sorted(removed, key=lambda piece: piece.line)))
    return Plain(title.text, title.line, date, addresses, body), tuple(findings)


def _paragraphs(lines: Sequence[Line]) -> Iterator[_Paragraph]:
    """Give the paragraphs: of a hard-wrapped text what stands between empty lines, of another each line."""
    folded = [(number, fold(text)) for number, text in lines]
    if not _hard_wrapped([text for _, text in folded]):
        yield from (_Paragraph(number, text) for number, text in folded if text)
        return
    group: list[Line] = []
    for number, text in (*folded, (0, "")):
        if group and (not text or _LIST.match(text)):
            yield _Paragraph(group[0][0], " ".join(part for _, part in group), len(group))
            group = []
        if text:
            group.append((number, text))


def _hard_wrapped(texts: Sequence[str]) -> bool:
    """Tell whether most lines that another follows break off in mid-sentence at the width of a wrapped line."""
    followed = [text for text, below in pairwise(texts) if text and below]
    broken = sum(len(text) in WRAPPED and is_cut(text) for text in followed)
    return broken >= 3 and 2 * broken > len(followed)


def _lines_above_title(paragraphs: list[_Paragraph]) -> int:
    """Count the labels of a word or two, at most two of them, that stand above a title."""
    for above in (1, 2):
        labels = paragraphs[:above]
        if not all(label.label and label.text.count(" ") < 2 and label.text[-1] != ":" for label in labels):
            return 0
        if _title(paragraphs[above:])[0]:
            return above
    return 0


def _title(paragraphs: list[_Paragraph]) -> tuple[_Paragraph | None, list[_Paragraph]]:
    """Part the title from the rest: the first line, where it reads as one and something follows."""
    if len(paragraphs) > 1 and _reads_as_title(paragraphs[0]):
        return paragraphs[0], paragraphs[1:]
    return None, paragraphs


def _reads_as_title(first: _Paragraph) -> bool:
    text = first.text
    asks = first.lines == 1 and text[-1] in "?!" and not _SENTENCE_END.search(text)
    return (first.label or asks) and text[-1] != ":" and text.count(" ") >= 2 and 15 <= len(text) < TITLE


def _made_title(paragraphs: Sequence[_Paragraph]) -> _Paragraph:
    """Make a title from the first sentence of the first running text."""
    telling = (p for p in paragraphs if len(p.text) >= HEADING or (p.text[-1] in ".!" and p.text.count(" ") > 4))
    source = next(telling, (*paragraphs, _Paragraph(1, ""))[0])
    text = _LIST.sub("", source.text, count=1) if _LIST.match(source.text) else source.text
    text = _PLACE.sub("", text, count=1) if _PLACE.match(text) else text
    ends = (end for end in _SENTENCE_END.finditer(text[:400]) if not _SHORT.search(text[: end.start() + 1]))
    end = next(ends, None)
    sentence = (text[: end.start()] if end else text).rstrip(".")
    if len(sentence) > MADE_TITLE + 10:
        sentence = sentence[:MADE_TITLE].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"
    return _Paragraph(source.line, sentence)


def _title_at_end(text: str, title: str) -> int:
    """Find the title where it ends a text, the name of a site behind it; 0 where it does not."""
    place = text.rfind(title)
    return place if place > 0 and len(text) - place - len(title) <= 40 else 0


def _nodes(paragraphs: Sequence[_Paragraph]) -> Iterator[Node]:
    """Give the elements: a short line without an end mark, a longer one below it, is a heading."""
    for paragraph, below in zip_longest(paragraphs, paragraphs[1:]):
        text = paragraph.text
        asks = paragraph.lines == 1 and len(text) < QUESTION and text.endswith("?") and not _SENTENCE_END.search(text)
        heads = (asks or paragraph.label) and len(text) < HEADING and below and len(below.text) > len(text)
        tag = "h2" if heads else "item" if _LIST.match(text) else "p"
        yield Node(tag, paragraph.line, children=[Node("#", paragraph.line, text=text)])
