"""Our elements in the head of a finished page, where no template of the theme or of the site's owner can lose them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from generator.mkdocs_plugin.by_hand import as_ours
from generator.mkdocs_plugin.pages import GeneratedPage
from generator.render.head import head_elements

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage

    from generator.model import HeadElement, Page
    from generator.settings import Settings

END = "</head>"


def with_head(output: str, page: MkDocsPage, opened: Page | None, settings: Settings) -> str:
    """Add our elements to the head of a page.

    :param output: the finished HTML.
    :param page: the page as MkDocs has it.
    :param opened: our list that the page opens, where a person opens one in words of their own.
    :param settings: the site's options.
    """
    source = page.source if isinstance(page, GeneratedPage) else as_ours(page, opened)
    elements = "\n".join(map(_html, head_elements(source, settings)))
    return output.replace(END, f"{elements}\n{END}", 1)


def _html(element: HeadElement) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attributes)
    end = f"{element.text}</script>" if element.tag == "script" else ""
    return f"<{element.tag}{attributes}>{end}"
