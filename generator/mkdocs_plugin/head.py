"""Our elements in the head of a finished page, where no template of the theme or of the site's owner can lose them."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.mkdocs_plugin.pages import GeneratedPage
from generator.render.head import head_elements

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage

    from generator.model import HeadElement, Page
    from generator.settings import Settings

END = "</head>"


def with_head(output: str, page: MkDocsPage, opened: Page | None, settings: Settings) -> str:
    """Add our elements to the head of one of our pages, or of a page written by hand that opens one of our lists.

    :param output: the finished HTML.
    :param page: the page as MkDocs has it.
    :param opened: our list that the page opens, where it opens one.
    :param settings: the site's options.
    """
    source = page.source if isinstance(page, GeneratedPage) else _in_their_words(opened, page) if opened else None
    if source is None:
        return output
    elements = "\n".join(map(_html, head_elements(source, settings)))
    return output.replace(END, f"{elements}\n{END}", 1)


def _in_their_words(opened: Page, page: MkDocsPage) -> Page:
    """Take a list as the page written by hand calls it."""
    said = page.meta.get("description")
    return replace(opened, title=unescape(str(page.title or opened.title)), description=str(said or opened.description))


def _html(element: HeadElement) -> str:
    attributes = Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in element.attributes)
    end = f"{element.text}</script>" if element.tag == "script" else ""
    return f"<{element.tag}{attributes}>{end}"
