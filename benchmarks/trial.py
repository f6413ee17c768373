"""A site built from folders of articles, in a process of its own, with its time and memory."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

CONFIG = """\
site_name: Trial
docs_dir: content
theme: material
plugins:
  - search
  - research-site: {drafts: publish}
"""


@dataclass(frozen=True)
class Trial:
    """How one build went."""

    code: int
    """Exit code of ``mkdocs build``."""
    seconds: float
    """Wall time."""
    processor: float
    """Processor time, which other work on the machine does not lengthen."""
    megabytes: float
    """Its largest resident memory."""
    log: str
    """What it printed."""


def build(articles: list[Path], folder: Path) -> Trial:
    """Build a site with the drafts published.

    :param articles: folders of articles; each becomes a folder under ``content/articles/``.
    :param folder: an empty folder; the site is built into ``site/`` there.
    """
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for source in articles:
        shutil.copytree(source, folder / "content" / "articles" / source.name)
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(folder / "mkdocs.yml"), "-d", str(folder / "site")]
    begun = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Trial(
        code=done.returncode,
        seconds=time.monotonic() - begun,
        processor=used.ru_utime + used.ru_stime,
        megabytes=used.ru_maxrss / 1024,
        log=done.stdout,
    )
