"""The golden files: what each rule finds in sentences that an editor can read, and what it must not find.

A file is named after its rule. Blocks are parted by empty lines; companies stand in brackets; lines with ``=`` say what
is found. ``GOLDEN_REWRITE=1`` writes them anew, and the difference in git is the review. ``near_misses`` has a file for
each rule too: sentences, one a line, that are close to what it reads and state no deal.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.extract.deals.ends import TOLD_NEXT
from generator.extract.deals.registry import Rule
from generator.extract.deals.rules import RULES, SENTENCES
from tests.extract.deals.written import deals, told

FOLDER = Path(__file__).parent.parent / "golden"
FILES = sorted(FOLDER.glob("*.txt"))
NEAR_MISSES = FOLDER / "near_misses"


def _blocks(file: Path) -> list[tuple[list[str], list[str]]]:
    """The sentences of each block, and what is found in them."""
    blocks = [block.splitlines() for block in file.read_text(encoding="utf-8").strip().split("\n\n")]
    return [
        ([line for line in block if not line.startswith("=")], [line[2:] for line in block if line.startswith("=")])
        for block in blocks
    ]


def _found(lines: list[str]) -> list[str]:
    title = next((line.removeprefix("title: ") for line in lines if line.startswith("title: ")), "")
    texts = [line for line in lines if not line.startswith("title: ")]
    return [told(claim) for claim in deals(*texts, title=title)] or ["nothing"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_each_golden_file_says_is_found(file: Path) -> None:
    blocks = _blocks(file)
    found = [(lines, _found(lines)) for lines, _ in blocks]
    if os.environ.get("GOLDEN_REWRITE"):
        text = "\n\n".join("\n".join([*lines, *(f"= {line}" for line in claims)]) for lines, claims in found)
        file.write_text(text + "\n", encoding="utf-8")
    assert found == blocks


def _near_misses(rule: str) -> list[str]:
    return (NEAR_MISSES / f"{rule}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [(file.stem, sentence) for file in sorted(NEAR_MISSES.glob("*.txt")) for sentence in _near_misses(file.stem)],
)
def test_a_near_miss_of_a_rule_states_no_deal(rule: str, sentence: str) -> None:
    assert rule in SENTENCES
    assert [told(claim) for claim in deals(sentence)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_sentences_that_it_reads_and_as_many_that_it_must_not(rule: Rule) -> None:
    expected = [claim for _, claims in _blocks(FOLDER / f"{rule.name}.txt") for claim in claims]
    assert any(claim.endswith(f"[{rule.name}]") for claim in expected)
    nothing = expected.count("nothing")
    assert len(_near_misses(rule.name)) + nothing >= max(3, len(expected) - nothing)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_explains_itself_to_a_reader_in_one_sentence(rule: Rule) -> None:
    assert rule.sentence.endswith(".")
    assert rule.sentence.count(". ") == 0
    assert rule.verbs or rule.nouns


def test_every_rule_that_evidence_can_name_has_a_sentence() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert set(SENTENCES) == {rule.name for rule in RULES} | {TOLD_NEXT, "stated", "detail_of_deal"}
    assert SENTENCES["stated"] == "Stated by an editor."
