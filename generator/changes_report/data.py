"""What a change does, as JSON for programs: all of it, keys in a fixed order.

``{"base", "head": null for the files as they lie in the folder, "summary", "note",
"changes": [{"kind", "verb", "before": [THING], "after": [THING], "facts": [{"name", "before", "after",
"evidence_before": [PROOF], "evidence_after": [PROOF]}], "evidence": [PROOF]}],
"edited": [THING], "lost": [{"address", "heir", "gone"}]}``

THING is ``{"kind", "id", "name", "url"}``, PROOF ``{"source_file", "line", "quote"}`` with an empty quote where a key
of the file says it. A value is null, a text, a list of texts, or an amount or parties as in ``deals.json``.
``evidence`` is what an added or removed thing rests on.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from generator.changes_report.words import address, kind_of, name, summary
from generator.model import Money

if TYPE_CHECKING:
    from generator.changes_report.comparison import Comparison
    from generator.check.changes.records import Change, Fact, Thing, Value


def as_json(comparison: Comparison) -> str:
    """Write a comparison as JSON.

    :param comparison: what was compared, and what came of it.
    """
    content = {
        "base": comparison.base,
        "head": comparison.head,
        "summary": summary(comparison.changes),
        "note": comparison.note or None,
        "changes": [_change(one) for one in comparison.changes.changes],
        "edited": [_thing(one) for one in comparison.changes.edited],
        "lost": [asdict(one) for one in comparison.changes.lost],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _change(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind,
        "verb": change.verb,
        "before": [_thing(one) for one in change.before],
        "after": [_thing(one) for one in change.after],
        "facts": [_fact(one) for one in change.facts],
        "evidence": [asdict(one) for one in change.evidence],
    }


def _thing(thing: Thing) -> dict[str, str]:
    return {"kind": kind_of(thing), "id": thing.id, "name": name(thing), "url": address(thing)}


def _fact(fact: Fact) -> dict[str, object]:
    return {
        "name": fact.name,
        "before": _value(fact.before),
        "after": _value(fact.after),
        "evidence_before": [asdict(one) for one in fact.proof_before],
        "evidence_after": [asdict(one) for one in fact.proof_after],
    }


def _value(value: Value) -> object:
    if isinstance(value, Money):
        return asdict(value)
    if isinstance(value, tuple):
        return [one if isinstance(one, str) else asdict(one) for one in value]
    return value
