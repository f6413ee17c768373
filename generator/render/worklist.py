"""The files by which an editor accepts or rejects a claim that is not sure enough to be published."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import DealParty, Money, Unsure


def verdict_file(unsure: Unsure) -> str:
    """Path, under the content folder, of the file that accepts or rejects a claim."""
    return f"deals/{unsure.deal}.md"


def accepting(unsure: Unsure) -> str:
    """What to write into that file to publish the claim as a deal."""
    return "\n".join(("---", *_stated(unsure), "---"))


def rejecting(unsure: Unsure) -> str:
    """What to write into that file to take the claim off the worklist."""
    reason = _quoted(f"{unsure.source_file} does not say so.")
    return f"---\nreject: {reason}\n---"


def _stated(unsure: Unsure) -> Iterator[str]:
    """The lines that state the deal: whatever the claim says, in the keys of a deal."""
    yield f"type: {unsure.type}"
    yield f"status: {unsure.status}"
    if unsure.date:
        yield f"date: {unsure.date}"
    if amount := _amount(unsure.amount):
        yield f"amount: {_quoted(amount)}"
    if unsure.round:
        yield f"round: {_quoted(unsure.round)}"
    yield "parties:"
    yield from (f"  - {_party(party)}" for party in unsure.parties)
    yield "evidence:"
    yield f"  - article: {_quoted(unsure.source_file)}"
    yield f"    quote: {_quoted(unsure.quote)}"


def _party(party: DealParty) -> str:
    lead = ", lead: true" if party.lead else ""
    kind = ", kind: other" if party.kind == "other" else ""
    return f"{{name: {_quoted(party.name)}, role: {party.role}{lead}{kind}}}"


def _amount(amount: Money | None) -> str | None:
    """An amount as a person may write it in a file; none where it has no figure with its currency."""
    if amount is None or amount.value is None or amount.currency is None:
        return None
    return " ".join(filter(None, (amount.qualifier, f"{amount.value:,} {amount.currency}")))


def _quoted(text: str) -> str:
    """A text as YAML in quotation marks, on one line."""
    return "".join(
        char if char.isprintable() else f"\\U{ord(char):08x}" for char in json.dumps(text, ensure_ascii=False)
    )
