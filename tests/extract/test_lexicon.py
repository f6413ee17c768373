"""The data files of the lexicon hold together."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

from generator.extract.names import COMPANY_FILES, load_table, load_words

COMPANIES = [
    (name, entry) for file in COMPANY_FILES for table in load_table(file).values() for name, entry in table.items()
]
SOURCES = Path(__file__).parents[2] / "generator" / "extract"


def test_it_knows_many_companies() -> None:
    assert len(COMPANIES) > 2500


def test_no_company_stands_in_it_twice() -> None:
    counted = Counter(name for name, _ in COMPANIES)
    assert [name for name, count in counted.items() if count > 1] == []


def test_each_line_uses_the_keys_of_the_readme() -> None:
    keys = {"also", "word", "words", "parent", "not"}
    assert [name for name, entry in COMPANIES if not entry.keys() <= keys or not entry.get("word", True)] == []


def test_each_parent_is_a_company_of_the_lexicon() -> None:
    known = {name for name, _ in COMPANIES}
    assert [(name, entry["parent"]) for name, entry in COMPANIES if entry.get("parent", name) not in known] == []


def test_no_name_belongs_to_two_companies() -> None:
    owners: dict[str, set[str]] = {}
    for name, entry in COMPANIES:
        for form in (name, *entry.get("also", ()), *entry.get("words", ())):
            owners.setdefault(form, set()).add(name)
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_each_cue_says_its_weight_and_why() -> None:
    table = load_table("cues")
    rows = {f"{side}.{name}": row for side in ("before", "after", "shape") for name, row in table[side].items()}
    assert [cue for cue, row in rows.items() if not isinstance(row.get("weight"), float) or not row.get("why")] == []


def test_no_phrase_stands_at_two_cues_of_a_side() -> None:
    for side in ("before", "after"):
        counted = Counter(
            phrase for name, row in load_table("cues")[side].items() if name != "platform" for phrase in row["words"]
        )
        assert [phrase for phrase, count in counted.items() if count > 1] == [], side


def test_each_cue_of_how_a_name_is_written_is_looked_for() -> None:
    """A weight that nothing uses does not stand in the file, nor does code speak of a cue without a weight."""
    used = {
        node.value
        for path in SOURCES.glob("companies/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("shape.")
    }
    assert used == {f"shape.{name}" for name in load_table("cues")["shape"]}


def test_the_lists_of_words_are_words() -> None:
    assert all(word[0].isupper() for word in load_words("persons") | load_words("openers"))


def test_no_noun_is_of_two_kinds() -> None:
    counted = Counter(noun for nouns in load_table("cues")["nouns"].values() for noun in set(nouns))
    assert [noun for noun, count in counted.items() if count > 1] == []
