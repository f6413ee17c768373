"""``research-site schema``: the files that it writes, and the editor's settings that look for them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.schema import FOLDER
from generator.model import Written
from generator.read.schemas import schema_text

ROOT = Path(__file__).parents[2]
NAMES = {f"{written}.schema.json" for written in get_args(Written)}


def test_the_four_schemas_are_written_where_the_editor_looks_and_written_again(folder: Path) -> None:
    for _ in range(2):
        done = CliRunner().invoke(main, ["schema"])
        assert (done.exit_code, done.output) == (0, "Wrote 4 schemas into .vscode/schema/\n")
    assert {file.name for file in (folder / FOLDER).iterdir()} == NAMES
    assert (folder / FOLDER / "deal.schema.json").read_text(encoding="utf-8") == schema_text("deal")


def test_they_lie_beside_the_settings_that_are_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    done = CliRunner().invoke(main, ["schema", "-f", "../mkdocs.yml"])
    assert done.exit_code == 0
    assert {file.name for file in (folder / FOLDER).iterdir()} == NAMES
    assert list((folder / "below").iterdir()) == []


def test_without_settings_it_is_said_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["schema"])
    assert done.exit_code == 2
    assert "There is no mkdocs.yml in this folder." in done.output
    assert list(tmp_path.iterdir()) == []


def test_another_folder_can_be_named_and_one_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["schema", str(tmp_path / "a" / "b")]).exit_code == 0
    assert {file.name for file in (tmp_path / "a" / "b").iterdir()} == NAMES
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = CliRunner().invoke(main, ["schema", str(tmp_path / "file" / "b")])
    assert done.exit_code == 2
    assert "cannot be written" in done.output


SITES = [ROOT, ROOT / "generator" / "cli" / "starter"]


def settings(site: Path, name: str) -> Any:
    """A file of a site's ``.vscode``."""
    return json.loads((site / ".vscode" / name).read_text(encoding="utf-8"))


def test_this_site_keeps_the_schemas_of_today() -> None:
    for written in get_args(Written):
        kept = ROOT / FOLDER / f"{written}.schema.json"
        assert kept.read_text(encoding="utf-8") == schema_text(written), "write them anew: make schema"


@pytest.mark.parametrize("site", SITES, ids=["demo", "starter"])
def test_the_editor_is_told_which_files_each_schema_is_of(site: Path) -> None:
    assert {Path(path).name for path in settings(site, "settings.json")["yaml.schemas"]} == NAMES
    assert {Path(path).parent for path in settings(site, "settings.json")["yaml.schemas"]} == {FOLDER}
    assert "redhat.vscode-yaml" in settings(site, "extensions.json")["recommendations"]


@pytest.mark.parametrize("site", SITES, ids=["demo", "starter"])
@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("content/articles/a.md:3:7: error: The key is odd: here.", ("content/articles/a.md", "3", "7", "error")),
        ("content/articles/a b.md:3: warning: Why?", ("content/articles/a b.md", "3", None, "warning")),
        ("ERROR   -  content/articles/a.md:3:7: error: Odd.", ("content/articles/a.md", "3", "7", "error")),
        ("INFO    -  content/articles/a.md:2: note: Odd.", ("content/articles/a.md", "2", None, "note")),
        ("content/articles/a.md: note: It goes undated.", ("content/articles/a.md", None, None, "note")),
        ("INFO    -  content/articles/a.md: note: It goes undated.", ("content/articles/a.md", None, None, "note")),
        ("note: There are no feeds: they need whole addresses.", None),
        ("    Write year, month and day: date: 2025-11-03", None),
        ("INFO    -  3 files: 3 stories", None),
    ],
)
def test_the_editor_marks_each_finding_that_has_a_file(site: Path, line: str, found: Any) -> None:
    for task in settings(site, "tasks.json")["tasks"]:
        assert marks(task["problemMatcher"], line) == ([found] if found else [])


def marks(matchers: list[Any], line: str) -> list[tuple[str | None, ...]]:
    """What the problem matchers of a task make of a line: file, line, column, severity."""
    made = []
    for matcher in matchers:
        pattern = matcher["pattern"]
        if seen := re.match(pattern["regexp"], line):
            groups = [pattern.get(name) for name in ("file", "line", "column", "severity")]
            made.append(tuple(seen[group] if group else None for group in groups))
    return made


@pytest.mark.parametrize("site", SITES, ids=["demo", "starter"])
def test_the_preview_marks_anew_after_each_save(site: Path) -> None:
    preview = next(task for task in settings(site, "tasks.json")["tasks"] if task.get("isBackground"))
    background = preview["problemMatcher"][0]["background"]
    assert re.search(background["beginsPattern"], "INFO    -  Building documentation...")
    assert re.search(background["endsPattern"], "INFO    -  Documentation built in 6.01 seconds")
