"""A claim on the worklist: what it says, why it is not sure enough, and what accepts or rejects it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.explain.lines import money, parties, rule_line
from generator.render.worklist import accepting, rejecting, verdict_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.cli.explain.linked import Linked
    from generator.model import Unsure


def unsure_lines(linked: Linked, asked: str, claims: Sequence[Unsure]) -> Iterator[str]:
    """Say why a deal is on the worklist.

    :param linked: the site.
    :param asked: the id that the deal would have.
    :param claims: the claims of it that wait there.
    """
    yield f"Deal {asked}: on the worklist, not published"
    for one in claims:
        details = (one.type, one.status, one.date, one.round, money(one.amount))
        yield ""
        yield f"  {linked.folder}/{one.source_file}:{one.line}"
        yield f"    “{one.quote}”"
        yield f"    {rule_line(one.rule)}"
        yield f"    states: {', '.join(part for part in details if part)}; {parties(one.parties)}"
        yield f"    unsure: {one.doubt}"
    file = f"{linked.folder}/{verdict_file(claims[0])}"
    for verdict, content in (("accept", accepting(claims[0])), ("reject", rejecting(claims[0]))):
        yield ""
        yield f"To {verdict} it, write {file}:"
        yield from (f"  {line}" for line in content.splitlines())
