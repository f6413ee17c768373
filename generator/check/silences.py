"""Findings that people let stand: taken out of what is reported, counted, and missed where they are gone."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.findings import finding
from generator.text.names import slip

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from generator.findings import Finding
    from generator.model import Silence

SILENCED = "silenced.yml"
"""The file of the content folder that lists them."""


EXAMPLE = "articles/x.md"
"""What a path looks like."""


def silence(
    findings: Iterable[Finding], silences: Sequence[Silence], files: Collection[str]
) -> tuple[tuple[Finding, ...], int]:
    """Take out the findings that are let stand.

    :param findings: everything that was found.
    :param silences: what is let stand.
    :param files: every file of the content folder.
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
    kept += [_unmatched(each, kept, files) for each in silences if each not in used]
    return tuple(kept), count


def _unmatched(silence: Silence, findings: Iterable[Finding], files: Collection[str]) -> Finding:
    """The warning for a silence that takes nothing out, with the file that may be meant."""
    places = {place for one in findings if one.code == silence.code for place in _places(one.file)}
    near = [one for one in sorted(places) if silence.file not in files and _alike(silence.file, one)]
    write = get_close_matches(silence.file, near, n=1, cutoff=0) or [EXAMPLE]
    words = {"silenced": silence.code, "place": silence.file, "write": write[0]}
    return finding("silence-unmatched", SILENCED, silence.line, None, **words)


def _places(file: str) -> Iterator[str]:
    """A file and the folders that it lies in, as a silence names them."""
    if file:
        yield file
        yield from (f"{folder}/" for folder in PurePosixPath(file).parents if folder.name)


def _alike(said: str, place: str) -> bool:
    """Whether a path is likely meant by another: it has its name, in another folder say, or differs by a slip."""
    same = PurePosixPath(said).stem.casefold() == PurePosixPath(place).stem.casefold()
    return same or slip(said, place)


def _covers(place: str, file: str) -> bool:
    """Whether a silence for a place speaks of a file; ``/`` is everything, findings of no file among it."""
    return file == place or (place.endswith("/") and f"/{file}".startswith(f"/{place.lstrip('/')}"))
