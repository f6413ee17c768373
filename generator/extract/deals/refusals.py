"""What rules read as a deal and what was then refused, each with the reason: for one who asks why it is no deal."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.model import Claim, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.extract.deals.frames import Frame
    from generator.extract.deals.registry import Rule
    from generator.extract.deals.statement import Place, Statement

Found = Claim | Refused
"""What a rule makes of a statement."""

DENIED = "The words deny it, or only imagine, wish or forecast it."
BY_PERSON = "A person does it, and no company."
NOT_WHOLE = "A side of the deal is missing, no side is a company, or the sum is one of a thing in a shop."
BREAKS_OFF = "The text breaks off in the midst of it."
QUOTED = "Somebody is quoted as saying it: an opinion, most of the time."
SAID_BETTER = "Other words of the article state the same deal more fully."

_WIDEST = 600
"""Characters of a sentence that are shown."""


def refused(place: Place, said: Statement, rule: Rule, why: str) -> Refused:
    """The sentence of a statement that was refused.

    :param place: where it stands.
    :param said: the statement.
    :param rule: the rule that read it.
    :param why: the reason.
    """
    start, end = said.sentence[0].start, said.sentence[-1].end
    return Refused(place.number, place.passage.text[start : min(end, start + _WIDEST)], rule.name, why)


def is_quoted(frame: Frame, quoted: tuple[tuple[int, int], ...]) -> bool:
    """Whether somebody is quoted as saying it.

    :param frame: a part of a sentence that a rule may read.
    :param quoted: where the quotations of the passage begin and end.
    """
    at = frame.clause.tokens[frame.at].start
    before = bisect_right(quoted, (at, at)) - 1
    return before >= 0 and at < quoted[before][1]


def in_quotation(read: Iterable[Found]) -> list[Found]:
    """What was read of words that somebody is quoted as saying, refused.

    :param read: what rules make of the words.
    """
    return [Refused(one.passage, one.quote, one.rule, QUOTED) if isinstance(one, Claim) else one for one in read]


def told_once(read: Sequence[Found], kept: Sequence[Claim]) -> tuple[Refused, ...]:
    """What was refused, in the order of the text, each sentence once for each reason.

    A sentence that lacks something for one rule and states a deal for another is not refused.

    :param read: all that rules have read.
    :param kept: the claims that came of it.
    """
    quotes = {(claim.passage, claim.quote) for claim in kept}
    told: dict[tuple[int, str, str], Refused] = {}
    for one in read:
        if isinstance(one, Claim):
            gone = (one.passage, one.quote) not in quotes
            out = Refused(one.passage, one.quote, one.rule, SAID_BETTER)
        else:
            gone = one.why == DENIED or not any(at == one.passage and quote in one.quote for at, quote in quotes)
            out = one
        if gone:
            told.setdefault((out.passage, out.quote, out.why), out)
    return tuple(told.values())
