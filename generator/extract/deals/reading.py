"""A claim with everything that doubts about it rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Claim


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim with what its doubts rest on."""

    claim: Claim
    """The claim."""
    principals: tuple[str, ...]
    """Its principal companies."""
    unnamed: tuple[str, ...]
    """Those of them that its own words do not name: a pronoun, a description or the text before stands for them."""
    before: tuple[tuple[str, tuple[int, int]], ...]
    """The companies named before it in its story, the nearest first, each with its passage and its sentence there."""
    sentence: str = ""
    """The sentence that states it."""
    faint: tuple[tuple[str, int], ...] = ()
    """Those of its principal companies that little says to be one, each with how often the article names it."""
