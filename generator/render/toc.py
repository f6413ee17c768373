"""The table of contents of a page, read from its HTML."""

from __future__ import annotations

import re
from html import unescape

from generator.model import Heading

_HEADING = re.compile(r'<h([2-6])\b[^>]*?\sid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def headings(html: str) -> tuple[Heading, ...]:
    """The headings of a page that can be linked to, in order."""
    return tuple(
        Heading(int(level), " ".join(unescape(_TAG.sub("", inner)).split()), unescape(anchor))
        for level, anchor, inner in _HEADING.findall(html)
    )
