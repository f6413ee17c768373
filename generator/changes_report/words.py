"""Names, values and sentences of changes, that text and Markdown share."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.check.changes.compare import FOLDERS, KINDS, VERBS
from generator.model import Company, Deal, Money
from generator.render.sentences import name as deal_name
from generator.render.text import amount_words, counted, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.check.changes.records import Change, Changes, Fact, Kind, Lost, Proof, Thing, Value

PLURALS: dict[Kind, str] = {"deal": "deals", "company": "companies", "story": "stories"}

MOST_PROOFS = 2
"""How many pieces of evidence are shown for a value before the rest is counted."""
LENGTH = 200
"""Characters of a name, value or quote that are shown."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a format writes what comes from content."""

    text: Callable[[str], str]
    """Words."""
    code: Callable[[str], str]
    """An address or the place of a file."""


Line = tuple[int, str]
"""How far a line is set in, and its words."""


def summary(changes: Changes) -> str:
    """Count everything in a sentence; it begins with ``No fact changes`` where that is so."""
    counts = Counter((one.kind, one.verb) for one in changes.changes)
    parts = []
    for kind in KINDS:
        if said := ", ".join(f"{counts[kind, verb]:,} {verb}" for verb in VERBS if counts[kind, verb]):
            parts.append(f"{PLURALS[kind]}: {said}")
    if not parts:
        parts.append("no fact changes")
    if changes.edited:
        parts.append(f"{counted(len(changes.edited), 'text')} edited")
    if changes.lost:
        parts.append(f"{counted(len(changes.lost), 'address', 'addresses')} lost")
    words = "; ".join(parts)
    return f"{words[0].upper()}{words[1:]}."


def address(thing: Thing) -> str:
    """The address of a thing's page."""
    return f"{FOLDERS[kind_of(thing)]}{thing.id}/"


def kind_of(thing: Thing) -> Kind:
    """What a thing is."""
    return "deal" if isinstance(thing, Deal) else "company" if isinstance(thing, Company) else "story"


def name(thing: Thing) -> str:
    """The name of a thing as its page has it."""
    if isinstance(thing, Deal):
        return deal_name(thing)
    return thing.name if isinstance(thing, Company) else thing.article.title


def change_lines(change: Change, holders: Mapping[str, Thing], style: Style, folder: str) -> Iterator[Line]:
    """Say a change: in a line what became of what, below it whose page stands at its address now, the facts or sources.

    :param change: the change.
    :param holders: what each address leads to now, at least of those that lead to something else.
    :param style: how the format writes.
    :param folder: the content folder, which goes before the files' paths.
    """
    sides = [", ".join(_titled(one, style) for one in side) for side in (change.before, change.after) if side]
    same = len(change.before) == len(change.after) and [*map(address, change.before)] == [*map(address, change.after)]
    if same and change.verb == "changed":
        sides = sides[1:]
    yield 0, f"{change.verb}: {' → '.join(sides)}"
    kept = [*map(address, change.after)]
    for place in map(address, change.before):
        if place in holders and place not in kept:
            yield 1, f"at {style.code(place)} is now: {style.text(shortened(name(holders[place]), LENGTH))}"
    for fact in change.facts:
        yield from _fact_lines(fact, style, folder)
    yield from ((1, line) for line in _proof_lines(change.evidence, style, folder))


def thing_line(thing: Thing, style: Style) -> Line:
    """Name a thing and its address."""
    return 0, _titled(thing, style)


def lost_lines(lost: Lost, style: Style, folder: str) -> Iterator[Line]:
    """Say that an address is lost, and what to do."""
    yield 0, style.code(lost.address or "/")
    record = style.code(f"{folder}/addresses.txt")
    if lost.gone:
        yield 1, f"let go in {record}: {style.text(shortened(lost.gone, LENGTH))}"
    elif lost.heir:
        old = re.sub(r"\.html$", "/", lost.address)  # as the record writes it, whatever the site's kind of URL
        yield 1, f"to send readers on, write into {record}: {style.code(f'{old} -> {lost.heir}')}"


def _titled(thing: Thing, style: Style) -> str:
    return f"{style.text(shortened(name(thing), LENGTH))} ({style.code(address(thing))})"


def _fact_lines(fact: Fact, style: Style, folder: str) -> Iterator[Line]:
    """Say a fact that differs and what proves it; nothing where its words are the same."""
    difference = _list_difference(fact, style) if isinstance(fact.before or fact.after, tuple) else _values(fact, style)
    if not difference:
        return
    yield 1, f"{fact.name.replace('_', ' ')}: {difference}"
    for word, proofs in (("before", fact.proof_before), ("now", fact.proof_after)):
        yield from ((2, f"{word}: {line}") for line in _proof_lines(proofs, style, folder))


def _values(fact: Fact, style: Style) -> str:
    """The two values of a fact."""
    return " → ".join(_value(side, style) for side in (fact.before, fact.after))


def _value(value: Value, style: Style) -> str:
    if not value:
        return "(nothing)"
    return style.text(shortened(amount_words(value) if isinstance(value, Money) else str(value), LENGTH))


def _list_difference(fact: Fact, style: Style) -> str:
    """What a list lost and what it gained; empty where its words and ids are the same."""
    was, now = _parts(fact.before), _parts(fact.after)
    said = (("without", _apart(was, now)), ("with", _apart(now, was)))
    return "; ".join(f"{sign} {style.text(shortened(', '.join(some), LENGTH))}" for sign, some in said if some)


def _parts(value: Value) -> list[tuple[str, str | None]]:
    """The parts of a list in words, each with the id of its company."""
    parts = value if isinstance(value, tuple) else ()
    return [
        (one, None) if isinstance(one, str) else (f"{one.name} ({'lead ' if one.lead else ''}{one.role})", one.company)
        for one in parts
    ]


def _apart(some: list[tuple[str, str | None]], others: list[tuple[str, str | None]]) -> list[str]:
    """The parts that only one side has, with their ids where both sides have the words."""
    same = {words for words, _ in others}
    lost = [(words, one) for words, one in some if (words, one) not in others]
    return [f"{words} [{one}]" if one and words in same else words for words, one in lost]


def _proof_lines(proofs: Iterable[Proof], style: Style, folder: str) -> Iterator[str]:
    """Where and in which words something is said; many places are counted."""
    every = tuple(proofs)
    for one in every[:MOST_PROOFS]:
        place = style.code(f"{folder}/{one.source_file}:{one.line}")
        yield f"{place} “{style.text(shortened(one.quote, LENGTH))}”" if one.quote else place
    if len(every) > MOST_PROOFS:
        yield f"and {counted(len(every) - MOST_PROOFS, 'more place')}"
