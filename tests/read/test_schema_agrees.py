"""An editor marks by the schemas what the program refuses, and nothing else: many small files are given to both."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

import pytest

from generator.read.decisions import DECISION_KEYS
from generator.read.dialects import KEYS, RELATED_KEYS
from generator.read.keys import Key
from generator.read.stated import COMPANY_KEYS, DEAL_KEYS, EVIDENCE_KEYS, PARTY_KEYS
from tests.read.editor import findings, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.model import Written

VALUES = re.split(
    r"\s*\|\s*",
    """null | '' | '  ' | words | 5 | 0 | 1 | -3 | 2.5 | true | false | yes | [] | {} | [a] | [a, b] | [a, a] | [[a]]
    | [null] | [5, true] | [{Name: x}] | [{a: x}] | [{name: [x]}] | {name: x} | {a: b} | 'a, b' | 'a; b' | 'a, a'
    | 2025 | 2025-11 | 2025-11-03 | 20251103 | 1800 | 1800-01-01 | 3000 | '2025' | 03/04/2025 | 04/04/2025 | 11/25/2025
    | November 2025 | https://a.example/x | HTTPS://a.example:8080 | ftp://a.example | https:// | a.example
    | https://a b.example | https://u:p@a.example | https://a.example/<x> | "https://a.example/'q" | https://a.example:0/
    | https://é.example/é | mailto:a@b.example | 'Wire: one' | $5 million | 500 | up to €2bn | $ | multibillion-dollar
    | funding | Supply | gift | announced | ENDED | Seed | series a | pre-seed | Series A+ | full | half | same
    | different | not-a-company | a-slug | A-Slug | a--b | company | Partner | investor""",
)
"""Values as they stand in a file."""

SOUND_DEAL = {"type": "funding", "parties": "[{name: A, role: company}]"}
SIGNED = {"by": "us", "on": "2025-06-01", "why": "x"}
SAME = {"verdict": "same", "companies": "[a, b]", **SIGNED}
NO_COMPANY = {"verdict": "not-a-company", "name": "A", **SIGNED}

FRAMES: dict[str, tuple[Written, str, dict[str, str], Sequence[Key[object]]]] = {
    "article": ("article", "{}", {}, KEYS),
    "related story": ("article", "{{related: [{}]}}", {"title": "x"}, RELATED_KEYS),
    "deal in an article": ("article", "{{deals: [{}]}}", SOUND_DEAL, DEAL_KEYS),
    "company": ("company", "{}", {"name": "A"}, COMPANY_KEYS),
    "deal": ("deal", "{}", {}, DEAL_KEYS),
    "party": ("deal", "{{parties: [{}]}}", {"name": "A", "role": "company"}, PARTY_KEYS),
    "evidence": ("deal", "{{evidence: [{}]}}", {"quote": "so", "article": "articles/a.md"}, EVIDENCE_KEYS),
    "decision on two": ("decisions", "[{}]", SAME, DECISION_KEYS),
    "decision on a name": ("decisions", "[{}]", NO_COMPANY, DECISION_KEYS),
}
"""Mappings in which a key of each kind in turn is given each value: the kind of file, where in it, and the keys."""


def mapping(given: dict[str, str]) -> str:
    """A mapping on one line."""
    return f"{{{', '.join(f'{key}: {value}' for key, value in given.items())}}}"


def variants(frame: str) -> Iterator[str]:
    """The mapping of a frame with each value of a key of each kind."""
    _, around, sound, table = FRAMES[frame]
    kinds = {id(key.kind): key for key in table}
    for key, value in product(kinds.values(), VALUES):
        outer, _, inner = key.names[0].rpartition(".")
        given = {outer: mapping({inner: value})} if outer else {inner: value}
        yield around.format(mapping(sound | given))


def disagreements(written: Written, texts: Iterator[str], folder: Path) -> list[tuple[str, list[str], list[str]]]:
    """The texts of which the editor and the program do not think alike, with what each says."""
    judged = ((text, wrong(written, text), findings(written, text, folder)) for text in texts)
    return [(text, marked, found) for text, marked, found in judged if bool(marked) != bool(found)]


@pytest.mark.parametrize("frame", FRAMES)
def test_an_editor_marks_a_value_where_the_program_refuses_it(frame: str, tmp_path: Path) -> None:
    assert disagreements(FRAMES[frame][0], variants(frame), tmp_path) == []


TYPES = ("", "funding", "supply", "partnership")
PARTIES = (
    "",
    "[]",
    "[{name: A, role: company}]",
    "[{name: A, role: customer}, {name: B, role: supplier}]",
    "[{name: A, role: partner}]",
    "[{name: A, role: partner}, {name: B, role: partner}]",
)


@pytest.mark.parametrize("around", ["{}", "{{deals: [{}]}}"])
def test_an_editor_marks_keys_that_do_not_go_together(around: str, tmp_path: Path) -> None:
    written: Written = "deal" if around == "{}" else "article"
    keys = ("type", "parties", "round", "reject", "amount")
    values = product(TYPES, PARTIES, ("", "Seed"), ("", "''", "A rumour."), ("", "$5 million"))
    texts = (around.format(mapping(dict(zip(keys, some, strict=True)))) for some in values)
    assert disagreements(written, texts, tmp_path) == []


def test_an_editor_marks_a_decision_of_what_its_verdict_does_not_speak_of(tmp_path: Path) -> None:
    ids = ("", "[]", "[a, b]", "'a, b'", "[360, b]", "[a]")
    keys = ("verdict", "companies", "deals", "name")
    values = product(("same", "different", "not-a-company"), ids, ids, ("", "''", "A"))
    texts = (f"[{mapping(dict(zip(keys, some, strict=True)) | SIGNED)}]" for some in values)
    assert disagreements("decisions", texts, tmp_path) == []
