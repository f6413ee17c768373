"""The kinds of value that a key can have: how each is read from a node, and what it is in a JSON Schema.

A parser gives the value, or none after it has said in the report what is wrong. An empty value is none without a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

from generator.model import Money
from generator.read import fragments
from generator.read.dates import is_day, parse_date
from generator.read.fragments import YES_NO_WORDS, one_of, reference
from generator.read.nodes import Items, Node, Scalar
from generator.read.nodes import Mapping as MappingNode
from generator.read.text import clean_text, decode, fold
from generator.read.trouble import Report
from generator.text.money import parse_amount
from generator.text.urls import completed, meant, refusal

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Parser = Callable[[Node, str, Report], T_co | None]
"""Takes the value, the name of its key as written, and the report."""

ID = re.compile(fragments.ID)
"""An id: the last part of an address."""

_COMMA = re.compile(r"(?:,|(?<!&[lg]t);)(?!\s*(?:Inc|Ltd|LLC|LLP|LP|PLC|Corp|Co|GmbH|S\.A|N\.V|B\.V)\b)")


@dataclass(frozen=True, slots=True)
class Kind(Generic[T_co]):
    """A kind of value."""

    parse: Parser[T_co]
    """Reads it."""
    schema: fragments.Schema = field(default_factory=dict)
    """What it is in a JSON Schema, empty values aside."""
    may_be_empty: bool = True
    """Whether an empty value is none."""


class Nothing(Enum):
    """A value that is not empty, and says that there is none."""

    NONE = "none"


def scalar(node: Node, key: str, report: Report) -> str | None:
    """The text of a single value, as it stands in the file."""
    if not isinstance(node, Scalar):
        report.add("value-not-single", node, key=key)
        return None
    return node.text.strip() or None if node.text else None


def _text(node: Node, key: str, report: Report) -> str | None:
    """A text whose tags are text: it may write of them."""
    return fold(decode(_raw(node, key, report))) or None


def _prose(node: Node, key: str, report: Report) -> str | None:
    """A text that a page may have given with tags that format it."""
    return clean_text(_raw(node, key, report)) or None


def _raw(node: Node, key: str, report: Report) -> str:
    """The text of a single value, with a word on what a comment has taken from it."""
    if isinstance(node, Scalar) and node.commented:
        report.add("value-commented", node, key=key, value=node.text or "nothing")
    return scalar(node, key, report) or ""


def _person(node: Node, key: str, report: Report) -> str | None:
    """A text that names or explains, where a mere yes or no will not do."""
    text = _text(node, key, report)
    if text and text.casefold() in YES_NO_WORDS:
        report.add("value-needs-words", node, key=key, value=text)
        return None
    return text


def _texts(node: Node, key: str, report: Report) -> tuple[str, ...] | None:
    """A list of texts without repeats, or one text with commas."""
    if isinstance(node, Scalar):
        return unlike(_COMMA.split(_text(node, key, report) or "")) or None
    return unlike([_text(_named(item), key, report) or "" for item in items(node, key, report)]) or None


def _named(node: Node) -> Node:
    """An item of a list of texts; ``- name: X`` is ``- X``."""
    if isinstance(node, MappingNode):
        return next((entry.value for entry in node.entries if entry.key.casefold() == "name"), node)
    return node


def unlike(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts that say something, each once, as first written; case is no difference.

    :param texts: the texts.
    """
    first: dict[str, str] = {}
    for text in texts:
        if text.strip():
            first.setdefault(text.strip().casefold(), text.strip())
    return tuple(first.values())


def items(node: Node, key: str, report: Report) -> tuple[Node, ...]:
    """The items of a list."""
    if isinstance(node, Items):
        return node.items
    if not isinstance(node, Scalar) or node.text:
        report.add("value-not-list", node, key=key)
    return ()


def _url(node: Node, key: str, report: Report) -> str | None:
    """An address, http or https."""
    url = scalar(node, key, report)
    wrong = refusal(url) if url else None
    if url and wrong:
        write = completed(url, bare=True) or meant(url) or "https://host/page"
        report.add(wrong, node, key=key, value=url, write=write)
        return None
    return url


def _date(node: Node, key: str, report: Report) -> str | None:
    """A day, month or year, of what may have none."""
    forms = f"{key}: YYYY-MM-DD, {key}: YYYY-MM or {key}: YYYY; or, where there is none: {key}: none"
    return _some_date(node, key, report, f"year, month and day, or what is known of them: {forms}")


def _some_date(node: Node, key: str, report: Report, write: str) -> str | None:
    """A day, month or year; what to write is said where it is none."""
    text = scalar(node, key, report)
    date = parse_date(text) if text else None
    if text and not date:
        report.add("date-unreadable", node, key=key, value=text, write=write)
    return date


def _day(node: Node, key: str, report: Report) -> str | None:
    """A day."""
    date = _some_date(node, key, report, f"year, month and day: {key}: YYYY-MM-DD")
    if date and not is_day(date):
        report.add("date-no-day", node, key=key, value=date)
        return None
    return date


def _yes_no(node: Node, key: str, report: Report) -> bool | None:
    """Yes or no."""
    text = scalar(node, key, report)
    if text and text.casefold() not in YES_NO_WORDS:
        report.add("value-not-yes-no", node, key=key, value=text)
    return YES_NO_WORDS.get(text.casefold()) if text else None


def _amount(node: Node, key: str, report: Report) -> Money | None:
    """An amount of money."""
    text = scalar(node, key, report)
    amount = parse_amount(text) if text else None
    if text and not amount:
        report.add("amount-unreadable", node, key=key, value=text)
    return amount


def _id(node: Node, key: str, report: Report) -> str | None:
    """The last part of an address."""
    text = scalar(node, key, report)
    if text and not ID.fullmatch(text):
        report.add("value-not-id", node, key=key, value=text, write=as_id(text))
        return None
    return text


def as_id(text: str) -> str:
    """What an id could be that says the same as a text."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold())) or "a-name"


def choice(words: tuple[T, ...]) -> Kind[T]:
    """One of a few words.

    :param words: the words.
    """

    def parse(node: Node, key: str, report: Report) -> T | None:
        text = scalar(node, key, report)
        found = next((word for word in words if text and str(word) == text.casefold()), None)
        if text and found is None:
            report.add("value-not-of-these", node, key=key, value=text, words=", ".join(map(str, words)))
        return found

    return Kind(parse, one_of(words))


def or_none(kind: Kind[T]) -> Kind[T | Nothing]:
    """A kind of value, or the word ``none``: there is none, whatever others say.

    :param kind: the kind.
    """

    def parse(node: Node, key: str, report: Report) -> T | Nothing | None:
        if isinstance(node, Scalar) and (node.text or "").strip().casefold() == Nothing.NONE.value:
            return Nothing.NONE
        return kind.parse(node, key, report)

    return Kind(parse, fragments.or_none(kind.schema))


def _unused(_node: Node, _key: str, _report: Report) -> None:
    """A value that is known and left alone."""


TEXT = Kind(_text, fragments.SINGLE)
"""A text without mark-up, such as a title or a name: what looks like a tag is text."""
PROSE = Kind(_prose, fragments.SINGLE)
"""A text as a reader sees it, tags that format it taken off."""
WORDS = Kind(_person, fragments.REASON)
"""A text that names a person or gives a reason."""
TEXTS = Kind(_texts, fragments.LIST)
"""A list of texts, or one text with commas."""
URL = Kind(_url, fragments.ADDRESS)
"""An address, http or https."""
DAY = Kind(_day, reference("day"))
"""A day."""
DATE = Kind(_date, reference("date"))
"""A day, month or year."""
YES_NO = Kind(_yes_no, fragments.YES_OR_NO)
"""Yes or no."""
AMOUNT = Kind(_amount, reference("amount"))
"""An amount of money with its currency."""
NAME_ID = Kind(_id, fragments.NAME_OF_ADDRESS)
"""The last part of an address."""
UNUSED: Kind[None] = Kind(_unused)
"""A value that is known, and left alone: it is kept nowhere and nothing is said of it."""
