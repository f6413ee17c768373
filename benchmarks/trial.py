"""A site built from folders of articles, in a process of its own, with its time and memory."""

from __future__ import annotations

import html
import json
import re
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

SITE_URL = "https://trial.example/research/"
CONFIG = f"""\
site_name: Trial
site_url: {SITE_URL}
docs_dir: content
theme: material
plugins:
  - search
  - research-site: {{drafts: publish}}
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


_MARKS = re.compile(r"<[^>]+>|\]\([^)]*\)|[\[\]*\u200b\u00ad]")
"""What a file writes around its words: tags, the targets of links, emphasis, marks without width."""
_ESCAPED = re.compile(r"\\(?:[n_]|\s)*")
"""What YAML and Markdown put before a character to mean just that character, or a space."""


def misquoted(folder: Path) -> list[str]:
    """List the quotes of a built site that are no verbatim part of their source file, mark-up and white space aside.

    :param folder: where the site was built.
    """
    deals = json.loads((folder / "site" / "data" / "deals.json").read_text(encoding="utf-8"))
    texts: dict[str, str] = {}
    wrong = []
    for evidence in (evidence for deal in deals for evidence in deal["evidence"]):
        file = evidence["source_file"]
        if file not in texts:
            texts[file] = _words((folder / "content" / file).read_text(encoding="utf-8"))
        if _words(evidence["quote"]) not in texts[file]:
            wrong.append(f"{file}: {evidence['quote']}")
    return wrong


def _words(text: str) -> str:
    """A text without entities, mark-up, escapes and differences of white space."""
    plain = _MARKS.sub("", html.unescape(html.unescape(text)))
    return " ".join(_ESCAPED.sub(" ", plain).replace("''", "'").split())  # YAML writes a quote in quotes twice
