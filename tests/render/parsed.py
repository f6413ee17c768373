"""A page's HTML as a browser would read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(("br", "hr", "img", "input", "wbr"))


@dataclass
class Parsed(HTMLParser):
    """What stands in a piece of HTML."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """Every element with its attributes, in order."""
    texts: list[str] = field(default_factory=list)
    """Every text, in order."""
    linked: list[tuple[str, str]] = field(default_factory=list)
    """(words, href) of every link, in order."""
    unclosed: list[str] = field(default_factory=list)
    """Elements that are open; none at the end of good HTML."""
    wrong: list[str] = field(default_factory=list)
    """End tags that close nothing."""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag not in VOID:
            self.unclosed.append(tag)
        if tag == "a":
            self.linked.append(("", given.get("href") or given.get("xlink:href", "")))

    def handle_endtag(self, tag: str) -> None:
        if self.unclosed and self.unclosed[-1] == tag:
            self.unclosed.pop()
        else:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if "a" in self.unclosed:
            words, href = self.linked[-1]
            self.linked[-1] = (words + data, href)

    @property
    def text(self) -> str:
        """All words, white space folded."""
        return " ".join(" ".join(self.texts).split())

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [given["id"] for _, given in self.tags if "id" in given]

    def values(self, name: str) -> list[str]:
        """Every value of an attribute, in order."""
        return [given[name] for _, given in self.tags if name in given]


def parsed(html: str) -> Parsed:
    """Read a piece of HTML."""
    reader = Parsed()
    reader.feed(html)
    reader.close()
    return reader
