"""Findings as JSON, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.report.order import path_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.findings import Finding


def as_json(findings: Iterable[Finding], folder: str) -> str:
    """Write findings as a JSON object with the one key ``findings``.

    :param findings: any findings.
    :param folder: the name of the content folder; it goes before each file's path.
    """
    listed = [
        {
            "file": path_of(finding, folder) or None,
            "line": finding.line,
            "column": finding.column,
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.message,
            "fix": finding.remedy,
        }
        for finding in findings
    ]
    return json.dumps({"findings": listed}, indent=2)
