"""What is told of a change: frozen, without logic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model import Company, Deal, DealParty, Money, Story

Kind = Literal["deal", "company", "story"]
Verb = Literal["removed", "merged", "split", "renamed", "changed", "added"]  # in the order in which they are told
Thing = Deal | Company | Story
Value = str | Money | tuple[DealParty, ...] | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Proof:
    """A place that says a fact."""

    source_file: str
    """The file, by its path under the content folder."""
    line: int
    """Line of that file, from 1."""
    quote: str
    """The words; empty where a key of the file says it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that is another one now."""

    name: str
    """Which: a key of ``deals.json``, ``companies.json``, ``stories.json`` or of the files that state it."""
    before: Value
    """What the site said; none where it said nothing."""
    after: Value
    """What it says; none where it says nothing any more."""
    proof_before: tuple[Proof, ...] = ()
    """What proved it."""
    proof_after: tuple[Proof, ...] = ()
    """What proves it."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of some things."""

    kind: Kind
    """What they are."""
    verb: Verb
    """``renamed``: another address or name; ``merged``: several are one; ``split``: one is several."""
    before: tuple[Thing, ...]
    """What was there; empty for what is added."""
    after: tuple[Thing, ...]
    """What is there; empty for what is removed."""
    facts: tuple[Fact, ...] = ()
    """The facts that differ between the first of both."""
    evidence: tuple[Proof, ...] = ()
    """What an added or removed thing rests on."""


@dataclass(frozen=True, slots=True)
class Lost:
    """An address that had a page and leads nowhere now."""

    address: str
    """Relative to the site's root, as a browser asks for it."""
    heir: str | None = None
    """Where what it was the page of is now."""
    gone: str | None = None
    """Why a person let it go, where the record of addresses says so."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that a change of content does to the site."""

    changes: tuple[Change, ...] = ()
    """By kind, verb and id."""
    edited: tuple[Thing, ...] = ()
    """What has another text now and the same facts, by kind and id."""
    lost: tuple[Lost, ...] = ()
    """By address."""
