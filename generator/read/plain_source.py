"""Where a plain text was clipped from: an address on a line of its own, above the text or below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.findings import Finding, finding
from generator.model import Removed
from generator.text.urls import LENGTH_LIMIT, refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    Line = tuple[int, str]

FIRST = 5
"""The address stands in so many first lines; empty ones are not counted."""
LAST = 3
"""Or in so many last ones."""

_SOURCE = re.compile(
    r"(?P<label>(?:(?:original|full|article)\s)?(?:source|story|article|link|url|address)"
    r"|original|(?:originally|first)\s(?:published|appeared)(?:\s(?:at|on|in))?)"
    r"\s{0,3}[:–—-]?\s{0,3}<?(?P<url>https?://[^\s<>]+)>?",
    re.IGNORECASE,
)


def take_source(
    lines: Sequence[Line], source_file: str
) -> tuple[tuple[Line, ...], list[Line], list[Removed], list[Finding]]:
    """Find the article's own address among the first and last lines: ``Source: https://…``.

    :param lines: (line number in the file, text without line end).
    :param source_file: path of the file under the content folder.
    :return: the addresses, each with its line; the lines, none fewer, without what gave them; what was taken; and what
        is wrong with an address that cannot be kept.
    """
    kept, removed, findings = list(lines), [], []
    addresses: list[Line] = []
    told = [index for index, (_, text) in enumerate(lines) if text.strip()]
    for index in sorted({*told[:FIRST], *told[-LAST:]}):
        number, text = lines[index]
        text = text.strip()
        found = _SOURCE.fullmatch(text) if len(text) < 2 * LENGTH_LIMIT else None
        if not found:
            continue
        url = found["url"].rstrip(".,;")
        wrong = refusal(url)
        if wrong:
            findings.append(finding(wrong, source_file, number, key=found["label"], value=url))
        else:
            addresses.append((number, url))
        kept[index] = (number, "")
        removed.append(Removed(number, found["label"] if wrong else text, "source address"))
    return tuple(addresses), kept, removed, findings
