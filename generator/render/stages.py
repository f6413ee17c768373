"""How far a deal had come by the words of a source: finer than its status, which has three values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Evidence

Stage = Literal["talks", "reported", "announced", "completed", "ended"]

STAGES: tuple[Stage, ...] = ("talks", "reported", "announced", "completed", "ended")
"""In the order in which a deal comes to them."""

LATEST = "9999-99-99"
"""Fills up a date that is not told, or told vaguely: it may be as late as that."""

_TALKS = re.compile(
    r"\b(?:talks|negotiat\w+|discuss(?:es|ing|ions?)|consider(?:s|ing)|weigh(?:s|ing)|mull(?:s|ing)?|explor(?:es|ing))\b",
    re.IGNORECASE,
)
_COMPLETED = re.compile(
    r"\b(?:(?:has|have|had|was|were|is) (?:now |already |officially |formally |since )?"
    r"(?:completed|closed|finali[sz]ed|concluded)|"
    r"(?:officially |formally )?(?:completes|completed|closes|closed|finali[sz]es|finali[sz]ed) "
    r"(?:on |its |the |a |an |their |[$€£¥₹])|"
    r"(?:completion|closing) of\b)",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:will|would|to|expects?|expected|subject|until|upon|after|before|pending|once)\b[^.;]{0,40}"
    r"\b(?:clos(?:e|es|ed|ing)|complet\w+|conclu\w+|finali[sz]\w+)\b",
    re.IGNORECASE,
)
"""A completion that lies ahead."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of a deal, by the source that first tells of it."""

    stage: Stage
    """How far it had come."""
    date: str | None
    """When, by that source; its day of publication where it says no more."""
    evidence: Evidence
    """The words that say so."""


def stage_of(evidence: Evidence) -> Stage:
    """How far a deal had come by a piece of evidence: its status, told apart by the source's own words.

    :param evidence: words for a deal.
    """
    if evidence.status == "reported":
        return "talks" if _TALKS.search(evidence.quote) else "reported"
    if evidence.status == "announced":
        done = _COMPLETED.search(evidence.quote) and not _NOT_YET.search(evidence.quote)
        return "completed" if done else "announced"
    return "ended"


def ladder(evidence: Iterable[Evidence]) -> tuple[Step, ...]:
    """The stages of a deal, each once with its first proof, in the order of their dates.

    A vague date counts as its last day: what is told of ``2026`` alone is not known to be earlier than any day of that
    year. But a stage stands before the later stages that its date leaves room for, and stages of one date in the order
    in which a deal comes to them.

    :param evidence: all words for the deal.
    """
    told = [Step(stage_of(one), one.date or one.published, one) for one in evidence if one.quote]
    first: dict[Stage, Step] = {}
    for step in sorted(told, key=_place):
        first.setdefault(step.stage, step)
    steps = tuple(first.values())
    return tuple(sorted(steps, key=lambda step: min(_place(step), *(_before(step, other) for other in steps))))


def _place(step: Step) -> tuple[str, int, str]:
    """What steps are sorted by: the last day that the date can mean, the stage, and the day of publication."""
    date = step.date or ""
    return date + LATEST[len(date) :], STAGES.index(step.stage), step.evidence.published or LATEST


def _before(step: Step, other: Step) -> tuple[str, int, str]:
    """The place of a step before another one, where its date leaves room for that one's and its stage comes first."""
    date, _, _ = _place(other)
    _, stage, published = _place(step)
    fits = stage < STAGES.index(other.stage) and date.startswith(step.date or "")
    return (date, stage, published) if fits else _place(step)
