"""The Markdown twin of a page, for readers that are programs: made of its finished HTML, so that both say the same.

Text of others stays text: whatever Markdown would take for mark-up is escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.render.html_tree import Element, tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_MARKUP = re.compile(r"[\\`*_\[\]>|~]")
_HTML = re.compile(r"<|&(?=#?\w+;)")
_BLOCK_MARK = re.compile(r"[#+-]|\d+(?=[.)])")
_BAR = re.compile(r"(?<!\\)\|")
_LAST_MARKS = re.compile(r"#+$")
_NUMBER = re.compile(r"[0-9]{1,9}")
_SPACE = re.compile(r"\s+")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s()<>|\\]")

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "details",
        "div",
        "dl",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "ul",
    ]
)
"""Elements that stand in lines of their own."""

LEFT_OUT = frozenset(["button", "caption", "iframe", "input", "label", "script", "style", "svg"])
"""Elements that say nothing to a reader of Markdown."""

LEFT_OUT_CLASSES = frozenset(("rs-hidden", "rs-feeds", "rs-correct", "headerlink"))
"""What is left out by class: words that only explain a link to a screen reader, links to the page itself, and those to
correct a quote, which are as long as the file they begin."""


def markdown(html: str) -> str:
    """Write finished HTML as Markdown.

    :param html: the content of a page.
    """
    return "\n\n".join(_blocks(tree(html).children)) + "\n"


def _blocks(children: Iterable[Element | str]) -> Iterator[str]:
    """Yield what stands in lines of its own; words between such blocks are a paragraph."""
    words: list[Element | str] = []
    for child in children:
        if isinstance(child, str) or child.tag not in BLOCKS:
            words.append(child)
            continue
        if words:
            yield from _paragraph(words)
            words = []
        if not _is_left_out(child):
            yield from _WRITERS.get(child.tag, _transparent)(child)
    yield from _paragraph(words)


def _paragraph(words: Iterable[Element | str]) -> Iterator[str]:
    if text := _line(words):
        yield _BLOCK_MARK.sub(_escaped_mark, text, count=1) if _BLOCK_MARK.match(text) else text


def _escaped_mark(match: re.Match[str]) -> str:
    """Keep the beginning of a paragraph from being taken for a heading, a list or a rule."""
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def _line(children: Iterable[Element | str]) -> str:
    """Words on one line."""
    return _SPACE.sub(" ", _words(children)).strip()


def _words(children: Iterable[Element | str]) -> str:
    """Text and what marks it up within a line."""
    said: list[str] = []
    for child in children:
        more = escaped(child) if isinstance(child, str) else "" if _is_left_out(child) else _marked(child)
        if more.startswith("[") and said and said[-1].endswith("!"):
            said[-1] = f"{said[-1][:-1]}\\!"  # else the link after it would be a picture
        if more:
            said.append(more)
    return "".join(said)


def escaped(text: str) -> str:
    """Write text so that every kind of Markdown takes it for text: some do not know a backslash before ``<``.

    :param text: plain text.
    """
    return _HTML.sub(lambda match: "&lt;" if match[0] == "<" else "&amp;", _MARKUP.sub(r"\\\g<0>", text))


def _marked(element: Element) -> str:
    """An element within a line."""
    if element.tag == "img":
        return f"![{escaped(element.attributes.get('alt', ''))}]({_address(element, 'src')})"
    if element.tag == "code":
        return _code(_raw(element))
    inner = _words(element.children)
    mark = _MARKS.get(element.tag)
    if element.tag in ("br", "wbr"):
        return " "
    if element.tag == "a":
        return _link(element, inner)
    return f"{mark}{inner.strip()}{mark}" if mark and inner.strip() else inner


def _link(element: Element, inner: str) -> str:
    """A link; a Markdown file has no places that one on the same page could lead to."""
    href = _address(element, "href")
    return inner if not href or href.startswith("#") or not inner.strip() else f"[{inner.strip()}]({href})"


def _address(element: Element, name: str) -> str:
    given = element.attributes.get(name, "")
    return _UNSAFE_IN_ADDRESS.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), given)


def _code(text: str) -> str:
    """Words of code, between more backticks than they hold."""
    fence = _fence(text, 1)
    text = _SPACE.sub(" ", text)
    return f"{fence} {text} {fence}" if text.strip() else ""


def _fence(text: str, least: int) -> str:
    """More backticks than a text has in a row."""
    return "`" * max(least, max(map(len, re.findall("`+", text)), default=0) + 1)


def _raw(element: Element) -> str:
    """All text of an element, as it is."""
    return "".join(child if isinstance(child, str) else _raw(child) for child in element.children)


def _is_left_out(element: Element) -> bool:
    classes = element.attributes.get("class", "")
    return element.tag in LEFT_OUT or (bool(classes) and not LEFT_OUT_CLASSES.isdisjoint(classes.split()))


def _transparent(element: Element) -> Iterator[str]:
    return _blocks(element.children)


def _heading(element: Element) -> Iterator[str]:
    if text := _line(element.children):
        yield f"{'#' * int(element.tag[1])} {_LAST_MARKS.sub(_escaped_marks, text)}"


def _escaped_marks(match: re.Match[str]) -> str:
    """Keep the end of a heading from being taken for its closing marks."""
    return "\\#" * len(match[0])


def _quote(element: Element) -> Iterator[str]:
    text = "\n\n".join(_blocks(element.children))
    yield "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _list(element: Element) -> Iterator[str]:
    """A list, its items' further lines set in."""
    items: list[str] = []
    start = element.attributes.get("start", "")
    first = int(start) if _NUMBER.fullmatch(start) else 1
    for child in element.children:
        if isinstance(child, Element):
            mark = f"{first + len(items)}. " if element.tag == "ol" else "- "
            text = "\n\n".join(_blocks(child.children))
            items.append(mark + text.replace("\n", "\n" + " " * len(mark)))
    if items:
        yield "\n".join(re.sub(r"(?m)^ +$", "", item) for item in items)


def _fenced(element: Element) -> Iterator[str]:
    text = _raw(element).strip("\n")
    fence = _fence(text, 3)
    yield f"{fence}\n{text}\n{fence}"


def _table(element: Element) -> Iterator[str]:
    """A table; its first row is its head, as Markdown wants one."""
    rows = [
        [_BAR.sub(r"\\|", _line(cell.children)) for cell in row.children if isinstance(cell, Element)]
        for row in _rows(element.children)
    ]
    width = max(map(len, rows), default=0)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    if lines:
        yield "\n".join((lines[0], "|" + " --- |" * width, *lines[1:]))


def _rows(children: Iterable[Element | str]) -> Iterator[Element]:
    for child in children:
        if isinstance(child, Element):
            yield from (child,) if child.tag == "tr" else _rows(child.children)


def _facts(element: Element) -> Iterator[str]:
    """A list of facts: a line for each term."""
    lines = []
    for child in element.children:
        if isinstance(child, Element):
            lines.append(f"- {_line(child.children)}")
    if lines:
        yield "\n".join(lines)


def _rule(_element: Element) -> Iterator[str]:
    yield "---"


_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "dt": "**"}
_WRITERS: dict[str, Callable[[Element], Iterator[str]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    "blockquote": _quote,
    "dl": _facts,
    "hr": _rule,
    "ol": _list,
    "pre": _fenced,
    "table": _table,
    "ul": _list,
}
