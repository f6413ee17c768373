"""YAML is read as it stands, and nothing in it can harm the process."""

from __future__ import annotations

import time

import pytest

from generator.read.nodes import Entry, Items, Mapping, Scalar
from generator.read.trouble import Unreadable
from generator.read.yaml_nodes import DEPTH_LIMIT, read_yaml


@pytest.mark.parametrize("text", ["NO", "ON", "0777", "3M", "1_000", "1e3", "2025-11-03", "true", "0x10", "12:30"])
def test_a_value_stays_the_text_that_stands_there(text: str) -> None:
    assert read_yaml(f"key: {text}") == Mapping((Entry("key", 1, 1, Scalar(text, 1, 6)),), 1, 1)


@pytest.mark.parametrize("text", ["", " ~", " null", " Null"])
def test_an_empty_value_is_missing(text: str) -> None:
    root = read_yaml(f"key:{text}\n")
    assert isinstance(root, Mapping)
    assert root.entries[0].value == Scalar(None, 1, root.entries[0].value.column)


def test_quotes_keep_a_value_from_being_missing() -> None:
    assert read_yaml("'null'") == Scalar("null", 1, 1)


def test_every_key_and_item_knows_its_place() -> None:
    assert read_yaml("\n\nlist:\n  - a\n  - b: c\n") == Mapping(
        (
            Entry(
                "list",
                3,
                1,
                Items((Scalar("a", 4, 5), Mapping((Entry("b", 5, 5, Scalar("c", 5, 8)),), 5, 5)), 4, 3),
            ),
        ),
        3,
        1,
    )


def test_a_folded_text_begins_on_the_line_below_its_key() -> None:
    root = read_yaml("text: >-\n  one\n  two\n")
    assert isinstance(root, Mapping)
    assert root.entries[0].value == Scalar("one two", 2, 7)


@pytest.mark.parametrize(("text", "commented"), [("a # b", True), ("# b", True), ("a#b", False), ("'a' # b", False)])
def test_a_comment_behind_a_bare_value_is_noticed(text: str, commented: bool) -> None:
    root = read_yaml(f"key: {text}")
    assert isinstance(root, Mapping)
    assert root.entries[0].value.commented is commented  # type: ignore[union-attr]  # it is a scalar in every row


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("tags:\n  - a\n   - b c\n   - d", [(3, 4, "- b c", 2), (4, 4, "- d", 2)]),
        ("tags:\n- a\n\n - b", [(4, 2, "- b", 0)]),
        ("tags:\n  - a\n    goes on\n    -5 - 6", []),
        ("tags:\n  - 'a\n    - b'", []),
        ("tags:\n  - >\n    a\n    - b", []),
        ("tags:\n  - a\n  - b", []),
    ],
)
def test_an_item_that_yaml_joins_to_the_one_above_is_noticed(
    text: str, joined: list[tuple[int, int, str, int]]
) -> None:
    root = read_yaml(text)
    assert isinstance(root, Mapping)
    (first, *_) = root.entries[0].value.items  # type: ignore[union-attr]  # it is a list in every row
    assert [(one.line, one.column, one.text, one.spaces) for one in first.joined] == joined  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n"])
def test_nothing_is_none(text: str) -> None:
    assert read_yaml(text) is None


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: b\nc: d\na: e", "yaml-duplicate", 3, 1),
        ("a:\n  b: 1\n  b: 2", "yaml-duplicate", 3, 3),
        ("? [a]\n: b", "yaml-key", 1, 3),
        ("~: b", "yaml-key", 1, 1),
        ('"\\e[31mred": b', "yaml-key", 1, 1),
        ("a: &x [1]\nb: [*x, *x]", "yaml-anchor", 1, 4),
        ("a: b\nc: *x", "yaml-anchor", 2, 4),
        ("a: !!python/object:os.system x", "yaml-tag", 1, 4),
        ("a: b\n--- \nc: d", "yaml-second-document", 2, 1),
    ],
)
def test_what_front_matter_has_no_use_for_is_refused(text: str, code: str, line: int, column: int) -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml(text)
    assert (caught.value.code, caught.value.line, caught.value.column) == (code, line, column)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: " + "[" * 50_000, "yaml-deep"),
        ("a: " + "{a: " * 50_000, "yaml-deep"),
        ("- " * 50_000, "yaml-deep"),
        ("? " * 50_000, "yaml-deep"),
        ("a: [" + "x," * 2_000_000 + "]", "yaml-long"),
    ],
)
def test_hostile_nesting_ends_at_once(text: str, code: str) -> None:
    start = time.process_time()
    with pytest.raises(Unreadable) as caught:
        read_yaml(text)
    assert caught.value.code == code
    assert time.process_time() - start < 5


def test_nesting_within_the_limit_is_read() -> None:
    read_yaml("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT)
    with pytest.raises(Unreadable):
        read_yaml("[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1))
