"""Whose company *her company* is: that of the person whom its sentence calls the head of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.extract.deals.words import word_set
from generator.model import Mention

_OWN = re.compile(
    r"\b(?:that|said|says) (?P<own>(?:his|her) (?:company|startup|start-up|firm|lab|studio))\b"
    r"(?! ?[,(—–-])(?! (?:[A-Z]|called|named))"
)
"""What a person who speaks of the company does not name, where it is what the sentence goes on to tell of."""
_TITLE = r"(?:(?:co-?)?founder|CEO|chief executive|president|chair(?:man|woman))"
_AFTER = re.compile(rf"(?:[’']s)? (?:\w+ and )?{_TITLE}\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_TITLE}(?: and \w+)?(?: officer)? (?:of|at) $", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:former|ex|onetime|then)[ -]*(?:\w+ ){0,3}$", re.IGNORECASE)
_ROLES = word_set("his her")


def own_companies(text: str, start: int, end: int, mentions: Iterable[Mention]) -> Iterator[tuple[int, int, str]]:
    """Where a sentence says *his* or *her company*, and which one, if it names its head and no other company's.

    :param text: the passage.
    :param start: offset of the sentence in it.
    :param end: offset after it.
    :param mentions: the companies named in the sentence.
    """
    if not any(f" {role} " in text[start:end] for role in sorted(_ROLES)):
        return
    headed = [mention for mention in mentions if _is_headed(text, start, mention)]
    if len({mention.company for mention in headed}) != 1:
        return
    for match in _OWN.finditer(text, headed[0].end, end):
        yield *match.span("own"), headed[0].company


def _is_headed(text: str, start: int, mention: Mention) -> bool:
    """Whether a text tells a company's head right beside its name: ``X CEO``, ``the founder of X``."""
    before = text[max(start, mention.start - 40) : mention.start]
    titled = _AFTER.match(text, mention.end) or _BEFORE.search(before)
    return titled is not None and _FORMER.search(before) is None
