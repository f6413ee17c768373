"""What was compared with what, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.check.changes.records import Changes


@dataclass(frozen=True, slots=True)
class Comparison:
    """A change of content and what it does."""

    base: str
    """The revision that was compared with, as a person names it."""
    head: str | None
    """The revision that was compared; none for the files as they lie in the folder."""
    folder: str
    """The content folder, by its path from the top of the repository."""
    changes: Changes
    """What the change does."""
    note: str = ""
    """What is to be known of the comparison, in a sentence."""

    @property
    def command(self) -> str:
        """What shows all of it."""
        return " ".join(filter(None, ("research-site diff", self.base, self.head)))
