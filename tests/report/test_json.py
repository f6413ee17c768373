"""Findings as JSON: the keys that other programs rely on."""

from __future__ import annotations

import json

from generator.findings import finding
from generator.report.json import as_json


def test_each_finding_is_an_object_with_its_place_words_and_fix() -> None:
    found = [finding("yaml-colon", "articles/x.md", 2, 13, write='title: "a: b"'), finding("feeds-no-address", "")]
    said = json.loads(as_json(found, "content"))
    assert list(said) == ["findings"]
    assert said["findings"][0] == {
        "file": "content/articles/x.md",
        "line": 2,
        "column": 13,
        "code": "yaml-colon",
        "severity": "error",
        "message": "A colon followed by a space ends the key; a second one on the line needs quotes.",
        "fix": 'Write: title: "a: b"',
    }
    assert [said["findings"][1][key] for key in ("file", "line", "column")] == [None, None, None]


def test_it_is_readable_wherever_it_is_printed() -> None:
    assert as_json([finding("title-made", "articles/naïve.md", title="“x”")], "content").isascii()
    assert json.loads(as_json([], "content")) == {"findings": []}
