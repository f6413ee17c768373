"""What stands within a paragraph: its HTML, with every address resolved, and its plain text."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.findings import Finding, finding
from generator.model import BodyLink
from generator.read.addresses import Target, resolve
from generator.read.text import fold
from generator.text.urls import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.read.tree import Node

_SPACE = re.compile(r"\s+")
_PIXEL = frozenset(("0", "1", "0px", "1px"))


class InlineWriter:
    """Writes the inside of paragraphs of one article, and keeps what it finds wrong with their addresses."""

    def __init__(self, source_file: str, original: str | None) -> None:
        """Begin with nothing.

        :param source_file: path of the article, from whose place relative addresses are read.
        :param original: where it was first published.
        """
        self.findings: list[Finding] = []
        self.links: list[BodyLink] = []
        self._file = source_file
        self._original = original

    def html(self, nodes: Sequence[Node], *, linked: bool = False) -> str:
        """Give the HTML of inline nodes; an element with nothing in it is left out.

        :param linked: whether they stand within a link, where there can be no other.
        """
        return "".join(self._element(node, linked=linked) for node in nodes)

    def _element(self, node: Node, *, linked: bool) -> str:
        if node.tag == "#":
            return escape(unicodedata.normalize("NFC", _SPACE.sub(" ", node.text)), quote=False)
        if node.tag == "br":
            return "<br>"
        if node.tag == "img":
            return self._picture(node)
        if node.tag == "a":
            return self._link(node, linked=linked)
        inside = self.html(node.children, linked=linked)
        return f"<{node.tag}>{inside}</{node.tag}>" if inside.strip() else inside

    def _link(self, node: Node, *, linked: bool) -> str:
        address = node.attributes.get("href", "")
        target = resolve(address, self._file, self._original)
        if target.kind in ("content", "outside", "nowhere") and address.strip("# "):
            path = _path(target) if target.kind == "content" else address.rstrip("/") or address
            self.links.append(BodyLink("link", node.line, None, address, path))
        if target.kind == "unsafe":
            self._report("link", target, node, text_of(node.children))
        if linked or target.kind not in ("web", "mail", "content"):
            return self.html(node.children, linked=linked)
        inside = self.html(node.children, linked=True)
        return f"<a{_href(target)}>{inside}</a>" if inside.strip() else inside

    def _picture(self, node: Node) -> str:
        """A picture beside the article or on the web; whether the latter is shown, the page decides."""
        attributes = node.attributes
        if attributes.get("width", "") in _PIXEL or attributes.get("height", "") in _PIXEL:
            return ""
        address = attributes.get("src", "")
        target = resolve(address, self._file, self._original)
        words = fold(attributes.get("alt", ""))
        if target.kind == "content" and not _path(target).lower().endswith(PICTURES):
            self.findings.append(finding("picture-no-picture", self._file, node.line, address=address))
            return ""
        if target.kind == "content":
            self.links.append(BodyLink("picture", node.line, None, address, _path(target)))
        if target.kind == "outside":
            self._report("picture", target, node, words)
        if target.kind not in ("content", "web"):
            return ""
        return f'<img src="{escape(target.address)}" alt="{escape(words)}">'

    def _report(self, what: str, target: Target, node: Node, words: str) -> None:
        address = node.attributes.get("href") or node.attributes.get("src", "")
        code = "path-outside" if target.kind == "outside" else "link-unsafe"
        self.findings.append(finding(code, self._file, node.line, what=what, words=words or address, address=address))


def _path(target: Target) -> str:
    """The path under the content folder to which a target leads."""
    return unquote(target.address.removeprefix("content:").partition("#")[0])


def _href(target: Target) -> str:
    rel = ' rel="noopener nofollow"' if target.kind == "web" else ""
    return f' href="{escape(target.address)}"{rel}'


def text_of(nodes: Sequence[Node]) -> str:
    """Give the plain text of nodes, white space folded; what describes a picture is not of it."""
    return fold("".join(_texts(nodes)))


def _texts(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        yield node.text if node.tag == "#" else " " if node.tag in _PARTING else ""
        yield from _texts(node.children)


_PARTING = frozenset(("br", "p", "li", "ul", "ol", "td", "th", "tr", "blockquote", "figure", "figcaption"))


def line_of(nodes: Sequence[Node]) -> int | None:
    """Give the line on which the text of nodes begins; none where they have none."""
    for node in nodes:
        if node.text.strip():
            return node.line
        below = line_of(node.children)
        if below:
            return below
    return None


def pictures(nodes: Sequence[Node]) -> bool:
    """Tell whether there is a picture among nodes or within them."""
    return any(node.tag == "img" or pictures(node.children) for node in nodes)
