"""Front matter is split from the body with the lines of the file kept."""

from __future__ import annotations

import pytest

from generator.read.front_matter import leading_keys, read_front_matter
from generator.read.trouble import Unreadable


@pytest.mark.parametrize(
    ("text", "line", "body_line"),
    [
        ("---\ntitle: x\n---\nBody", 2, 4),
        ("---  \ntitle: x\n--- \nBody", 2, 4),
        ("\n\n  \n---\ntitle: x\n---\n\n\nBody\n", 5, 7),
        ("---\n# a note\n\ntitle: x\n...\nBody", 4, 6),
        ("---\ntitle: x\n---", 2, 4),
        ("---\ntitle: x\n---\nBody\n\n---\n\nMore\n\n---\n", 2, 4),
    ],
)
def test_keys_and_body_know_their_lines(text: str, line: int, body_line: int) -> None:
    front = read_front_matter(text)
    assert front is not None
    assert [(entry.key, entry.line) for entry in front.entries] == [("title", line)]
    assert front.body_line == body_line


@pytest.mark.parametrize("text", ["Text", "Text\n---\ntitle: x\n---\n", " ---\nText", "----\nText\n----\n", "- - -\n"])
def test_a_text_that_does_not_begin_with_the_line_has_none(text: str) -> None:
    assert read_front_matter(text) is None


def test_an_empty_block_has_no_keys() -> None:
    front = read_front_matter("---\n---\nBody")
    assert front is not None
    assert (front.entries, front.body_line) == ((), 3)


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("---\ntitle: x\ndate: y\n\nBody\n", "front-matter-unclosed", 1, {"after": 3}),
        ("\n---\ntitle: x\n----\nBody\n", "front-matter-misclosed", 4, {"found": "----"}),
        ("---\ntitle: x\n ---\nBody\n", "front-matter-misclosed", 3, {"found": "---"}),
        ("---\ntitle: x\n—\nBody\n", "front-matter-misclosed", 3, {"found": "—"}),
        ("---\nA text between rules.\n---\nMore.\n", "front-matter-keyless", 2, {}),
        ("\n---\n- a\n- b\n---\n", "front-matter-keyless", 3, {}),
        ("+++\ntitle = 'x'\n+++\n", "front-matter-other", 1, {"format": "TOML", "sign": "+++"}),
        ("\n---\ntitle: a: b\n---\n", "yaml-colon", 3, {"write": 'title: "a: b"', "spaces": 0}),
    ],
)
def test_a_broken_block_is_placed(text: str, code: str, line: int, words: dict[str, object]) -> None:
    with pytest.raises(Unreadable) as caught:
        read_front_matter(text)
    assert (caught.value.code, caught.value.line, caught.value.words) == (code, line, words)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("title: x\ndate: y\n\nBody", [(0, "title"), (1, "date")]),
        ("\ntitle: x\nBody", [(1, "title")]),
        ("Body\ntitle: x\ndate: y", []),
        ("Update: the deal is off.\n\nMore", [(0, "Update")]),
        ("https://n.example/a\n", []),
    ],
)
def test_keys_at_the_start_of_a_text_are_seen(text: str, keys: list[tuple[int, str]]) -> None:
    assert leading_keys(text.split("\n")) == keys
