"""Decisions that say again what another one has said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.names import DECISIONS
from generator.findings import finding
from generator.text.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.findings import Finding
    from generator.model import Content, Site


def decisions_say_more(_site: Site, content: Content) -> Iterable[Finding]:
    """No decision says what an earlier one says: who changes one of them would not change the other."""
    first: dict[tuple[str, str, frozenset[str]], int] = {}
    for one in content.decisions:
        subject = frozenset(map(name_key, one.ids) if one.subject == "name" else one.ids)
        line = first.setdefault((one.verdict, one.subject, subject), one.line)
        if line != one.line:
            yield finding("decision-twice", DECISIONS, one.line, first=line)
