"""What a page written by hand tells machines: as much as one of ours, in its author's words."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markupsafe import Markup, escape

from generator.model import Page
from generator.render.text import shortened

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage

DESCRIPTION = 160
"""How many characters of its first words describe a page: search engines show no more."""

_PARAGRAPH = re.compile(r"<p\b[^<>]*>(.*?)</p>", re.DOTALL)


def describe(page: MkDocsPage, html: str, opened: Page | None) -> None:
    """Let a page say what it is about where its author does not: as the list that it opens does, else as it begins.

    :param page: the page as MkDocs has it; changed.
    :param html: its HTML.
    :param opened: our list that the page opens, where it opens one.
    """
    if not page.meta.get("description"):
        said = opened.description if opened else shortened(_first_words(html), DESCRIPTION)
        # the theme prints it as it comes
        page.meta["description"] = escape(said)


def as_ours(page: MkDocsPage, opened: Page | None) -> Page:
    """Take a page for one of ours, or for our list that it opens, as its author calls it.

    :param page: the page as MkDocs has it, described.
    :param opened: our list that the page opens, where it opens one.
    """
    source = opened or Page(address=unquote(page.url), title="", html="")
    return replace(source, title=_title(page), description=unescape(str(page.meta.get("description", ""))))


def with_title(page: MkDocsPage) -> str:
    """Give a page's HTML with the title that the theme writes above one without a heading of its own.

    :param page: the page as MkDocs has it, rendered.
    """
    html = page.content or ""
    return html if "<h1" in html else f"<h1>{escape(_title(page))}</h1>\n{html}"


def _title(page: MkDocsPage) -> str:
    """The heading of a page rather than the short name that the navigation has for it."""
    items = page.toc.items
    heading = items[0].title if items and items[0].level == 1 else ""
    return unescape(str(page.meta.get("title") or heading or page.title or ""))


def _first_words(html: str) -> str:
    """The text of the first paragraph that has some."""
    texts = (Markup(inner).striptags() for inner in _PARAGRAPH.findall(html))  # noqa: S704 - only its text is taken
    return next(filter(None, texts), "")
