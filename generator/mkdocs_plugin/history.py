"""What git knows of the content folder: how new it is. Only a check asks; a build gives the same without git."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from generator.check.dates import dates_have_come

if TYPE_CHECKING:
    from pathlib import Path

    from generator.findings import Finding
    from generator.model import Site


def dates_to_come(site: Site, content_dir: Path) -> tuple[Finding, ...]:
    """Find what is dated later than the newest commit; a file that is not committed yet may be as new as it is.

    :param site: the linked site.
    :param content_dir: the content folder; where git does not know it, nothing is found.
    """
    newest = _git(content_dir, "log", "-1", "--format=%cs", "HEAD")
    return tuple(dates_have_come(site, newest.strip(), _changed(content_dir))) if newest else ()


def _changed(content_dir: Path) -> dict[str, str]:
    """The day on which each file was written that is not committed as it is, by path under the content folder."""
    edited = _git(content_dir, "diff", "HEAD", "--name-only", "--relative", "-z")
    added = _git(content_dir, "ls-files", "--others", "--exclude-standard", "-z")
    paths = [path for path in f"{edited}{added}".split("\0") if (content_dir / path).is_file()]
    return {
        path: datetime.fromtimestamp((content_dir / path).stat().st_mtime, UTC).date().isoformat() for path in paths
    }


def _git(folder: Path, *arguments: str) -> str:
    """What git says; nothing where there is no git, no repository or no commit."""
    command = ["git", "-c", "diff.autoRefreshIndex=false", "-C", str(folder), *arguments]
    try:
        said = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", errors="replace")  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return ""
    return said.stdout
