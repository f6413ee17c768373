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
from generator.text.quotes import folded, opening
from generator.text.slugs import free_ids
from generator.text.yaml_values import quoted

Reports = Sequence[Report]
"""What is said of one deal."""


def ties(groups: Sequence[Reports], wishes: Sequence[str], files: Sequence[StatedDeal]) -> dict[int, str]:
    """The ids of the deals that files are tied to by words, by the deal's index.

    A file's name says whose deal it is and of what type, so only deals whose id it is but for a number are looked at.
    Of several with its words it is the one of which they are a whole quote; where that is none or more than one, the
    number decides.

    :param groups: the reports of each deal.
    :param wishes: the id that each deal's content gives it.
    :param files: the curated files.
    """
    found: dict[int, str] = {}
    numbered = free_ids(wishes)
    for file in files:
        if not file.id or not file.quote or states(file):
            continue
        fitting = [place for place, wished in enumerate(wishes) if _is_of(wished, file.id) and place not in found]
        having = [place for place in fitting if _held(file.quote, groups[place])]
        whole = [place for place in having if _is_whole(file.quote, groups[place])]
        if having:
            found[min(whole or having, key=lambda place: (numbered[place] != file.id, place))] = file.id
    return found


def _is_of(wished: str, name: str) -> bool:
    """Whether a name is an id but for a number at its end."""
    return re.fullmatch(rf"{re.escape(wished)}(-\d+)?", name) is not None


def _quotes(reports: Reports) -> list[str]:
    return [one.evidence.quote for one in reports if one.evidence and one.evidence.quote]


def _held(words: str, reports: Reports) -> bool:
    """Whether words are part of a quote, or a longer piece of the text from which it was cut."""
    mine, quotes = folded(words), map(folded, _quotes(reports))
    return any(mine in quote or quote in mine for quote in quotes)


def _is_whole(words: str, reports: Reports) -> bool:
    return folded(words) in map(folded, _quotes(reports))


def loose_file(file: StatedDeal, own: Reports, others: Sequence[Reports]) -> Finding | None:
    """What is wrong where a file's words are no deal's, or nothing but a number says which deal it is about.

    :param file: it corrects or rejects a deal.
    :param own: what is said of that deal.
    :param others: what is said of each deal that has its id but for the number.
    """
    if states(file) or not _quotes(own):
        return None
    if file.quote and not _held(file.quote, own):
        lines = [_line(each, [one for one in (own, *others) if one is not each]) for each in (own, *others)]
        how = "it is not applied, for several have that address but for a number" if others else "its name decides"
        write = "; or: ".join(filter(None, lines))
        return finding("deal-quote-lost", file.source_file, file.line, id=file.id, how=how, write=write)
    sharing = [one for one in others if not file.quote or _held(file.quote, one)]
    told = file.quote and _is_whole(file.quote, own) and not any(_is_whole(file.quote, one) for one in sharing)
    line = _line(own, others)
    if not sharing or told or not line:
        return None
    return finding("deal-file-loose", file.source_file, file.line, id=file.id, write=line)


def _line(own: Reports, others: Sequence[Reports]) -> str:
    """The line with the first words that a deal has and the others have not; empty where there are none."""
    tellings = (opening(quote) for quote in _quotes(own))
    words = next((one for one in tellings if not any(_held(one, other) for other in others)), "")
    return words and f"quote: {quoted(words)}"
