"""The local preview, started for real, follows edits to an article, a company file and templates."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.mkdocs_plugin.conftest import POST, Folder

SECONDS = 30
"""How long an edit may take to show on a busy machine; it takes one or two on an idle one."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Preview:
    """A running ``mkdocs serve``."""

    def __init__(self, folder: Folder, program: Path) -> None:
        self.port = free_port()
        self.log = folder.root / "serve.log"
        command = [sys.executable, "-m", "mkdocs", "serve", "-f", folder.config, "-a", f"127.0.0.1:{self.port}"]
        environment = {**os.environ, "PYTHONPATH": str(program), "NO_MKDOCS_2_WARNING": "1"}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, cwd=folder.root, env=environment, stdout=log, stderr=log)

    def page(self, address: str) -> str:
        """The page of an address; empty where there is none."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=SECONDS) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError):
            return ""

    def shows(self, address: str, words: str) -> bool:
        """Wait until a page shows some words."""
        limit = time.monotonic() + SECONDS
        while time.monotonic() < limit:
            if words in self.page(address):
                return True
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.1)
        return False


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program whose templates can be edited."""
    for part in ("generator", "templates"):
        shutil.copytree(ROOT / part, tmp_path / "program" / part, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "program"


@pytest.fixture
def preview(folder: Folder, program: Path) -> Iterator[Preview]:
    folder.write("companies/northwind.md", "---\nname: Northwind\n---\n\nFirst notes.\n")
    folder.write("articles/draft.md", "---\ntitle: Not yet\ndate: 2024-05-01\ndraft: true\n---\n\nA text to come.\n")
    (folder.root / "templates/theme").mkdir(parents=True)
    (folder.root / "templates/theme/main.html").write_text('{% extends "base.html" %}')
    running = Preview(folder, program)
    yield running
    running.process.terminate()
    running.process.wait(timeout=SECONDS)


def test_edits_show(preview: Preview, folder: Folder, program: Path) -> None:
    story = "stories/2024/northwind-raises-40-million-for-its-data-centres/"
    assert preview.shows(story, "north of Norway")
    assert "A text to come." in preview.page("stories/2024/not-yet/"), "drafts take part in the preview"

    folder.write("articles/northwind.md", POST.replace("north of Norway", "south of Iceland"))
    assert preview.shows(story, "south of Iceland")

    assert preview.shows("companies/northwind/", "First notes.")
    folder.write("companies/northwind.md", "---\nname: Northwind\n---\n\nSecond notes.\n")
    assert preview.shows("companies/northwind/", "Second notes.")

    with (program / "templates/pages/story.html").open("a") as template:
        template.write("<p>A line of the program's template.</p>")
    assert preview.shows(story, "A line of the program's template.")

    (folder.root / "templates/theme/main.html").write_text(
        '{% extends "base.html" %}{% block announce %}A line of the site\'s template.{% endblock %}'
    )
    assert preview.shows(story, "A line of the site's template.")
    assert "Traceback" not in preview.log.read_text()
