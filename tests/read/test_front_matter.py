"""Front matter is split from the body with the lines of the file kept."""

from __future__ import annotations

import time

import pytest

from generator.read.front_matter import read_front_matter, refuse_loose_keys, without_secured
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


BLOB = "Ab3+/x9Z" * 12
KNOWN = {"title", "date", "secured", "source", "published", "author"}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("title: x\ndate: y\n\nBody", "front-matter-unopened", 1),
        ("\ntitle: x\n\ndate: y\nBody", "front-matter-unopened", 2),
        ("----\ntitle: x\nsecured: y\n----\nBody", "front-matter-misopened", 2),
        ("--\nTitle: x\nSource: y\n--\nBody", "front-matter-misopened", 2),
        ("—\ntitle: x\nmood: good\ndate: y\nsecured: z\n\nBody", "front-matter-misopened", 2),
        ("Draft\n---\ntitle: x\nsecured: y\n---\nBody", "front-matter-misopened", 3),
        ("Draft\n\n---\n\ntitle: x\nrelated:\n  - a\n- b\n# c\nsecured: y\n---\nBody", "front-matter-misopened", 5),
        ("```\n---\ntitle: x\nsecured: y\n---\n```\n", "front-matter-misopened", 3),
        ("Draft\ntitle: x\ndate: y\n---\nBody", "front-matter-misopened", 2),
        ('{"title": "x", "secured": "y"}', "front-matter-other", 1),
        ('\n{\n  "title": "x",\n  "mood": "good",\n  "date": "y"\n}\nBody', "front-matter-other", 2),
        ('[{"title": "x", "secured": "y"}]', "front-matter-other", 1),
    ],
)
def test_front_matter_that_is_not_read_as_such_never_becomes_text(text: str, code: str, line: int) -> None:
    with pytest.raises(Unreadable) as caught:
        refuse_loose_keys(text.split("\n"), 1, KNOWN, closed=False)
    assert (caught.value.code, caught.value.line) == (code, line)


@pytest.mark.parametrize("body", ["title: x\nsecured: y\n---\nBody", "---\ntitle: x\nsecured: y\n---\nBody"])
def test_keys_below_front_matter_never_become_text(body: str) -> None:
    with pytest.raises(Unreadable) as caught:
        refuse_loose_keys(body.split("\n"), 5, KNOWN, closed=True)
    assert caught.value.code == "front-matter-closed-early"


@pytest.mark.parametrize(
    "text",
    [
        "Body\ntitle: x\ndate: y",
        "Update: the deal is off.\n\nMore",
        "https://n.example/a\n",
        "A text\n---\nbetween two rules, of which nobody can say\n---\nthat it has keys.",
        "----\nA text between rules.\n----\nMore.",
        "A headline\n----------\nSource: The Herald\nPublished: 3 November 2025\n\nThe text.",
        "A headline\n\nSource: The Herald\nDate: 3 November 2025\n\nThe text.\n\n---\n\nMore.",
        '{"a": 1} is what the function gives, and "title": is a key.',
        "",
    ],
)
def test_a_plain_text_stays_one(text: str) -> None:
    refuse_loose_keys(text.split("\n"), 1, KNOWN, closed=False)


@pytest.mark.parametrize(
    ("text", "left", "lines"),
    [
        (f"One.\n\nsecured: {BLOB}==\n\nTwo.", "One.\n\n\n\nTwo.", (3,)),
        (f'secured: "{BLOB}"', '"', (1,)),
        (f"Secured = '{BLOB}' more", "' more", (1,)),
        (f"secured: >-\n  {BLOB}\n  {BLOB}\n  Qx9=\nTwo.", "\n\n\n\nTwo.", (1,)),
        (f'{{"secured": "{BLOB}", "x": 1}}', '{"", "x": 1}', (1,)),
        ("The firm secured funding.\nsecured: yes", "The firm secured funding.\nsecured: yes", ()),
        (f"The key is {BLOB}", f"The key is {BLOB}", ()),
    ],
)
def test_an_encrypted_block_goes_wherever_it_stands(text: str, left: str, lines: tuple[int, ...]) -> None:
    assert without_secured(text) == (left, lines)


def test_looking_for_keys_takes_time_in_proportion_to_the_text() -> None:
    """Each of these took minutes if its pattern began anew at every character."""
    for text in ("secured: " * 100_000, "secured" + ":" * 900_000, '{"' * 400_000, "secured: " + "a=\n" * 300_000):
        start = time.process_time()
        without_secured(text)
        refuse_loose_keys(text.split("\n"), 1, KNOWN, closed=False)
        assert time.process_time() - start < 10
