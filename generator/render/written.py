"""Facts as a person would write them in a file of the content folder: lines of YAML to paste."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import DealParty, Money


def party_line(party: DealParty) -> str:
    """A party in the list of a deal's parties."""
    lead = ", lead: true" if party.lead else ""
    kind = ", kind: other" if party.kind == "other" else ""
    return f"{{name: {quoted(party.name)}, role: {party.role}{lead}{kind}}}"


def amount_text(amount: Money | None) -> str | None:
    """An amount as a person may write it in a file; none where it has no figure with its currency."""
    if amount is None or amount.value is None or amount.currency is None:
        return None
    return " ".join(filter(None, (amount.qualifier, f"{amount.value:,} {amount.currency}")))


def quoted(text: str) -> str:
    """A text as YAML in quotation marks, on one line."""
    return "".join(
        char if char.isprintable() else f"\\U{ord(char):08x}" for char in json.dumps(text, ensure_ascii=False)
    )
