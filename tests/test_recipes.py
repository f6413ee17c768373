"""The recipes for editors in CONTRIBUTING.md, followed to the letter in a copy of the demo."""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.diff.repositories import commit
from tests.projects import ROOT, clone

EDITORS = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\n## ")[1]
RECIPES = {
    title: text
    for title, text in re.findall(r"^### (.+?)\n(.*?)(?=^### |\Z)", EDITORS, re.MULTILINE | re.DOTALL)
    if "`content/" in text and "```text" in text
}
"""What an editor is told to do, by heading."""

FIRST = "Add an article"
FILE = re.compile(r"^`(content/[\w./-]+)`(, at its end)?:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def follow(recipe: str, folder: Path) -> None:
    """Write the files that a recipe shows."""
    files = FILE.findall(RECIPES[recipe])
    assert files, f"{recipe} shows no file"
    for path, added, text in files:
        place = folder / path
        assert place.exists() == bool(added), f"{path}: a new file, or one to add to?"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text((place.read_text(encoding="utf-8") if added else "") + text, encoding="utf-8")


def typed(*command: str) -> Result:
    """Run a command of the program in the current folder."""
    return CliRunner().invoke(main, command)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The demo, in git; the current folder."""
    folder = clone(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


def test_there_is_a_recipe_for_what_an_editor_does() -> None:
    assert set(RECIPES) == {FIRST, "Correct a fact", "Merge two companies", "Reject a deal"}


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_leads_to_what_it_says_and_to_nothing_wrong(recipe: str, folder: Path) -> None:
    for before in takewhile(lambda one: one != recipe, RECIPES):
        follow(before, folder)
        commit(folder)
    follow(recipe, folder)

    checked = typed("check", "--strict")
    assert checked.exit_code == 0, checked.stdout
    promised = re.findall(r"^```text\n(.*?)^```$", RECIPES[recipe], re.MULTILINE | re.DOTALL)
    assert typed("diff", "HEAD").stdout.splitlines(keepends=True)[:1] == promised


def test_a_merge_says_which_lines_lead_the_old_addresses_on(folder: Path) -> None:
    follow(FIRST, folder)
    commit(folder)
    follow("Merge two companies", folder)
    said = typed("diff", "HEAD").stdout
    lines = re.findall(r"write into content/addresses\.txt: (.+)$", said, re.MULTILINE)
    assert len(lines) == 2

    record = folder / "content" / "addresses.txt"
    record.write_text(record.read_text(encoding="utf-8") + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert "lost" not in typed("diff", "HEAD").stdout
    assert typed("check", "--strict").exit_code == 0
