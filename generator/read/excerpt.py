"""The lines of a content file as they may be shown beside a finding: what is encrypted is shown nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.files import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

HIDDEN = "…"
"""Stands for what is not shown."""

_SECURED = re.compile(r"(\bsecured\b[\"']?\s*[:=]).*", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:- +)*[\"']?[A-Za-z_][\w.-]*[\"']?\s*[:=]|\s*$|---")
"""What ends an encrypted block: a further key, an empty line, the end of the front matter."""


def excerpt_lines(disk: Path) -> tuple[str, ...]:
    """Read the lines of a file for a person to look at.

    :param disk: where the file lies.
    :returns: its lines, by number; none where it cannot be read.
    """
    return tuple(_without_secured(read_lines(disk)))


def _without_secured(lines: Iterable[str]) -> Iterator[str]:
    """The lines, without what stands in encrypted blocks, broken ones too."""
    hidden = False
    for line in lines:
        opens = _SECURED.search(line)
        hidden = bool(opens) or (hidden and not _ENDS.match(line))
        yield _SECURED.sub(rf"\1 {HIDDEN}", line) if opens else HIDDEN if hidden else line
