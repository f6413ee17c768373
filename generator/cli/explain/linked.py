"""The whole site with what it was linked from, for one who asks why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import pipeline
from generator.cli.progress import track
from generator.link.site import link_with_trail
from generator.mkdocs_plugin import as_typed

if TYPE_CHECKING:
    from generator.findings import Finding
    from generator.link.site import Trail
    from generator.mkdocs_plugin import Project
    from generator.model import Content, Decision, Extraction, Site


@dataclass(frozen=True, slots=True)
class Linked:
    """A site as it would be built, and how it came about."""

    folder: str
    """The content folder, as a person would type it."""
    content: Content
    """What the files say."""
    extractions: dict[str, Extraction]
    """What was found in each article, by file."""
    site: Site
    """What is published."""
    trail: Trail
    """What it was linked from."""
    findings: tuple[Finding, ...]
    """What was found on the way."""

    def decisions(self, subject: str, ids: set[str]) -> list[Decision]:
        """The decisions that speak of a company or a deal.

        :param subject: ``companies`` or ``deals``.
        :param ids: every id that it has gone by.
        """
        return [one for one in self.content.decisions if one.subject == subject and ids & {*one.ids}]


def link_project(project: Project) -> Linked:
    """Read and link a site as a build does, showing how far it is."""
    content, extractions, found = pipeline.search_content(project.files, project.settings, track)
    site, trail, linked = link_with_trail(content, extractions)
    by_file = {one.source_file: one for one in extractions}
    return Linked(as_typed(project.content_dir), content, by_file, site, trail, (*found, *linked))


def decision_line(decision: Decision) -> str:
    """Say what a person has decided."""
    said = f" {decision.verdict} ".join(decision.ids) if len(decision.ids) > 1 else decision.ids[0]
    return f"decisions.yml line {decision.line}: {said} ({decision.by}, {decision.on}: {decision.why})"
