"""``research-site record``: writes every address, keeps those that were, and the site leads on from them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = """\
---
title: Ashmill Robotics raises $20 million
date: 2025-03-04
---
Ashmill Robotics, a startup, has raised $20 million in a Series A round led by Oakfield Capital, the company said.
"""


def run(folder: Path, *command: str) -> str:
    """Run a program of this environment in a folder, and give what it printed."""
    program = Path(sys.executable).with_name(command[0])
    done = subprocess.run([program, *command[1:]], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A site of one article."""
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Desk\ndocs_dir: content\ntheme: material\nplugins: [research-site]\n", encoding="utf-8"
    )
    article = tmp_path / "content" / "articles" / "a.md"
    article.parent.mkdir(parents=True)
    article.write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_a_page_that_is_renamed_leaves_one_behind_that_leads_to_it(desk: Path) -> None:
    assert "addresses.txt: 4 addresses" in run(desk, "research-site", "record")
    record = desk / "content" / "addresses.txt"
    assert "\nstories/2025/ashmill-robotics-raises-20-million/ = articles/a.md\n" in record.read_text(encoding="utf-8")
    article = desk / "content" / "articles" / "a.md"
    article.write_text(ARTICLE.replace("raises $20 million", "has money"), encoding="utf-8")
    log = run(desk, "mkdocs", "build", "--strict")
    assert "The page stories/2025/ashmill-robotics-raises-20-million/ has moved to" in log
    left = desk / "site" / "stories" / "2025" / "ashmill-robotics-raises-20-million" / "index.html"
    assert 'href="../ashmill-robotics-has-money/"' in left.read_text(encoding="utf-8")
    assert not (desk / "site" / "addresses.txt").exists()
    assert "5 addresses" in run(desk, "research-site", "record")


def test_the_record_of_the_demo_is_up_to_date() -> None:
    demo = Path(__file__).parents[2]
    assert "not yet recorded" not in run(demo, "research-site", "check")
    assert (demo / "content" / "addresses.txt").is_file()
