"""How to cite a page: as a sentence, and as an entry of BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.render.addresses import absolute
from generator.render.text import date_words

if TYPE_CHECKING:
    from generator.settings import Settings

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "$&%#_"},
}
"""Characters that TeX would take for commands."""


def as_sentence(title: str, address: str, updated: str | None, settings: Settings) -> str:
    """A citation to paste into a text.

    :param title: the page's title.
    :param address: the page's address.
    :param updated: the day of the newest content on it: the page as of then is what is cited.
    :param settings: tell the site's name and address.
    """
    parts = (f"“{title}”", settings.site_name, f"as of {date_words(updated)}" if updated else "")
    said = ", ".join(filter(None, parts)) + "."
    return " ".join(filter(None, (said, absolute(address, settings))))


def as_bibtex(title: str, address: str, updated: str | None, settings: Settings) -> str:
    """An entry of BibTeX; its key is the last part of the address.

    :param title: the page's title.
    :param address: the page's address.
    :param updated: the day of the newest content on it.
    :param settings: tell the site's name and address.
    """
    fields = {
        "title": f"{{{_escaped(title)}}}",
        "author": f"{{{_escaped(settings.site_name)}}}" if settings.site_name else "",
        "year": (updated or "")[:4],
        "note": f"As of {date_words(updated)}" if updated else "",
        "url": absolute(address, settings),
    }
    key = address.rstrip("/").rpartition("/")[2]
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{key},\n{lines}}}"


def _escaped(text: str) -> str:
    return re.sub(r"[\\{}~^$&%#_]", lambda found: _SPECIAL[found[0]], text)
