"""``content/silenced.yml``: findings that people have looked at and let stand, in which file, by whom, when and why."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.findings import CODES
from generator.model import Silence
from generator.read.keys import Key, read_keys
from generator.read.kinds import DAY, TEXT, WORDS
from generator.read.listed import read_list
from generator.read.wrong_keys import missing, report_unknown

if TYPE_CHECKING:
    from generator.findings import Finding
    from generator.read.nodes import Mapping
    from generator.read.trouble import Report

FILE = Key(TEXT, ("file",), "The file, by its path in the content folder; a folder ends in `/`.", required=True)
CODE = Key(TEXT, ("code",), "The code of the finding.", required=True)
BY = Key(TEXT, ("by",), "Who decided.", required=True)
ON = Key(DAY, ("on",), "The day.", required=True)
WHY = Key(WORDS, ("why",), "The reason.", required=True)
SILENCE_KEYS: tuple[Key[object], ...] = (FILE, CODE, BY, ON, WHY)
"""Every key of a silence."""


def read_silenced(path: str, text: str) -> tuple[tuple[Silence, ...], tuple[Finding, ...]]:
    """Read the silences.

    :param path: path under the content folder.
    :param text: the whole file.
    :returns: the silences that are complete, and what is wrong with the others.
    """
    return read_list(path, text, _silence, "silenced-no-list")


def _silence(item: Mapping, report: Report) -> Silence | None:
    """One silence; none where something is missing."""
    values = read_keys(item.entries, SILENCE_KEYS, report)
    report_unknown(values, SILENCE_KEYS, report)
    incomplete = missing(values, SILENCE_KEYS, item, report)
    code = values.first(CODE)
    if code and code.value not in CODES:
        near = get_close_matches(code.value, CODES, n=1)
        words = f"; the nearest is: {near[0]}" if near else ""
        report.add("silence-unknown-code", code.entry.value, said=code.value, near=words)
        return None
    file, by, on, why = values.get(FILE), values.get(BY), values.get(ON), values.get(WHY)
    if incomplete or not (file and code and by and on and why):
        return None
    return Silence(file, code.value, by, on, why, item.line)
