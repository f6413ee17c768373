"""A round of funding as a person writes it, in the spelling that addresses and pages use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.kinds import Kind, scalar
from generator.read.patterns import ecma

if TYPE_CHECKING:
    from generator.read.nodes import Node
    from generator.read.trouble import Report

NAMES_OF_ROUNDS = {name.casefold(): name for name in ("Angel", "Bridge", "debt", "IPO", "Seed")}
"""Rounds without a letter, as they are spelt."""

ROUNDS = re.compile(
    rf"(?:(pre)[ -]?(?=se))?(?:({'|'.join(NAMES_OF_ROUNDS)})|series[ -]([a-z]\d?))(\+|[ -]extension)?", re.IGNORECASE
)
"""What a person may write for a round of funding."""

ROUND_SCHEMA = {
    "type": "string",
    "pattern": ecma(ROUNDS.pattern),
    "errorMessage": "Write one of: Angel, Pre-Seed, Seed, Bridge, Series A to Series Z, IPO, debt",
}
"""A round of funding in a JSON Schema."""


def _round(node: Node, key: str, report: Report) -> str | None:
    """A round of funding, in the spelling that addresses and pages use."""
    text = scalar(node, key, report)
    found = ROUNDS.fullmatch(text) if text else None
    if found is None:
        if text:
            report.add("round-unknown", node, key=key, value=text)
        return None
    before, name, letter, more = (part or "" for part in found.groups())
    word = f"Series {letter.upper()}" if letter else NAMES_OF_ROUNDS[name.casefold()]
    return f"{'Pre-' if before else ''}{word}{' extension' if more.strip().isalpha() else more}"


ROUND_OF_FUNDING = Kind(_round, ROUND_SCHEMA)
"""A round of funding."""
