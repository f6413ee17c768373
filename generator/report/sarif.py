"""Findings as SARIF 2.1.0, which code scanners and editors show."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.findings import CODES
from generator.report.order import path_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.findings import Finding

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""The name of the format; nothing is fetched from there."""

ROOT = "%SRCROOT%"
"""SARIF's word for the folder that paths begin at."""


def as_sarif(findings: Sequence[Finding], folder: str, settings_file: str) -> str:
    """Write findings as a SARIF log of one run.

    :param findings: any findings.
    :param folder: the content folder from the repository's root; it goes before each file's path.
    :param settings_file: the site's settings from there: the place of what is found in no file, for some want one.
    """
    codes = sorted({finding.code for finding in findings})
    run = {
        "tool": {"driver": {"name": "research-site", "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The repository's root."}}},
        "results": [_result(one, codes.index(one.code), path_of(one, folder) or settings_file) for one in findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(code: str) -> dict[str, object]:
    """A code as SARIF describes it; the words of a single case are left open."""
    kind, words = CODES[code], defaultdict[str, str](lambda: "…")
    return {
        "id": code,
        "shortDescription": {"text": kind.sentence.format_map(words)},
        "help": {"text": kind.remedy.format_map(words)},
        "defaultConfiguration": {"level": kind.severity},
    }


def _result(finding: Finding, rule: int, path: str) -> dict[str, object]:
    """One finding; our severities are SARIF's levels."""
    place: dict[str, object] = {"artifactLocation": {"uri": quote(path), "uriBaseId": ROOT}}
    if finding.line:
        place["region"] = {"startLine": finding.line} | ({"startColumn": finding.column} if finding.column else {})
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": _unlinked(f"{finding.message}\n{finding.remedy}")},
        "locations": [{"physicalLocation": place}],
    }


def _unlinked(text: str) -> str:
    """A text in which SARIF sees no link: ``[words](address)`` is one, in what an article says too."""
    return text.replace("](", "] (")
