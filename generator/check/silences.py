"""Findings that people let stand: taken out of what is reported, counted, and missed where they are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.findings import Finding
    from generator.model import Silence

SILENCED = "silenced.yml"
"""The file of the content folder that lists them."""


def silence(findings: Iterable[Finding], silences: Sequence[Silence]) -> tuple[tuple[Finding, ...], int]:
    """Take out the findings that are let stand.

    :param findings: everything that was found.
    :param silences: what is let stand.
    :returns: the other findings, with one for each silence that matches nothing; and how many were taken out.
    """
    kept: list[Finding] = []
    used: set[Silence] = set()
    count = 0
    for one in findings:
        matching = [each for each in silences if each.code == one.code and _covers(each.file, one.file)]
        used.update(matching)
        count += bool(matching)
        if not matching:
            kept.append(one)
    unused = (each for each in silences if each not in used)
    kept += (finding("silence-unmatched", SILENCED, each.line, silenced=each.code, place=each.file) for each in unused)
    return tuple(kept), count


def _covers(place: str, file: str) -> bool:
    """Whether a silence for a place speaks of a file; ``/`` is everything, findings of no file among it."""
    return file == place or (place.endswith("/") and f"/{file}".startswith(f"/{place.lstrip('/')}"))
