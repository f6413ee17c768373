"""The files by which an editor accepts or rejects a claim that is not sure enough to be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.written import deal_lines, front_matter
from generator.text.yaml_values import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Unsure


def verdict_file(unsure: Unsure) -> str:
    """Path, under the content folder, of the file that accepts or rejects a claim."""
    return f"deals/{unsure.deal}.md"


def accepting(unsure: Unsure) -> str:
    """What to write into that file to publish the claim as a deal."""
    return front_matter(_stated(unsure))


def rejecting(unsure: Unsure) -> str:
    """What to write into that file to take the claim off the worklist."""
    reason = quoted(f"{unsure.source_file} does not say so.")
    return front_matter((f"reject: {reason}",))


def _stated(unsure: Unsure) -> Iterator[str]:
    """The lines that state the deal: whatever the claim says, in the keys of a deal."""
    yield f"type: {unsure.type}"
    yield from deal_lines(unsure)
    yield "evidence:"
    yield f"  - article: {quoted(unsure.source_file)}"
    yield f"    quote: {quoted(unsure.quote)}"
