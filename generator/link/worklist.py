"""Claims that are not sure enough to be published: kept apart from the others, and put on the editor's worklist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.link.deals import Doubtful
from generator.link.shown import sorted_parties
from generator.model import Claim, Extraction, Unsure


def apart(extractions: Sequence[Extraction]) -> tuple[tuple[Extraction, ...], tuple[Extraction, ...]]:
    """The extractions with the claims that are sure enough alone, and with those that are not alone."""
    sure = (replace(one, claims=tuple(claim for claim in one.claims if claim.doubt is None)) for one in extractions)
    doubted = (replace(one, claims=tuple(claim for claim in one.claims if claim.doubt)) for one in extractions)
    return tuple(sure), tuple(one for one in doubted if one.claims)


def worklist(doubtful: Iterable[Doubtful]) -> tuple[Unsure, ...]:
    """What an editor has to judge, by source file and place.

    :param doubtful: the reports that nothing settles.
    """
    entries = (_entry(one) for one in doubtful)
    return tuple(sorted(filter(None, entries), key=lambda one: (one.source_file, one.line, one.quote, one.deal)))


def _entry(doubtful: Doubtful) -> Unsure | None:
    """One doubtful claim for the worklist; none for what is no claim of an article."""
    report = doubtful.report
    claim, words = report.says, report.evidence
    if not isinstance(claim, Claim) or words is None or words.story is None or claim.doubt is None:
        return None
    return Unsure(
        doubtful.id,
        words.story,
        words.source_file,
        words.line,
        words.quote,
        claim.doubt,
        words.rule,
        claim.type,
        claim.status,
        sorted_parties(report.parties, claim.type),
        claim.amount,
        words.date,
        claim.round,
    )
