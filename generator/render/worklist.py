"""The files by which an editor accepts or rejects a claim that is not sure enough to be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.written import amount_text, party_line, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Unsure


def verdict_file(unsure: Unsure) -> str:
    """Path, under the content folder, of the file that accepts or rejects a claim."""
    return f"deals/{unsure.deal}.md"


def accepting(unsure: Unsure) -> str:
    """What to write into that file to publish the claim as a deal."""
    return "\n".join(("---", *_stated(unsure), "---"))


def rejecting(unsure: Unsure) -> str:
    """What to write into that file to take the claim off the worklist."""
    reason = quoted(f"{unsure.source_file} does not say so.")
    return f"---\nreject: {reason}\n---"


def _stated(unsure: Unsure) -> Iterator[str]:
    """The lines that state the deal: whatever the claim says, in the keys of a deal."""
    yield f"type: {unsure.type}"
    yield f"status: {unsure.status}"
    if unsure.date:
        yield f"date: {unsure.date}"
    if amount := amount_text(unsure.amount):
        yield f"amount: {quoted(amount)}"
    if unsure.round:
        yield f"round: {quoted(unsure.round)}"
    yield "parties:"
    yield from (f"  - {party_line(party)}" for party in unsure.parties)
    yield "evidence:"
    yield f"  - article: {quoted(unsure.source_file)}"
    yield f"    quote: {quoted(unsure.quote)}"
