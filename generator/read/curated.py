"""Curated files: ``companies/<id>.md`` and ``deals/<id>.md``, front matter of ours and notes in Markdown below it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.read.front_matter import read_front_matter
from generator.read.kinds import ID, as_id
from generator.read.stated import read_company, read_deal
from generator.read.trouble import Report, Unreadable
from generator.text.slugs import RESERVED

if TYPE_CHECKING:
    from generator.findings import Finding
    from generator.model import StatedCompany, StatedDeal
    from generator.read.nodes import Entry

SUFFIXES = {"companies": "company", "deals": "deal"}
"""What makes a name that is kept for other pages one for a file of each folder."""


def read_company_file(path: str, text: str) -> tuple[StatedCompany | None, tuple[Finding, ...]]:
    """Read a file of ``companies/``.

    :param path: path under the content folder.
    :param text: the whole file.
    :returns: the company, none where the file is set aside; and what is wrong with it.
    """
    report = Report(path)
    try:
        entries, company, notes = _parts(path, text)
    except Unreadable as end:
        return None, end.findings(path)
    return read_company(entries, company, notes, report), report.findings


def read_deal_file(path: str, text: str) -> tuple[StatedDeal | None, tuple[Finding, ...]]:
    """Read a file of ``deals/``.

    :param path: path under the content folder.
    :param text: the whole file.
    :returns: the deal, none where the file is set aside; and what is wrong with it.
    """
    report = Report(path)
    try:
        entries, deal, notes = _parts(path, text)
    except Unreadable as end:
        return None, end.findings(path)
    return read_deal(entries, deal, notes, report), report.findings


def _parts(path: str, text: str) -> tuple[tuple[Entry, ...], str, str]:
    """Keys, id and notes of a curated file."""
    name = PurePosixPath(path).stem
    if not ID.fullmatch(name):
        raise Unreadable("curated-name", name=PurePosixPath(path).name, write=as_id(name) + ".md")
    if RESERVED.fullmatch(name):
        raise Unreadable("curated-reserved", name=name, write=f"{name}-{SUFFIXES[PurePosixPath(path).parts[0]]}.md")
    front = read_front_matter(text)
    if front is None:
        raise Unreadable("curated-keyless", 1, 1)
    return front.entries, name, "\n".join(text.split("\n")[front.body_line - 1 :]).strip()
