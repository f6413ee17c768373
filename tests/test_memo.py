"""What is remembered, and under which name."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from typing import Any

import pytest

from generator.memo import FORGETFUL, Memory, digest, is_made_as
from generator.model import Article, Passage

ARTICLE = Article("articles/a.md", "post", "A title", "2025-01-02", (Passage("title", "title", 1, "A title"),))

HASHED = """
from generator.extract.names import build_names
from generator.model import Decision, StatedCompany
companies = [StatedCompany(one, f"companies/{one}.md", one.title()) for one in ("larch", "fern", "ashmill")]
decisions = [Decision("not-a-company", "name", (one,), "the desk", "2025-01-02", "read", 1) for one in ("Oak", "Elm")]
names = build_names(companies, decisions)
assert names.known_by() == build_names(companies[::-1], decisions[::-1]).known_by()
print(names.known_by().hex())
"""


def another(field: str) -> dict[str, Any]:
    return {field: ("another",)}


def altered(record: Any, **fields: Any) -> Any:
    """A record with other fields, of whatever type."""
    return dataclasses.replace(record, **fields)


def test_inputs_that_differ_in_anything_have_other_digests() -> None:
    """Each field of a record counts, where one text ends and the next begins, and of which kind a value is."""
    changed = [dataclasses.replace(ARTICLE, **another(one.name)) for one in dataclasses.fields(Article)]
    inputs = [(ARTICLE,), *((one,) for one in changed), ("ab", "c"), ("a", "bc"), ("abc",), (1,), ("1",), (True,)]
    assert len({digest(*one) for one in inputs}) == len(inputs)
    assert digest(dataclasses.replace(ARTICLE)) == digest(ARTICLE)


def test_the_digest_of_names_is_the_same_in_each_run_and_in_whatever_order_they_come() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", HASHED], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_memory_keeps_what_the_latest_run_asked_for_and_no_more() -> None:
    memory = Memory()
    memory.keep("a", "read", 1)
    memory.keep("b", "read", 2)
    memory.turn()
    assert (memory.find("read", 1), memory.find("search", 1)) == ("a", None)
    memory.turn()
    assert (memory.find("read", 1), memory.find("read", 2)) == ("a", None)


def test_the_forgetful_remembers_nothing() -> None:
    FORGETFUL.keep("a", "read", 1)
    assert FORGETFUL.find("read", 1) is None  # type: ignore[func-returns-value]  # that it is none is the point


@pytest.mark.parametrize("wrong", [None, ("a",), altered(ARTICLE, title=5), (ARTICLE,)])
def test_what_is_no_record_of_its_type_is_not_made_as_one(wrong: object) -> None:
    assert is_made_as(ARTICLE, Article)
    assert not is_made_as(wrong, Article)


def test_a_record_is_made_as_its_type_only_where_all_that_it_holds_is() -> None:
    """A word outside a choice, a record inside a tuple that is none, and a field that is not there at all."""
    passage, bare = ARTICLE.passages[0], object.__new__(Passage)
    for wrong in (altered(passage, where=None), altered(passage, kind="poem"), "text", bare):
        assert not is_made_as(altered(ARTICLE, passages=(passage, wrong)), Article)
    assert is_made_as(altered(ARTICLE, passages=(passage, passage), date=None), Article)


def test_the_length_of_a_tuple_counts_where_it_is_fixed() -> None:
    assert is_made_as(("a", 1), tuple[str, int])
    assert not is_made_as(("a",), tuple[str, int])
    assert is_made_as((), tuple[str, ...])
    assert not is_made_as(["a"], tuple[str, ...])
