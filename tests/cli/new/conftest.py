"""What the tests of ``new`` ask again and again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.cli.conftest import ARTICLE, CONFIG

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with an article that has a deal; the current folder."""
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    text = ARTICLE.replace("colour: blue\n", "")
    (tmp_path / "content" / "articles" / "northwind.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def new(folder: Path) -> Callable[..., Result]:  # noqa: ARG001  it makes that the current folder
    """Run ``research-site new`` with some words."""
    return lambda *words: CliRunner().invoke(main, ["new", *words])


@pytest.fixture
def check(folder: Path) -> Callable[[], list[str]]:  # noqa: ARG001  it makes that the current folder
    """What ``research-site check`` says of errors and warnings, line by line."""

    def run() -> list[str]:
        lines = CliRunner().invoke(main, ["check"]).stdout.splitlines()
        return [line for line in lines if ": error: " in line or ": warning: " in line]

    return run
