"""Which deal a curated file is about: the one that the words in the file prove, whatever number its id has got.

Deals of the same parties, type and year are told apart by a number at the end of their ids, in the order of their first
reports; an article that is added may shift the numbers. The words of a source do not shift.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.findings import Finding, finding
from generator.link.reports import Report, states
from generator.model import StatedDeal
from generator.text.quotes import folded, opening, quoted


def ties(groups: Sequence[Sequence[Report]], wishes: Sequence[str], files: Sequence[StatedDeal]) -> dict[int, str]:
    """The ids of the deals that files are tied to by words, by the deal's index.

    Of several deals with the words it is one to which the file's name fits, else the first.

    :param groups: the reports of each deal.
    :param wishes: the id that each deal's content gives it.
    :param files: the curated files.
    """
    tying = [one for one in files if one.id and one.quote and not states(one)]
    if not tying:
        return {}
    told = [" ".join(folded(one.evidence.quote) for one in group if one.evidence) for group in groups]
    found: dict[int, str] = {}
    for file in tying:
        words, name = folded(file.quote or ""), file.id or ""
        having = [place for place, text in enumerate(told) if words in text and place not in found]
        fitting = [place for place in having if re.fullmatch(rf"{re.escape(wishes[place])}(-\d+)?", name)]
        if having:
            found[(fitting or having)[0]] = name
    return found


def loose_file(file: StatedDeal, reports: Sequence[Report], *, alike: bool) -> tuple[Finding, ...]:
    """A warning where nothing but a number says which deal a file is about, or where its words are not the deal's.

    :param file: it corrects or rejects a deal.
    :param reports: of that deal.
    :param alike: whether other deals have its id but for the number.
    """
    quotes = [one.evidence.quote for one in reports if one.evidence and one.evidence.quote]
    if states(file) or not quotes:
        return ()
    write = f"quote: {quoted(opening(quotes[0]))}"
    if file.quote and not any(folded(file.quote) in folded(quote) for quote in quotes):
        lost = finding("deal-quote-lost", file.source_file, file.line, quote=file.quote, id=file.id, write=write)
        return (lost,)
    if alike and not file.quote:
        return (finding("deal-file-loose", file.source_file, file.line, id=file.id, write=write),)
    return ()
