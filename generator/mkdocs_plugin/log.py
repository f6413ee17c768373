"""Findings and the account of files in MkDocs' log."""

from __future__ import annotations

import logging
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.report import as_text, ordered, that_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeVar

    from generator.findings import Finding
    from generator.settings import Settings

    T = TypeVar("T")

log = logging.getLogger("mkdocs.plugins.research-site")

SHOWN = 5
"""How many warnings or notes of one code a build shows before it only counts them; errors are all shown."""


def log_findings(findings: Sequence[Finding], settings: Settings, folder: str) -> None:
    """Log what was found. MkDocs' strict mode fails on what is logged as a warning or worse.

    Errors are; warnings where the settings say so. The rest is logged as information, its severity in the text.

    :param findings: any findings.
    :param settings: the site's options.
    :param folder: the content folder, as a person would type it.
    """
    failing = frozenset(that_count(findings, settings.strict_findings))
    for finding, text in _lines(ordered(findings), folder):
        log.log(_level(finding) if finding in failing else logging.INFO, text)


def _level(finding: Finding) -> int:
    return logging.ERROR if finding.severity == "error" else logging.WARNING


def _lines(findings: Sequence[Finding], folder: str) -> Iterator[tuple[Finding, str]]:
    """Yield each finding with its text, the milder ones cut short where a code has very many."""
    by_code = defaultdict(list)
    for finding in findings:
        by_code[finding.code].append(finding)
    for group in by_code.values():
        shown = group if group[0].severity == "error" or len(group) <= SHOWN else group[: SHOWN - 1]
        for finding in shown:
            yield finding, as_text(finding, folder)
        if more := group[len(shown) :]:
            text = f"{more[0].severity}: {len(more):,} more of this kind; research-site check lists them all"
            yield more[0], text


def log_progress(label: str, items: Sequence[T]) -> Sequence[T]:
    """Log what is being done and to how many items, and pass the items on.

    :param label: what is being done.
    :param items: what it is done to.
    """
    log.info(f"{label} ({len(items):,})")
    return items
