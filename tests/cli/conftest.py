"""A small site for the commands to speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

CONFIG = """\
site_name: Test
docs_dir: content
theme: material
plugins:
  - search
  - research-site
"""

ARTICLE = """\
---
title: Northwind Robotics raises $20 million
date: 2025-03-04
colour: blue
source: https://news.example/northwind
---
Northwind Robotics has raised $20 million in a Series A round led by Tall Oak Capital, the company said on Tuesday.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with one sound article; the current folder."""
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "content" / "articles" / "northwind.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
