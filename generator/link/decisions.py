"""What people have decided to be one or not one, in companies and in deals alike; "different" wins over "same"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from difflib import get_close_matches
from typing import Literal

from generator.findings import Finding, finding
from generator.link.groups import Groups
from generator.model import Decision

DECISIONS = "decisions.yml"
"""The file that decisions stand in."""

Subject = Literal["companies", "deals"]
"""What a decision speaks of."""


def different_pairs(decisions: Iterable[Decision], subject: Subject) -> frozenset[frozenset[str]]:
    """The pairs of ids that people have told apart."""
    return frozenset(frozenset(one.ids) for one in decisions if (one.subject, one.verdict) == (subject, "different"))


def decided_joins(
    decisions: Iterable[Decision],
    subject: Subject,
    find: Callable[[str], str | None],
    ids: Collection[str],
    stated: Collection[str],
) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """Which ids go under another one, because people have said that they are the same; chains of "same" are followed.

    Of several, the id that has a file of its own stays; else the one that the decisions name first.

    :param decisions: all of them, in the order of the file.
    :param subject: which of them to follow.
    :param find: the id in use that an id as written means, or none.
    :param ids: the ids in use.
    :param stated: those of them that have a file of their own.
    """
    mine = [one for one in decisions if one.subject == subject]
    findings = [unknown for one in mine for unknown in _unknown(one, find, ids)]
    findings += _calling_one_different(mine, find)
    apart = [{find(each) for each in one.ids} for one in mine if one.verdict == "different"]
    groups = Groups()
    named: list[str] = []
    for decision in (one for one in mine if one.verdict == "same"):
        first, *others = (find(each) for each in decision.ids)
        for other in others:
            if first is None or other is None:
                continue
            if _told_apart(groups, first, other, apart):
                said = " and ".join(decision.ids)
                findings.append(finding("decision-against-different", DECISIONS, decision.line, ids=said))
                continue
            groups.join(first, other)
            named += [first, other]
    kept: dict[str, str] = {}
    for members in groups.members().values():
        stays = min(members, key=lambda one: (one not in stated, named.index(one)))
        kept |= {one: stays for one in members if one != stays}
    return kept, tuple(findings)


def _told_apart(groups: Groups, first: str, other: str, apart: Iterable[set[str | None]]) -> bool:
    """Whether joining the two would join a pair that was told apart."""
    joined = {groups.find(first), groups.find(other)}
    return any(
        len(pair) == 2 and None not in pair and {groups.find(one) for one in pair if one} <= joined for pair in apart
    )


def _calling_one_different(decisions: Iterable[Decision], find: Callable[[str], str | None]) -> Iterable[Finding]:
    """An error for each pair that is called different though a file has both as names of one."""
    for one in decisions:
        meant = {find(each) for each in one.ids}
        company = meant.pop() if one.verdict == "different" and len(meant) == 1 else None
        if company:
            yield finding("decision-different-one", DECISIONS, one.line, ids=" and ".join(one.ids), id=company)


def _unknown(decision: Decision, find: Callable[[str], str | None], ids: Collection[str]) -> Iterable[Finding]:
    for each in decision.ids:
        if find(each) is None:
            near = nearest(each, ids)
            yield finding("decision-unknown-id", DECISIONS, decision.line, id=each, subject=decision.subject, near=near)


def nearest(written: str, known: Collection[str]) -> str:
    """The end of a sentence: the known id or path that looks most like the one written; empty where none does."""
    close = get_close_matches(written, sorted(known), n=1, cutoff=0.5)
    return f"; the nearest is: {close[0]}" if close else ""
