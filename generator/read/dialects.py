"""The one table of what an article's front matter may say, and how its dialect is told.

A dialect is told by what stands in the file, never by the file's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.read.conditions import with_some
from generator.read.dates import parse_date
from generator.read.fragments import ADDRESS_OR_NAME, NO_MERE_MONTH, YES_NO_WORDS, YES_OR_NO, either, reference
from generator.read.key_schemas import list_of
from generator.read.keys import Key, fold_key
from generator.read.kinds import DAY, NAME_ID, PROSE, TEXT, TEXTS, UNUSED, URL, WORDS, Kind, choice, items, scalar
from generator.read.nodes import Mapping, Scalar
from generator.read.stated import STATED_DEALS
from generator.read.trouble import Unreadable
from generator.text.urls import completed, meant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.read.nodes import Entry, Node
    from generator.read.trouble import Report


def _draft(node: Node, key: str, _report: Report) -> bool:
    """Yes or no; whoever cannot tell, or says nothing, holds the article back."""
    text = (node.text or "").strip().casefold() if isinstance(node, Scalar) else "a list"
    if text not in YES_NO_WORDS:
        raise Unreadable("draft-unclear", node.line, node.column, key=key, value=text or "nothing")
    return YES_NO_WORDS[text]


def _published(node: Node, key: str, report: Report) -> bool | str | None:
    """Yes, no, or the day of publication."""
    dated = isinstance(node, Scalar) and node.text and parse_date(node.text)
    return DAY.parse(node, key, report) if dated else _draft(node, key, report)


def _related_published(node: Node, key: str, report: Report) -> str | None:
    """The day of publication of a related story; whether it is a draft elsewhere is not our business."""
    dated = isinstance(node, Scalar) and node.text and parse_date(node.text)
    return DAY.parse(node, key, report) if dated else None


def _source(node: Node, key: str, report: Report) -> str | None:
    """An address, or a publisher's name."""
    text = scalar(node, key, report) or ""
    is_address = (":" in text and " " not in text) or completed(text, bare=False) or meant(text)
    return (URL if is_address else TEXT).parse(node, key, report)


def _related(node: Node, key: str, report: Report) -> tuple[Mapping, ...] | None:
    """A list of stories, each with its own keys; an item that has none keeps its place in the count."""
    found = items(node, key, report)
    return tuple(item if isinstance(item, Mapping) else Mapping((), item.line, item.column) for item in found) or None


TITLE = Key(TEXT, ("title", "headline"), "The story's title.")
DATE = Key(
    DAY,
    (
        "date", "publishedDateTime", "pubDate", "published_at", "published_on", "published_date", "published_time",
        "publish_date", "publication_date", "date_published", "datetime", "created", "created_at", "date_created",
        "updated", "updated_at", "date_updated", "modified", "date_modified", "last_modified", "lastmod",
    ),
    "The day of publication.",
)  # fmt: skip
EXCERPT = Key(
    PROSE,
    ("excerpt", "description", "summary", "abstract", "standfirst", "dek", "subtitle", "teaser"),
    "What the story says, in a sentence or two.",
)
ORIGINAL = Key(
    URL,
    (
        "originalUrl", "canonical", "canonical_url", "source_url", "article_url", "url", "link", "webUrl", "ampWebUrl",
        "cdnAmpWebUrl",
    ),
    "Where the story was first published.",
)  # fmt: skip
SOURCE = Key(Kind(_source, ADDRESS_OR_NAME), ("source",), "Where it was first published, or by whom.")
PUBLISHER = Key(
    TEXT,
    ("provider", "provider.name", "publisher", "publisher.name", "publication", "outlet", "site_name", "source_name"),
    "Who published it.",
)
PUBLISHER_HOST = Key(TEXT, ("provider.domain", "publisher.domain"), "The publisher's host, where no name is given.")
AUTHOR = Key(TEXTS, ("author", "authors", "author.name", "byline", "creator"), "Who wrote it.")
TOPICS = Key(TEXTS, ("topics",), "What it is about.")
TAGS = Key(TEXTS, ("tags", "keywords"), "What it is about.")
CATEGORY = Key(TEXTS, ("category", "categories", "section"), "What it is about.")
DRAFT = Key(Kind(_draft, YES_OR_NO, may_be_empty=False), ("draft",), "Whether it is a draft.")
PUBLISHED = Key(
    Kind(_published, either(YES_OR_NO, reference("day")), may_be_empty=False),
    ("published",),
    "No makes it a draft; a day is the day of publication.",
)
SLUG = Key(NAME_ID, ("slug",), "The last part of its address.")
BODY: Key[Literal["full", "excerpt"]] = Key(choice(("full", "excerpt")), ("body",), "How much of it is shown.")
COMPANIES = Key(TEXTS, ("companies",), "Companies that it names.")
DEALS = Key(STATED_DEALS, ("deals",), "Deals that it reports, with the keys of a deal file.")
CHECKED_BY = Key(WORDS, ("checked_by",), "Who vouches for companies and deals; without it they are one more claim.")
SCORES = Key(UNUSED, ("type", "quality", "heat"), "The aggregator's own sorting: it says nothing of the story.")
PICTURES = Key(
    UNUSED,
    ("coverImage", "cover", "image", "images", "thumbnail", "featuredContent", "provider.images", "publisher.images"),
    "Cover pictures and players from elsewhere: they are left out.",
)
READ_TIME = Key(UNUSED, ("readTime", "reading_time"), "It follows from the text.")
SECURED = Key(UNUSED, ("secured",), "The aggregator's encrypted block: shown, indexed and written nowhere.")

RELATED_PUBLISHED = Key(
    Kind(_related_published, NO_MERE_MONTH, may_be_empty=False), PUBLISHED.names, "The day of publication."
)
RELATED_DRAFT = Key(UNUSED, DRAFT.names, "It says nothing of a story by another publisher.")

RELATED_KEYS: tuple[Key[object], ...] = (
    TITLE, DATE, EXCERPT, ORIGINAL, SOURCE, PUBLISHER, PUBLISHER_HOST, AUTHOR, TOPICS, TAGS, CATEGORY, RELATED_DRAFT,
    RELATED_PUBLISHED, SCORES, PICTURES, READ_TIME, SECURED,
)  # fmt: skip
"""Every key of a related story."""

RELATED = Key(
    list_of(RELATED_KEYS, _related, closed=False, **with_some(TITLE.names, "Add its title.")),
    ("related",),
    "Stories by other publishers.",
)

KEYS: tuple[Key[object], ...] = (
    TITLE, DATE, EXCERPT, ORIGINAL, SOURCE, PUBLISHER, PUBLISHER_HOST, AUTHOR, TOPICS, TAGS, CATEGORY, DRAFT, PUBLISHED,
    SLUG, BODY, COMPANIES, DEALS, CHECKED_BY, RELATED, SCORES, PICTURES, READ_TIME, SECURED,
)  # fmt: skip
"""Every key of an article."""

FIELDS: tuple[tuple[str, tuple[Key[object], ...]], ...] = (
    ("title", (TITLE,)),
    ("date", (DATE, PUBLISHED)),
    ("excerpt", (EXCERPT,)),
    ("original_url", (ORIGINAL, SOURCE)),
    ("publisher", (PUBLISHER, SOURCE, PUBLISHER_HOST)),
    ("author", (AUTHOR,)),
    ("topics", (TOPICS,)),
    ("topics", (TAGS,)),
    ("topics", (CATEGORY,)),
    ("slug", (SLUG,)),
    ("draft", (DRAFT,)),
    ("draft", (PUBLISHED,)),
    ("body", (BODY,)),
    ("companies", (COMPANIES,)),
    ("deals", (DEALS,)),
    ("checked_by", (CHECKED_BY,)),
)
"""The fields of an article's record, each with the keys of which the first that a file has gives it."""

SORTING_WORDS = frozenset({"news", "article", "articles", "blog", "post", "posts", "general", "uncategorized", "other"})
"""Categories that sort texts by kind and say nothing of what they are about; no topics."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """A way in which articles are written."""

    name: str
    """Its name in ``Article.dialect``."""
    marks: frozenset[str]
    """Keys of which one is enough to know it, folded; none: any front matter."""


DIALECTS = (
    Dialect("card", frozenset(map(fold_key, ("publishedDateTime", "originalUrl", "webUrl", "provider", "secured")))),
    Dialect("post", frozenset()),
)
"""The dialects with front matter: the first that fits."""

PLAIN = "plain"
"""The dialect without front matter."""


def dialect_of(entries: Iterable[Entry]) -> str:
    """The name of the dialect that has such keys.

    :param entries: the keys of an article's front matter.
    """
    keys = {fold_key(entry.key) for entry in entries}
    return next(dialect.name for dialect in DIALECTS if not dialect.marks or dialect.marks & keys)


def known_keys() -> frozenset[str]:
    """Every name of every key of an article, folded, those inside others without their outer key."""
    return frozenset(fold_key(name.rpartition(".")[2]) for key in KEYS for name in key.names)
