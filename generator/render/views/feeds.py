"""What the end of a page shows of its feeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.views.rows import Link


@dataclass(frozen=True, slots=True)
class FeedsView:
    """The feeds of a page."""

    links: tuple[Link, ...]
    """What each tells of, leading to it."""
