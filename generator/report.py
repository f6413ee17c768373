"""Findings and the account of a build as text. Nothing here prints: the edges decide where the text goes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from generator.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.findings import Finding
    from generator.model import Account
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


def as_text(finding: Finding, folder: str = "") -> str:
    """Say one finding: where and what is wrong in a line; below it, set in, what to do.

    :param finding: the finding.
    :param folder: the content folder as the reader would type it; it goes before the file's path.
    """
    file = "/".join(filter(None, (folder, finding.file))) if finding.file else ""
    place = ":".join(str(part) for part in (file, finding.line, finding.column) if part)
    head = f"{place}: " if place else ""
    remedy = [f"    {printable(line)}" for line in finding.remedy.splitlines()]
    return "\n".join([printable(f"{head}{finding.severity}: {finding.message}"), *remedy])


def printable(text: str) -> str:
    """Make a text from a file safe for a terminal and a log: one line, no control or direction characters."""
    return "".join(char if char.isprintable() else " " if char.isspace() else "\ufffd" for char in text)


def tally(findings: Iterable[Finding]) -> str:
    """Count the findings in a line: ``1 error, 2 warnings``."""
    found = Counter(finding.severity for finding in findings)
    parts = [_number(found[severity], severity, f"{severity}s") for severity in SEVERITIES if found[severity]]
    return ", ".join(parts) or "nothing to report"


def that_count(findings: Iterable[Finding], strictness: Strictness) -> tuple[Finding, ...]:
    """Pick the findings that fail a check or a strict build.

    :param findings: any findings.
    :param strictness: the mildest severity that counts.
    """
    counting = SEVERITIES[: SEVERITIES.index(strictness) + 1]
    return tuple(finding for finding in findings if finding.severity in counting)


def account_line(account: Account) -> str:
    """Say what became of every article file; parts that are none are left out, the stories never are."""
    parts = [_number(account.stories, "story", "stories")]
    if account.joined:
        parts.append(_number(account.joined, "joined to another", "joined to others"))
    if account.drafts:
        parts.append(_number(account.drafts, "draft left out (option drafts)", "drafts left out (option drafts)"))
    if account.set_aside:
        parts.append(f"{account.set_aside:,} set aside")
    silenced = f"; findings: {account.silenced:,} silenced" if account.silenced else ""
    return f"{_number(account.files, 'file', 'files')}: {', '.join(parts)}{silenced}"


def _number(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
