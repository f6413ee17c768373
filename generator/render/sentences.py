"""What a deal is, in one plain sentence and in a short name.

A sentence is a row of pieces; a piece is said when every field in it has words. Sentences come as runs, so that a page
can link the parties that a list shows as text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from string import Formatter
from typing import TYPE_CHECKING

from generator.render.text import amount_words, place_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.model import Deal, DealParty, DealType


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a sentence."""

    text: str
    """Its words."""
    company: str | None = None
    """Id of the company that it names; none for other words."""


Piece = str | tuple[str, ...]
"""Words with ``{fields}``; of a tuple the first is said whose fields all have words."""

SENTENCES: dict[DealType, tuple[Piece, ...]] = {
    "funding": (
        ("{company}", "A company"),
        (" {does} {sum}", " {does} money"),
        " in {round}",
        " from {investor}",
        " at a valuation of {valuation}",
        " in {vague deal}",
    ),
    "acquisition": (
        ("{acquirer}", "A buyer"),
        (" {does} {target}", " {does} a business"),
        " from {seller}",
        " for {sum}",
        " in {vague deal}",
    ),
    "supply": (("{supplier}", "A supplier"), (" {does} {customer}", " {does} a customer"), " in {deal}"),
    "licensing": (("{licensee}", "A company"), " {does} a licence", " from {licensor}", " in {deal}"),
    "partnership": (("{partner}", "A company"), " {does}", " in {deal}"),
    "buildout": (
        ("{company}", "A company"),
        (
            " {does} {sum} to {place}",
            " {does} {sum}",
            " {builds} {capacity} in {place}",
            " {builds} {capacity}",
            " {builds} in {place}",
            " {builds}",
        ),
        " in {vague project}",
    ),
}
"""A deal as announced; ``{does}`` is the verb, with ``reportedly`` before it for a report."""

ENDED: dict[DealType, tuple[Piece, ...]] = {
    "funding": ("{company}’s funding", " of {sum}", " from {investor}", " is called off"),
    "acquisition": ("{acquirer}’s acquisition of {target}", " from {seller}", " for {sum}", " is called off"),
    "supply": ("{supplier}’s supply to {customer}", " ({size})", " is called off"),
    "licensing": ("{licensee}’s licence from {licensor}", " ({size})", " is called off"),
    "partnership": ("The partnership of {partner}", " ({size})", " is called off"),
    "buildout": ("{company}’s build-out", " in {place}", " ({size})", " is called off"),
}
"""A deal that fell through or was ended."""

NAMES: dict[DealType, tuple[Piece, ...]] = {
    "funding": ("{company}", (" {round in short}", " funding")),
    "acquisition": ("{acquirer}", " – {target}", " acquisition"),
    "supply": ("{supplier}", " – {customer}", " supply deal"),
    "licensing": ("{licensee}", " – {licensor}", " licence"),
    "partnership": ("{partner}", " partnership"),
    "buildout": ("{company}", " build-out", " in {place}"),
}
"""A deal's name, as a title. The dashes have spaces so that the search, which cuts there, finds every party."""

VERBS: dict[DealType, tuple[str, str]] = {
    "funding": ("raises", "raise"),
    "acquisition": ("acquires", "acquire"),
    "supply": ("supplies", "supply"),
    "licensing": ("takes", "take"),
    "partnership": ("works together", "work together"),
    "buildout": ("commits", "commit"),
}
"""What the first party does: one, and several."""

SUBJECTS = {
    "funding": "company",
    "acquisition": "acquirer",
    "supply": "supplier",
    "licensing": "licensee",
    "partnership": "partner",
    "buildout": "company",
}
"""The role that a sentence begins with."""

ROUNDS = {"ipo": "an IPO", "debt": "debt", "seed": "seed funding", "pre-seed": "pre-seed funding"}
"""Rounds that are not said as ``Series C funding``."""

DETERMINERS = frozenset(("a", "an", "the", "its", "their", "his", "her", "some", "all", "most", "several", "two"))
"""Words that make an article needless."""

_ADJECTIVE = re.compile(r"(?:a )?(multi.*[^s]|[a-z]+-figure)", re.IGNORECASE)
"""A vague amount that stands before a noun: ``multibillion-dollar``, ``eight-figure``."""

Words = tuple[Run, ...]


def sentence(deal: Deal) -> Words:
    """A deal in one sentence with its full stop: ``Lambda supplies Microsoft in a multibillion-dollar deal.``"""
    pieces = (ENDED if deal.status == "ended" else SENTENCES)[deal.type]
    said = _said(pieces, _fields(deal, ", ", " and ", _described))
    return _with_stop(said)


def name(deal: Deal) -> str:
    """A deal's short name, with what tells it apart: ``Lambda Series C funding ($320M, 2024)``."""
    said = plain(_said(NAMES[deal.type], _fields(deal, " – ", " – ", _named)))
    known = [amount_words(deal.amount) if deal.amount else "", deal.date[:4] if deal.date else ""]
    apart = ", ".join(filter(None, known))
    return f"{said} ({apart})" if apart else said


def plain(words: Words) -> str:
    """A sentence as plain text."""
    return "".join(run.text for run in words)


def _fields(deal: Deal, comma: str, last: str, run: Callable[[DealParty], Run]) -> dict[str, Words]:
    """What each field of a piece says of this deal; a field without words says nothing."""
    subjects = [party for party in deal.parties if party.role == SUBJECTS[deal.type]]
    verb = VERBS[deal.type][len(subjects) > 1]
    adverb = "reportedly " if deal.status == "reported" else ""
    size = amount_words(deal.amount) if deal.amount else ""
    exact = deal.amount is not None and deal.amount.value is not None
    texts = {
        "does": adverb + verb,
        "builds": adverb + ("build" if len(subjects) > 1 else "builds"),
        "size": size,
        "sum": size if exact else "",
        "deal": _worth("deal", size),
        "vague deal": "" if exact else _worth("deal", size),
        "vague project": "" if exact else _worth("project", size),
        "round": _round(deal.round or ""),
        "round in short": _round_in_short(deal.round or ""),
        "valuation": amount_words(deal.valuation) if deal.valuation else "",
        "place": place_words(deal.place or ""),
        "capacity": deal.capacity or "",
    }
    fields: dict[str, Words] = {key: (Run(text),) for key, text in texts.items() if text}
    for role in {party.role: None for party in deal.parties}:
        fields[role] = _joined([run(party) for party in deal.parties if party.role == role], comma, last)
    return fields


def _worth(thing: str, size: str) -> str:
    """``a deal of $9.7 billion``, ``a multibillion-dollar deal``; empty where its size is not known."""
    if before := _ADJECTIVE.fullmatch(size):
        return f"{'an' if before[1][0] in 'eE' else 'a'} {before[1]} {thing}"
    return f"a {thing} of {size}" if size else ""


def _round(name: str) -> str:
    """A round as it is said after ``in``."""
    return ROUNDS.get(name.casefold()) or _round_in_short(name)


def _round_in_short(name: str) -> str:
    """A round as a title names it."""
    whole = not name or re.search("ipo|fund|round", name, re.IGNORECASE)
    return name if whole else f"{name} funding"


def _joined(parties: list[Run], comma: str, last: str) -> Words:
    """The parties of a role in a row."""
    between = [comma] * (len(parties) - 2) + [last]
    rest = ((Run(joint), party) for joint, party in zip(between, parties[1:], strict=False))
    return (*parties[:1], *chain.from_iterable(rest))


def _named(party: DealParty) -> Run:
    """A party's name, with the company that it is."""
    return Run(party.name, party.company)


def _described(party: DealParty) -> Run:
    """The same, with an article for one that has only a description: ``the weather unit``."""
    name = party.name
    bare = name.islower() and " " in name and name.partition(" ")[0] not in DETERMINERS
    return Run(f"the {name}" if bare else name, party.company)


def _said(pieces: Iterable[Piece], fields: Mapping[str, Words]) -> Words:
    """The pieces that have all their words, said."""
    runs: list[Run] = []
    for piece in pieces:
        options = (piece,) if isinstance(piece, str) else piece
        filled = (_filled(option, fields.get) for option in options)
        runs.extend(next((words for words in filled if words is not None), ()))
    return tuple(runs)


def _filled(piece: str, field: Callable[[str], Words | None]) -> Words | None:
    """A piece with its fields filled in; none where a field has no words."""
    runs: list[Run] = []
    for literal, key, _, _ in Formatter().parse(piece):
        if literal:
            runs.append(Run(literal))
        if key is not None:
            words = field(key)
            if not words:
                return None
            runs.extend(words)
    return tuple(runs)


def _with_stop(words: Words) -> Words:
    """The sentence with a full stop, unless its last word brings one (``Apple Inc.``)."""
    return words if plain(words).endswith(".") else (*words, Run("."))
