"""``content/decisions.yml``: what people have decided about companies and deals, by whom, when and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.model import Decision
from generator.read.keys import Key, read_keys
from generator.read.kinds import DAY, ID, TEXT, TEXTS, choice
from generator.read.listed import read_list
from generator.read.wrong_keys import missing, report_unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.findings import Finding
    from generator.read.keys import Values
    from generator.read.nodes import Mapping
    from generator.read.trouble import Report

PAIR = 2
"""``same`` and ``different`` speak of two ids."""

VERDICTS: tuple[Literal["same", "different", "not-a-company"], ...] = ("same", "different", "not-a-company")
"""What can be decided."""

VERDICT = Key(choice(VERDICTS), ("verdict",), "What was decided.", required=True)
COMPANIES = Key(TEXTS, ("companies",), "The two companies, by id.")
DEALS = Key(TEXTS, ("deals",), "The two deals, by id.")
NAME = Key(TEXT, ("name",), "The name that is no company.")
BY = Key(TEXT, ("by",), "Who decided.", required=True)
ON = Key(DAY, ("on",), "The day.", required=True)
WHY = Key(TEXT, ("why",), "The reason.", required=True)
DECISION_KEYS: tuple[Key[object], ...] = (VERDICT, COMPANIES, DEALS, NAME, BY, ON, WHY)
"""Every key of a decision."""


def read_decisions(path: str, text: str) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    """Read the decisions.

    :param path: path under the content folder.
    :param text: the whole file.
    :returns: the decisions that are complete, and what is wrong with the others.
    """
    return read_list(path, text, _decision, "decisions-no-list")


def _decision(item: Mapping, report: Report) -> Decision | None:
    """One decision; none where something is missing."""
    values = read_keys(item.entries, DECISION_KEYS, report)
    report_unknown(values, DECISION_KEYS, report)
    incomplete = missing(values, DECISION_KEYS, item, report)
    subject = _subject(values, item, report) if values.get(VERDICT) else None
    verdict, by, on, why = values.get(VERDICT), values.get(BY), values.get(ON), values.get(WHY)
    if incomplete or not subject or not (verdict and by and on and why):
        return None
    return Decision(verdict, subject[0], subject[1], by, on, why, item.line)


def _subject(
    values: Values, item: Mapping, report: Report
) -> tuple[Literal["companies", "deals", "name"], tuple[str, ...]] | None:
    """What a decision speaks of."""
    name, companies, deals = values.get(NAME), values.get(COMPANIES), values.get(DEALS)
    if values.get(VERDICT) == "not-a-company":
        if name and not companies and not deals:
            return "name", (name,)
        report.add("decision-nameless", item)
        return None
    ids: Sequence[str] = companies or deals or ()
    if len(ids) != PAIR or name or (companies and deals) or not all(map(ID.fullmatch, ids)):
        report.add("decision-pairless", item)
        return None
    return ("companies" if companies else "deals"), tuple(ids)
