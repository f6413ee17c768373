"""What a check prints of its findings in each format."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.mkdocs_plugin import as_typed
from generator.read.excerpt import excerpt_lines
from generator.report import as_block, tally
from generator.report.github import SHOWN, SUMMARY_LIMIT, annotation, as_log, summary
from generator.report.json import as_json
from generator.report.sarif import as_sarif

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.findings import Finding
    from generator.mkdocs_plugin import Project


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check has to report."""

    findings: Sequence[Finding]
    """The findings, worst first."""
    account: str
    """What became of every article file."""
    project: Project
    """The site."""

    def in_repository(self, path: Path) -> str:
        """Write a path from the repository's root: the folder with ``.git``, else the one that the workflow names."""
        folders = self.project.config_file.parents
        above = (folder for folder in folders if (folder / ".git").exists())
        root = next(above, Path(os.environ.get("GITHUB_WORKSPACE") or folders[0]))
        relative = Path(os.path.relpath(path, root)).as_posix()
        return "" if relative == "." else relative


def _print_text(checked: Checked) -> None:
    for block in blocks(checked.findings, checked.project.content_dir):
        click.echo(f"{block}\n")
    click.echo(tally(checked.findings))


def _print_json(checked: Checked) -> None:
    click.echo(as_json(checked.findings, checked.project.content_dir.name))


def _print_sarif(checked: Checked) -> None:
    folder = checked.in_repository(checked.project.content_dir)
    click.echo(as_sarif(checked.findings, folder, checked.in_repository(checked.project.config_file)))


def _print_github(checked: Checked) -> None:
    """Annotate the worst lines; the summary of the job, or the log where there is none, has the other findings too."""
    folder = checked.in_repository(checked.project.content_dir)
    for finding in checked.findings[:SHOWN]:
        click.echo(annotation(finding, folder))
    shown = blocks(checked.findings, checked.project.content_dir)
    if name := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(name).open("a", encoding="utf-8", errors="replace") as file:
            file.write(summary(checked.findings, shown, checked.account, SUMMARY_LIMIT - file.tell()))
    elif rest := shown[SHOWN:]:
        click.echo(as_log("\n\n".join(rest)))
    click.echo(tally(checked.findings))


def blocks(findings: Sequence[Finding], content_dir: Path) -> list[str]:
    """Each finding as text, with the line that it means."""
    read = cache(excerpt_lines)

    def line_of(finding: Finding) -> str | None:
        lines = read(content_dir / finding.file) if finding.line else ()
        return lines[finding.line - 1] if finding.line and finding.line <= len(lines) else None

    return [as_block(finding, as_typed(content_dir), line_of(finding)) for finding in findings]


FORMATS: Mapping[str, Callable[[Checked], None]] = {
    "text": _print_text,
    "github": _print_github,
    "json": _print_json,
    "sarif": _print_sarif,
}
"""The formats of a check, by name."""

FOR_PROGRAMS = frozenset({"json", "sarif"})
"""Formats of which nothing else may stand on standard output."""
