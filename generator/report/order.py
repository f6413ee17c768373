"""Which findings count, in which order a person should see them, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from generator.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.findings import Finding
    from generator.settings import Strictness

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Every severity, worst first."""


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put the findings in the order in which a person should see them: worst first, then by file and place."""
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[int, str, int, int, str, str]:
    return (
        SEVERITIES.index(finding.severity),
        finding.file,
        finding.line or 0,
        finding.column or 0,
        finding.code,
        finding.message,
    )


def that_count(findings: Iterable[Finding], strictness: Strictness) -> tuple[Finding, ...]:
    """Pick the findings that fail a check or a strict build.

    :param findings: any findings.
    :param strictness: the mildest severity that counts.
    """
    counting = SEVERITIES[: SEVERITIES.index(strictness) + 1]
    return tuple(finding for finding in findings if finding.severity in counting)


def path_of(finding: Finding, folder: str) -> str:
    """Write the path of a finding's file; empty where no file is meant.

    :param finding: the finding.
    :param folder: the content folder as the reader knows it; it goes before the file's path.
    """
    return "/".join(filter(None, (folder, finding.file))) if finding.file else ""
