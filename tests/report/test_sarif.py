"""Findings as SARIF 2.1.0: what its schema requires, and what code scanning asks beyond it."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # its types are a package of their own

from generator.findings import finding
from generator.report.sarif import as_sarif

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
RULE = {
    "type": "object",
    "required": ["id", "shortDescription", "help", "defaultConfiguration"],
    "properties": {
        "shortDescription": TEXT,
        "help": TEXT,
        "defaultConfiguration": {"type": "object", "required": ["level"], "properties": {"level": LEVEL}},
    },
}
PLACE = {
    "type": "object",
    "required": ["artifactLocation"],
    "properties": {
        "artifactLocation": {
            "type": "object",
            "required": ["uri", "uriBaseId"],
            "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9%._~/-]+$"}},
        },
        "region": {
            "type": "object",
            "required": ["startLine"],
            "properties": {"startLine": {"minimum": 1}, "startColumn": {"minimum": 1}},
        },
    },
}
RESULT = {
    "type": "object",
    "required": ["ruleId", "level", "message", "locations"],
    "properties": {
        "level": LEVEL,
        "message": TEXT,
        "locations": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "required": ["physicalLocation"], "properties": {"physicalLocation": PLACE}},
        },
    },
}
RUN = {
    "type": "object",
    "required": ["tool", "results", "columnKind"],
    "properties": {
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": RESULT},
        "tool": {
            "type": "object",
            "required": ["driver"],
            "properties": {
                "driver": {
                    "type": "object",
                    "required": ["name", "rules"],
                    "properties": {"rules": {"type": "array", "items": RULE, "uniqueItems": True}},
                }
            },
        },
    },
}
LOG = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {"version": {"const": "2.1.0"}, "runs": {"type": "array", "minItems": 1, "items": RUN}},
}
"""What the schema of the standard says of the parts that are written here."""

FOUND = (
    finding("yaml-colon", "articles/a b#ö.md", 2, 13, write='title: "a: b"'),
    finding("article-key-misspelt", "articles/x.md", 3, key="exerpt", near="excerpt", write="excerpt: x"),
    finding("feeds-no-address", ""),
    finding("yaml-colon", "articles/y.md", 2, 13, write='title: "c: d"'),
)


def run_of(folder: str = "site/content") -> dict[str, Any]:
    log = json.loads(as_sarif(FOUND, folder, "site/mkdocs.yml"))
    Draft202012Validator(LOG).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_the_log_is_what_the_standard_requires() -> None:
    assert run_of()["columnKind"] == "unicodeCodePoints"


def test_each_result_names_its_rule_and_its_place_from_the_repository_s_root() -> None:
    run = run_of()
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["article-key-misspelt", "feeds-no-address", "yaml-colon"]
    for result, found in zip(run["results"], FOUND, strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == found.code
        assert result["level"] == found.severity
        assert found.message in result["message"]["text"]
        assert found.remedy in result["message"]["text"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert places[0]["artifactLocation"]["uri"] == "site/content/articles/a%20b%23%C3%B6.md"
    assert {place["artifactLocation"]["uriBaseId"] for place in places} <= set(run["originalUriBaseIds"])
    assert places[0]["region"] == {"startLine": 2, "startColumn": 13}
    assert places[1]["region"] == {"startLine": 3}


def test_what_is_found_in_no_file_has_the_settings_for_its_place() -> None:
    place = run_of()["results"][2]["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "site/mkdocs.yml", "uriBaseId": "%SRCROOT%"}}


def test_a_rule_leaves_the_words_of_a_single_case_open() -> None:
    rule = run_of()["tool"]["driver"]["rules"][0]
    assert rule["shortDescription"]["text"] == "The key … is not known."
    assert rule["defaultConfiguration"] == {"level": "warning"}


def test_what_looks_like_a_link_in_a_text_is_none() -> None:
    found = finding("title-made", "articles/x.txt", 1, title="[see](https://elsewhere.example/)")
    said = json.loads(as_sarif([found], "content", "mkdocs.yml"))["runs"][0]["results"][0]["message"]["text"]
    assert "[see] (https://elsewhere.example/)" in said
    assert "](" not in said
